import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays, easterSunday } from './bank-holidays.ts'
import { isWorkingDay, workingDaysAfter, workingDaysBetween } from './working-days.ts'

/** As published at https://www.gov.uk/bank-holidays for England and Wales. */
const PUBLISHED: Record<number, string> = {
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

for (const [year, days] of Object.entries(PUBLISHED))
  test(`the bank holidays of ${year} are those published`, () =>
    assert.deepEqual(
      bankHolidays(Number(year)),
      days.split(' ').map((day) => `${year}-${day}`),
    ))

for (const [year, easter] of [
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2038, '2038-04-25'],
] as const)
  test(`Easter in ${year} was or will be on ${easter}`, () => assert.equal(easterSunday(year), easter))

for (const [from, count, expected] of [
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-22', 0, '2026-11-23'],
  ['2026-12-24', 1, '2026-12-29'],
  ['2026-11-16', 5, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
] as const)
  test(`${count} working days after ${from} is ${expected}`, () =>
    assert.equal(workingDaysAfter(from, count), expected))

for (const [from, to, expected] of [
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-23', '2026-11-23', 0],
  ['2026-12-24', '2026-12-29', 1],
  ['2026-11-23', '2026-11-20', -1],
] as const)
  test(`there are ${expected} working days from ${from} to ${to}`, () =>
    assert.equal(workingDaysBetween(from, to), expected))

test('a Saturday, a Sunday and a bank holiday are not working days', () => {
  for (const day of ['2026-11-21', '2026-11-22', '2026-12-28']) assert.equal(isWorkingDay(day), false)
  assert.equal(isWorkingDay('2026-12-29'), true)
})
