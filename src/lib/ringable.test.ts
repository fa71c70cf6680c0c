import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canBeRung, ringableParts } from './ringable.ts'

test('each number in a text is what a telephone dials, and the words around it stay', () => {
  assert.deepEqual(ringableParts('Jo at the desk, 01632 960 001 or 07700 900411'), [
    { text: 'Jo at the desk, ' },
    { text: '01632 960 001', number: '01632960001' },
    { text: ' or ' },
    { text: '07700 900411', number: '07700900411' },
  ])
  assert.deepEqual(ringableParts('Jo, extension 216'), [{ text: 'Jo, extension 216' }])
  assert.deepEqual(ringableParts(''), [])
})

test('a name alone cannot be rung; a number or an extension can', () => {
  assert.deepEqual(['Jo', 'Jo, floor 2', 'Jo, ext 216', '01632 960 001'].map(canBeRung), [false, false, true, true])
})
