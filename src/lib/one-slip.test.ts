import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isOneSlip } from './one-slip.ts'

for (const [one, other, expected] of [
  ['suicide', 'suicide', true],
  ['suicide', 'sucide', true],
  ['suicide', 'suiicide', true],
  ['suicide', 'suixide', true],
  ['suicide', 'suciide', true],
  ['suicide', 'sucidde', false],
  ['suicide', 'suic', false],
] as const)
  test(`${one} and ${other} are ${expected ? '' : 'not '}one slip apart`, () =>
    assert.equal(isOneSlip(one, other), expected))

test('it is the same whichever word comes first', () => {
  const word = fc.stringMatching(/^[ab]{0,5}$/)
  fc.assert(fc.property(word, word, (one, other) => assert.equal(isOneSlip(one, other), isOneSlip(other, one))))
})
