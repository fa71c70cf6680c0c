import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAddress } from './event.rules.ts'

test('only a plain web address becomes a link; a place, a script and anything in brackets stay words', () => {
  assert.equal(isAddress('https://meet.example/peers?room=4'), true)
  for (const place of ['Room 4', 'http://meet.example', 'javascript:alert(1)', 'https://a.example/<b>', 'https://a b'])
    assert.equal(isAddress(place), false, place)
})
