import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  ageOn,
  dayOf,
  daysBetween,
  dueInWords,
  endOfMonth,
  inWords,
  isDay,
  monthOf,
  plusDays,
  plusMonths,
  shortDate,
  showDate,
  showMonth,
  startOfMonth,
  weekdayOf,
} from './plain-date.ts'

test('a day is shown in full, short, and as its month', () => {
  assert.equal(showDate('2026-11-02'), '2 November 2026')
  assert.equal(shortDate('2026-11-22'), '22 Nov 2026')
  assert.equal(showMonth('2026-11-22'), 'November 2026')
  assert.equal(showMonth('2026-02'), 'February 2026')
})

test('a month is named by its year and number, and has a first and a last day', () => {
  assert.equal(monthOf('2024-02-10'), '2024-02')
  assert.equal(startOfMonth('2024-02-10'), '2024-02-01')
  assert.equal(endOfMonth('2024-02-10'), '2024-02-29')
})

for (const [day, months, expected] of [
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
] as const)
  test(`${months} months on from ${day} is ${expected}, never past the end of the month`, () =>
    assert.equal(plusMonths(day, months), expected))

for (const [day, ago, due] of [
  ['2026-11-22', 'today', 'today'],
  ['2026-11-23', 'tomorrow', 'tomorrow'],
  ['2026-11-25', 'in 3 days', 'in 3 days'],
  ['2026-11-21', 'yesterday', '1 day late'],
  ['2026-11-10', '12 days ago', '12 days late'],
] as const)
  test(`on 22 November 2026, ${day} is "${ago}", and "${due}" for something owed`, () => {
    assert.equal(inWords(day, '2026-11-22'), ago)
    assert.equal(dueInWords(day, '2026-11-22'), due)
  })

for (const [born, on, age] of [
  ['2000-11-22', '2018-11-22', 18],
  ['2000-11-23', '2018-11-22', 17],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
] as const)
  test(`somebody born on ${born} is ${age} on ${on}`, () => assert.equal(ageOn(born, on), age))

test('a day of the week counts from Monday', () => {
  assert.equal(weekdayOf('2026-11-23'), 0)
  assert.equal(weekdayOf('2026-11-22'), 6)
})

test('what is no day is known for it, and is never worked with', () => {
  for (const text of ['2026-02-30', '2026-13-01', '22 November 2026', '', '2026-2-3']) assert.equal(isDay(text), false)
  assert.throws(() => plusDays('2026-02-30', 1), RangeError)
  assert.equal(dayOf(2026, 2, 29), undefined)
})

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => plusDays('1900-01-01', days))

test('going so many days on and back ends where it began', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      assert.equal(plusDays(plusDays(day, days), -days), day)
      assert.equal(daysBetween(day, plusDays(day, days)), days)
    }),
  )
})

test('a month on is always in the next month', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const next = plusDays(endOfMonth(day), 1)
      assert.equal(monthOf(plusMonths(day, 1)), monthOf(next))
    }),
  )
})
