import { dayOf, showDate } from './plain-date.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Wall = { day: string; hour: number; minute: number }

/** What a clock on a wall in London shows. */
export function wallClock(instant: Date): Wall {
  const shown = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const day = `${shown.year}-${shown.month}-${shown.day}`
  return { day, hour: Number(shown.hour), minute: Number(shown.minute) }
}

/** The day in Europe/London at an instant: `2026-07-01` at 23:30 UTC on 30 June. */
export function londonDay(instant: Date): string {
  const hour = Math.floor(instant.getTime() / 3_600_000)
  if (hour !== last.hour) last = { hour, day: wallClock(instant).day }
  return last.day
}
/** London's clocks differ from UTC by whole hours, so a day ends where an hour of UTC does: one hour has one day. */
let last = { hour: Number.NaN, day: '' }

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
