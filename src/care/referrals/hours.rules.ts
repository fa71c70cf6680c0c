import { londonDay, londonInstant } from '../../lib/moment.ts'
import { plusDays, showDate, weekdayOf } from '../../lib/plain-date.ts'
import { isWorkingDay, workingDaysAfter } from '../../lib/working-days.ts'

/** When a service reads what comes in. Weekdays are 1 Monday to 7 Sunday; times are `HH:MM` in London. */
export type ServiceHours = { weekdays: readonly number[]; opens: string; closes: string }

/** Until a service says otherwise. The form shows them, so a service that keeps others must change them. */
export const USUAL_HOURS: ServiceHours = { weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const weekdayName = (weekday: number): string => DAYS[weekday - 1] ?? ''

/** Open on this day: one of its weekdays, and no bank holiday. A service open at weekends is open on those. */
const isServiceDay = ({ weekdays }: ServiceHours, day: string): boolean => {
  const weekday = weekdayOf(day) + 1
  return weekdays.includes(weekday) && (weekday > 5 || isWorkingDay(day))
}

export const isOpenAt = (hours: ServiceHours, now: Date): boolean => {
  const day = londonDay(now)
  return isServiceDay(hours, day) && now >= londonInstant(day, hours.opens) && now < londonInstant(day, hours.closes)
}

/** Now, if somebody reads now; otherwise when the service next opens. */
export function nextOpenAt(hours: ServiceHours, now: Date): Date {
  if (isOpenAt(hours, now)) return now
  const today = londonDay(now)
  const opens = londonInstant(today, hours.opens)
  return isServiceDay(hours, today) && now < opens ? opens : londonInstant(serviceDayAfter(hours, today), hours.opens)
}

/** When the service next reads, in words, while nobody reads now: `Monday 23 November at 9am`. */
export function opensAgain(hours: ServiceHours, now: Date): string | undefined {
  if (isOpenAt(hours, now)) return undefined
  const day = readingDay(hours, now)
  return `${weekdayName(weekdayOf(day) + 1)} ${showDate(day).replace(/ \d{4}$/, '')} at ${clock(hours.opens)}`
}

/** The day on which what comes in now is read: today while the service is open or has yet to open, else its next day. */
export const readingDay = (hours: ServiceHours, now: Date): string => londonDay(nextOpenAt(hours, now))

/** A year ahead at most: a service with no weekday at all is held to Monday to Friday. */
function serviceDayAfter(hours: ServiceHours, day: string): string {
  for (let ahead = 1; ahead <= 366; ahead += 1) {
    const reached = plusDays(day, ahead)
    if (isServiceDay(hours, reached)) return reached
  }
  return workingDaysAfter(day, 1)
}

/** `Monday to Friday, 9am to 5pm`. */
export const hoursInWords = ({ weekdays, opens, closes }: ServiceHours): string =>
  `${daysInWords(weekdays)}, ${clock(opens)} to ${clock(closes)}`

function daysInWords(weekdays: readonly number[]): string {
  const days = [...weekdays].sort()
  const [first = 1, last = 5] = [days[0], days.at(-1)]
  if (days.length > 2 && days.length === last - first + 1) return `${weekdayName(first)} to ${weekdayName(last)}`
  return days.map(weekdayName).join(days.length === 2 ? ' and ' : ', ')
}

/** `17:00` as `5pm`, `12:00` as `midday`. */
function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
