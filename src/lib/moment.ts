import { dayOf, showDate } from './plain-date.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

type WallHour = { day: string; hour: number }

/** London's clocks differ from UTC by whole hours: what they show changes with the hour, and asking the calendar is slow. */
function wallHour(instant: Date): WallHour {
  const since1970 = Math.floor(instant.getTime() / 3_600_000)
  const known = hours.get(since1970)
  if (known) return known
  const shown = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const hour = { day: `${shown.year}-${shown.month}-${shown.day}`, hour: Number(shown.hour) }
  if (hours.size >= MOST_HOURS) hours.clear()
  hours.set(since1970, hour)
  return hour
}
const hours = new Map<number, WallHour>()
const MOST_HOURS = 5_000

/** What a clock on a wall in London shows. */
export const wallClock = (instant: Date): WallHour & { minute: number } => ({
  ...wallHour(instant),
  minute: instant.getUTCMinutes(),
})

/** The day in Europe/London at an instant: `2026-07-01` at 23:30 UTC on 30 June. */
export const londonDay = (instant: Date): string => wallHour(instant).day

/**
 * The instant at which clocks in London show `time` (`HH:MM`) on `day`. Where they show it twice, as when summer time
 * ends, it is the first. Where they never show it, as when summer time begins, it is as long after the change.
 */
export function londonInstant(day: string, time: string): Date {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (!hour || dayOf(Number(year), Number(month), Number(date)) !== day)
    throw new RangeError(`Not a day and a time: ${day} ${time}`)

  const greenwich = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute))
  const summer = new Date(greenwich - 3_600_000)
  return wallClock(summer).hour === Number(hour) ? summer : new Date(greenwich)
}

/** The time of day as the NHS service manual writes it: `7am`, `10:30pm`, `midday`, `midnight`. */
export function showTime(instant: Date): string {
  const { hour, minute } = wallClock(instant)
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** `22 November 2026 at 10:30am`. */
export const showMoment = (instant: Date) => `${showDate(londonDay(instant))} at ${showTime(instant)}`
