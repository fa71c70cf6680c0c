import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  holderInWords,
  isOpen,
  type Met,
  metInWords,
  outstanding,
  owed,
  type Reason,
  worstFirst,
  worstOf,
} from './verdict.ts'

const reason = (met: Met, on?: string): Reason => ({
  clause: 'sup.clinical-monthly',
  met,
  says: 'The PCN owes a session for October',
  on,
  heldBy: { role: 'PCN manager' },
})

const every: Met[] = ['met', 'due', 'in-grace', 'owed', 'not-applicable', 'exception', 'not-yet-evidenced', 'paused']

for (const [met, open] of [
  ['met', true],
  ['due', true],
  ['in-grace', true],
  ['not-applicable', true],
  ['exception', true],
  ['not-yet-evidenced', true],
  ['owed', false],
  ['paused', false],
] as const)
  test(`a gate is ${open ? 'open' : 'shut'} when everything else is met and one thing is "${metInWords(met)}"`, () =>
    assert.equal(isOpen([reason('met'), reason(met)]), open))

test('a gate without reasons is shut, and nothing is the worst of nothing', () => {
  assert.equal(isOpen([]), false)
  assert.equal(worstOf([]), undefined)
})

test('what is owed, and what is outstanding, is picked out in order', () => {
  const all = every.map((met) => reason(met))
  assert.deepEqual(
    owed(all).map(({ met }) => met),
    ['owed'],
  )
  assert.deepEqual(
    outstanding(all).map(({ met }) => met),
    ['due', 'in-grace', 'owed'],
  )
  assert.equal(worstOf(all), 'owed')
  assert.equal(worstOf([reason('met'), reason('in-grace')]), 'in-grace')
})

test('the most pressing comes first, the earliest date before the later and the undated', () => {
  const sorted = worstFirst([reason('met'), reason('owed'), reason('owed', '2026-11-02'), reason('owed', '2026-10-01')])
  assert.deepEqual(
    sorted.map(({ met, on }) => [met, on]),
    [
      ['owed', '2026-10-01'],
      ['owed', '2026-11-02'],
      ['owed', undefined],
      ['met', undefined],
    ],
  )
})

test('meeting one more thing never shuts a gate', () => {
  const reasons = fc.array(
    fc.constantFrom(...every).map((met) => reason(met)),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(reasons, fc.nat(), (given, which) => {
      const better = given.with(which % given.length, reason('met'))
      assert.ok(!isOpen(given) || isOpen(better))
    }),
  )
})

test('a holder is named with role and organisation as far as they are known', () => {
  assert.equal(holderInWords({ role: 'PCN manager' }), 'PCN manager')
  assert.equal(
    holderInWords({ name: 'Amina Khan', role: 'PCN manager', organisation: 'Riverside PCN' }),
    'Amina Khan, PCN manager, Riverside PCN',
  )
})

test('a verdict is plain data', () => {
  const given = { verdict: 'not-ready', reasons: [reason('owed', '2026-11-02')] }
  assert.deepEqual(JSON.parse(JSON.stringify(given)), given)
})
