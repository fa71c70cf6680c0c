import { dayOf, plusDays, weekdayOf } from './plain-date.ts'

/**
 * The bank holidays of England and Wales: Banking and Financial Dealings Act 1971, schedule 1, and the proclamations
 * that moved or added days. Source: https://www.gov.uk/bank-holidays. The rules hold from 1978, when early May began.
 */
export function bankHolidays(year: number): string[] {
  const known = holidays.get(year) ?? computed(year)
  holidays.set(year, known)
  return known
}

export const isBankHoliday = (day: string) => bankHolidays(Number(day.slice(0, 4))).includes(day)

/** Days moved, or added once: Victory in Europe, the Platinum Jubilee, the Queen's funeral, the Coronation. */
const EXCEPTIONS: Record<number, { instead: Record<string, string>; also: string[] }> = {
  2020: { instead: { '2020-05-04': '2020-05-08' }, also: [] },
  2022: { instead: { '2022-05-30': '2022-06-02' }, also: ['2022-06-03', '2022-09-19'] },
  2023: { instead: {}, also: ['2023-05-08'] },
}

const holidays = new Map<number, string[]>()

function computed(year: number): string[] {
  const easter = easterSunday(year)
  const usual = [
    nextWorkday(on(year, 1, 1)),
    plusDays(easter, -2),
    plusDays(easter, 1),
    mondayFrom(on(year, 5, 1)),
    mondayFrom(on(year, 5, 25)),
    mondayFrom(on(year, 8, 25)),
    ...christmas(year),
  ]
  const { instead, also } = EXCEPTIONS[year] ?? { instead: {}, also: [] }
  return [...usual.map((day) => instead[day] ?? day), ...also].sort()
}

/** Christmas Day and Boxing Day; one at a weekend is kept on the next weekday that is not already the other's. */
function christmas(year: number): string[] {
  const day = on(year, 12, 25)
  const weekday = weekdayOf(day)
  if (weekday === 4) return [day, plusDays(day, 3)]
  if (weekday === 5) return [plusDays(day, 2), plusDays(day, 3)]
  return weekday === 6 ? [plusDays(day, 1), plusDays(day, 2)] : [day, plusDays(day, 1)]
}

/** New Year's Day at a weekend is kept on the Monday. */
const nextWorkday = (day: string) => (weekdayOf(day) < 5 ? day : mondayFrom(day))

/** The first Monday on or after a day: from the 25th of a month of 31 days, that is the last one. */
const mondayFrom = (day: string) => plusDays(day, (7 - weekdayOf(day)) % 7)

/** Easter Sunday in the Gregorian calendar, by the anonymous computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const moved = Math.floor((8 * century + 13) / 25)
  const moon = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30
  const late = Math.floor((golden + 11 * moon) / 319)
  const week = (2 * (century % 4) + 2 * Math.floor(rest / 4) - (rest % 4) - moon + late + 32) % 7
  const month = Math.floor((moon - late + week + 90) / 25)
  return on(year, month, (moon - late + week + month + 19) % 32)
}

function on(year: number, month: number, day: number): string {
  const found = dayOf(year, month, day)
  if (!found) throw new RangeError(`No such day: ${year}-${month}-${day}`)
  return found
}
