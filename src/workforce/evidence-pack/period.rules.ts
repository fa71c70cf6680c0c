import { endOfMonth, monthOf, plusDays, plusMonths, shortDate, showMonth, startOfMonth } from '../../lib/plain-date.ts'
import { invalid, type Result } from '../../platform/result.ts'

/** Days from one to another, both included. */
export type Period = { from: string; until: string }

/** The quarter before the one that a day is in: January to March, and so on, as contracts count them. */
export function lastFullQuarter(today: string): Period {
  const month = Number(today.slice(5, 7))
  const from = plusMonths(startOfMonth(today), -((month - 1) % 3) - 3)
  return { from, until: endOfMonth(plusMonths(from, 2)) }
}

/** The last full quarter and those before it, the newest first. */
export function quartersBefore(today: string, count: number): Period[] {
  const quarters = [lastFullQuarter(today)]
  while (quarters.length < count) quarters.push(lastFullQuarter(quarters.at(-1)?.from ?? today))
  return quarters
}

/** `July to September 2026`, `November 2026`, or the days themselves where they are no whole months of one year. */
export function periodInWords({ from, until }: Period): string {
  const whole = from === startOfMonth(from) && until === endOfMonth(until)
  if (!whole || from.slice(0, 4) !== until.slice(0, 4)) return `${shortDate(from)} to ${shortDate(until)}`
  if (monthOf(from) === monthOf(until)) return showMonth(from)
  return `${showMonth(from).replace(/ \d+$/, '')} to ${showMonth(until)}`
}

/** Longer than this is more than one contract year. */
const MOST_DAYS = 366

/** The days asked for; the last full quarter when none are. Nobody can prove a day that has not come. */
export function decidePeriod(asked: Partial<Period>, today: string): Result<Period> {
  const { from, until } = asked
  if (from === undefined && until === undefined) return { ok: true, value: lastFullQuarter(today) }
  if (from === undefined) return invalid({ field: 'from', message: 'Enter the first day, like 1 July 2026' })
  if (until === undefined) return invalid({ field: 'until', message: 'Enter the last day, like 30 September 2026' })
  if (until > today) return invalid({ field: 'until', message: 'The last day must be today or in the past' })
  if (until < from) return invalid({ field: 'until', message: 'The last day must not be before the first' })
  if (plusDays(from, MOST_DAYS) <= until)
    return invalid({ field: 'from', message: 'A pack covers a year at most. Choose a later first day' })
  return { ok: true, value: { from, until } }
}
