import assert from 'node:assert/strict'
import { test } from 'node:test'
import { milestonesFor, protectedTime, quarterOf, splitOf, weeksWorked } from './own-time.rules.ts'

test('a quarter begins on its first day and ends on its last, in leap years too', () => {
  const { from, until, name } = quarterOf('2026-11-22')
  assert.deepEqual([from, until, name], ['2026-10-01', '2026-12-31', 'October 2026 to December 2026'])
  assert.equal(quarterOf('2028-02-29').until, '2028-03-31')
  assert.equal(quarterOf('2026-12-31').from, '2026-10-01')
  assert.equal(quarterOf('2027-01-01').from, '2027-01-01')
})

test('weeks before the start, after the end and on long leave are not counted', () => {
  const days = { from: '2026-10-01', until: '2026-12-30' }
  const post = { startedOn: '2020-01-01', absences: [] }
  assert.equal(weeksWorked(post, days), 13)
  assert.equal(weeksWorked({ ...post, startedOn: '2026-12-17' }, days), 2)
  assert.equal(weeksWorked({ ...post, endedOn: '2026-10-14' }, days), 2)
  assert.equal(weeksWorked({ ...post, absences: [{ id: 'a', from: '2026-10-01', until: '2026-10-15' }] }, days), 11)
  assert.equal(weeksWorked({ ...post, absences: [{ id: 'a', from: '2026-09-01' }] }, days), 0)
})

test('planned is hours a week times the weeks; a kind that nobody agreed has no plan; used is never below nought', () => {
  const time = protectedTime(
    [
      { kind: 'learning', minutes: 90 },
      { kind: 'peers', minutes: -30 },
    ],
    { learning: 2 },
    10,
  )
  assert.deepEqual(
    time.find(({ kind }) => kind === 'learning'),
    { kind: 'learning', plannedMinutes: 1200, usedMinutes: 90 },
  )
  assert.deepEqual(
    time.find(({ kind }) => kind === 'peers'),
    { kind: 'peers', plannedMinutes: undefined, usedMinutes: 0 },
  )
})

test('what nobody records is not recorded, and never nought', () => {
  const split = splitOf({ people: 19, relationships: 7.5 }, [{ kind: 'people', minutes: 1140 }], 6)
  const line = (of: string) => split.find(({ kind }) => kind === of)
  assert.deepEqual(line('people'), { kind: 'people', describedHours: 19, livedHours: 3.2 })
  assert.deepEqual(line('relationships'), { kind: 'relationships', describedHours: 7.5, livedHours: undefined })
})

const table: [when: string, today: string, open: string[]][] = [
  ['the day before six weeks', '2026-07-12', []],
  ['six weeks', '2026-07-13', ['six-weeks']],
  ['six weeks later', '2026-08-24', ['six-weeks']],
  ['the day after that', '2026-08-25', []],
  ['the day before three months', '2026-08-31', []],
  ['three months', '2026-09-01', ['three-months']],
  ['the day before six months', '2026-11-30', []],
  ['six months', '2026-12-01', ['six-months']],
  ['years later', '2028-06-01', []],
]
for (const [when, today, open] of table)
  test(`whether the job is as described is asked at six weeks, three and six months: ${when}`, () => {
    const asked = milestonesFor('2026-06-01', [], today).map(({ milestone }) => milestone)
    assert.deepEqual(asked, open)
  })

test('what was answered stays to be read, and is not asked again', () => {
  assert.deepEqual(milestonesFor('2026-06-01', ['six-weeks'], '2026-11-25'), [
    { milestone: 'six-weeks', on: '2026-07-13', open: false },
  ])
})
