import { isBankHoliday } from './bank-holidays.ts'
import { plusDays, weekdayOf } from './plain-date.ts'

/** Monday to Friday, and not a bank holiday in England and Wales. */
export const isWorkingDay = (day: string) => weekdayOf(day) < 5 && !isBankHoliday(day)

/**
 * The working day that comes so many after `day`: 1 after a Friday is the Monday. With 0, the day itself or the next.
 */
export function workingDaysAfter(day: string, count: number): string {
  let reached = count === 0 ? day : plusDays(day, 1)
  let left = Math.max(count, 1)
  while (true) {
    if (isWorkingDay(reached)) left -= 1
    if (left === 0) return reached
    reached = plusDays(reached, 1)
  }
}

/**
 * Working days later than `from`, up to and with `to`: 1 from a Friday to the Monday; negative when `to` is earlier.
 */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
