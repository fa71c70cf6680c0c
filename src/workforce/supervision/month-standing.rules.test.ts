import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Absence } from '../../base/posts/post.rules.ts'
import { loadFramework } from '../../framework/framework.ts'
import { shippedStandard } from '../../framework/standard.ts'
import { type MonthState, monthStanding, monthsUntil } from './month-standing.rules.ts'

const { supervision } = shippedStandard(loadFramework())
const ruleOf = (id: string) => {
  const rule = supervision.rules.find((each) => each.id === id)
  assert.ok(rule)
  return rule
}
const CLINICAL = { rule: ruleOf('sup.clinical-monthly'), kind: 'clinical-supervision' }
const GP = { rule: ruleOf('sup.gp-supervisor-meeting'), kind: 'gp-supervision' }
type Duty = typeof CLINICAL

const worker = { startedOn: '2025-01-06', joinedOn: '2025-01-06', absences: [] as Absence[] }
const away = (from: string, until?: string) => ({ ...worker, absences: [{ id: 'one', from, until }] })

const standing = ({ rule, kind }: Duty, days: string[], month: string, today: string, who: typeof worker = worker) =>
  monthStanding(
    rule,
    who,
    days.map((heldOn) => ({ kind, heldOn, minutes: 60 })),
    month,
    today,
  ).state

const TABLE: [string, Duty, string[], string, string, MonthState][] = [
  ['clinical: held on the first day of its month', CLINICAL, ['2026-10-01'], '2026-10', '2026-11-25', 'held'],
  ['clinical: held on the last day of its month', CLINICAL, ['2026-10-31'], '2026-10', '2026-11-25', 'held'],
  ['clinical: held the day after the month', CLINICAL, ['2026-11-01'], '2026-10', '2026-11-25', 'late'],
  ['clinical: held on the last day of grace', CLINICAL, ['2026-11-07'], '2026-10', '2026-11-25', 'late'],
  ['clinical: held the day after the grace', CLINICAL, ['2026-11-08'], '2026-10', '2026-11-25', 'missed'],
  ['clinical: on the last day of the month, nothing is missed', CLINICAL, [], '2026-10', '2026-10-31', 'due'],
  ['clinical: on the last day of grace, nothing is missed', CLINICAL, [], '2026-10', '2026-11-07', 'due'],
  ['clinical: the day after the grace', CLINICAL, [], '2026-10', '2026-11-08', 'missed'],
  ['clinical: February of a leap year ends on the 29th', CLINICAL, ['2028-02-29'], '2028-02', '2028-03-20', 'held'],
  ['clinical: a missed month stays missed', CLINICAL, ['2026-09-30', '2026-11-20'], '2026-10', '2026-11-25', 'missed'],
  ['GP: held within 28 days', GP, ['2026-09-30', '2026-10-28'], '2026-10', '2026-11-25', 'held'],
  ['GP: held on the 29th day', GP, ['2026-09-30', '2026-10-29'], '2026-10', '2026-11-25', 'late'],
  ['GP: held twice in a month', GP, ['2026-09-15', '2026-10-05', '2026-10-20'], '2026-10', '2026-11-25', 'held'],
  ['GP: due in October, held in grace in November', GP, ['2026-09-20', '2026-11-01'], '2026-10', '2026-11-25', 'late'],
  ['GP: due in October, held after the grace', GP, ['2026-09-20', '2026-11-02'], '2026-10', '2026-11-25', 'missed'],
  ['GP: nothing since', GP, ['2026-09-20'], '2026-10', '2026-11-25', 'missed'],
  ['GP: still in grace', GP, ['2026-10-20'], '2026-11', '2026-11-25', 'due'],
]

for (const [says, duty, days, month, today, state] of TABLE)
  test(`a month of supervision, ${says}: ${state}`, () => {
    assert.equal(standing(duty, days, month, today), state)
  })

test('a month mostly spent on leave is paused, unless a session was held all the same', () => {
  const ill = away('2026-09-10', '2026-10-20')
  assert.equal(standing(CLINICAL, [], '2026-09', '2026-11-25', ill), 'paused')
  assert.equal(standing(CLINICAL, ['2026-09-02'], '2026-09', '2026-11-25', ill), 'held')
  assert.equal(standing(CLINICAL, [], '2026-08', '2026-11-25', ill), 'missed')
})

test('a month with thirteen days of work asks for no session, one with fourteen does', () => {
  assert.equal(standing(CLINICAL, [], '2026-09', '2026-11-25', away('2026-09-14', '2026-10-20')), 'paused')
  assert.equal(standing(CLINICAL, [], '2026-09', '2026-11-25', away('2026-09-15', '2026-10-20')), 'missed')
})

test('nothing is owed before the first is due, nor after somebody has left', () => {
  const starter = { ...worker, startedOn: '2026-09-14', joinedOn: '2026-09-14' }
  assert.equal(standing(CLINICAL, [], '2026-08', '2026-11-25', starter), 'not-due')
  assert.equal(standing(CLINICAL, [], '2026-09', '2026-11-25', starter), 'not-due')
  assert.equal(standing(CLINICAL, [], '2026-10', '2026-11-25', starter), 'missed')
  const leaver = { ...worker, endedOn: '2026-10-16' }
  assert.equal(standing(CLINICAL, [], '2026-10', '2026-11-25', leaver), 'not-due')
})

test('a session too short to count answers for no month', () => {
  const short = [{ kind: CLINICAL.kind, heldOn: '2026-10-10', minutes: 44 }]
  assert.equal(monthStanding(CLINICAL.rule, worker, short, '2026-10', '2026-11-25').state, 'missed')
})

test('the last twelve months end with this one', () => {
  const months = monthsUntil('2026-11-25', 12)
  assert.deepEqual([months.length, months[0], months.at(-1)], [12, '2025-12', '2026-11'])
})
