import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AccessStep, accessOn, daysWithout, stepsOf } from './access-steps.rules.ts'

const AT = { siteId: 'riverside', accessType: 'acc.gp-record' }
const steps = (...said: [state: AccessStep['state'], on: string][]): AccessStep[] =>
  stepsOf(
    said.map(([state, on]) => ({ ...AT, state, on })),
    AT,
  )
const WINDOW = { from: '2026-07-01', until: '2026-09-30' }
const LOST_AND_BACK = steps(
  ['requested', '2026-06-01'],
  ['live', '2026-06-08'],
  ['suspended', '2026-08-03'],
  ['live', '2026-08-20'],
)

const days: [day: string, state: string | undefined, liveOn: string | undefined, lostOn: string | undefined][] = [
  ['2026-05-31', undefined, undefined, undefined],
  ['2026-06-01', 'requested', undefined, undefined],
  ['2026-08-02', 'live', '2026-06-08', undefined],
  ['2026-08-03', 'suspended', '2026-06-08', '2026-08-03'],
  ['2026-08-19', 'suspended', '2026-06-08', '2026-08-03'],
  ['2026-08-20', 'live', '2026-08-20', undefined],
]
for (const [day, state, liveOn, lostOn] of days)
  test(`what was live, lost and live again stood so on ${day}: ${state ?? 'not asked for'}`, () => {
    const access = accessOn(LOST_AND_BACK, day)
    assert.deepEqual([access?.state, access?.liveOn, access?.lostOn], [state, liveOn, lostOn])
  })

const table: [why: string, steps: AccessStep[], without: [string, string][]][] = [
  ['lost and live again inside it', LOST_AND_BACK, [['2026-08-03', '2026-08-19']]],
  ['never asked for', [], [['2026-07-01', '2026-09-30']]],
  ['live before it and ever since', steps(['live', '2026-06-08']), []],
  [
    'suspended, and then removed',
    steps(['live', '2026-06-08'], ['suspended', '2026-09-01'], ['removed', '2026-09-10']),
    [['2026-09-01', '2026-09-30']],
  ],
  [
    'said to be live again on the day it was lost',
    steps(['live', '2026-06-08'], ['removed', '2026-08-03'], ['live', '2026-08-03']),
    [],
  ],
  [
    'a loss that was put right: it had been live all along',
    steps(['live', '2026-06-08'], ['removed', '2026-08-03'], ['live', '2026-06-08']),
    [],
  ],
  [
    'a loss told later of an earlier day',
    steps(['live', '2026-06-08'], ['suspended', '2026-08-10'], ['suspended', '2026-08-03']),
    [['2026-08-03', '2026-09-30']],
  ],
]
for (const [why, own, without] of table)
  test(`days of a quarter without access: ${why}`, () => {
    assert.deepEqual(
      daysWithout(own, WINDOW).map(({ from, until }) => [from, until]),
      without,
    )
  })
