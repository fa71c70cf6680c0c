import { londonInstant } from '../../lib/moment.ts'
import { daysBetween, plusDays } from '../../lib/plain-date.ts'

/** A time of day as people write it, as `HH:MM`: `9.30`, `10am`, `2:15 pm`, `14:00`. Undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s/g, '')
  if (text === 'midday' || text === 'noon') return '12:00'
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(text) ?? []
  if (!hours || Number(minutes) > 59) return undefined
  const hour = Number(hours)
  if (half && (hour < 1 || hour > 12)) return undefined
  const of24 = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return of24 > 23 ? undefined : `${String(of24).padStart(2, '0')}:${minutes}`
}

/** `10:00` on clocks in London, of an instant: what a form shows again. */
export const clockOf = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)

export type Slot = { on: string; startsAt: Date }

/** A series: so many meetings, whole weeks apart, at the same time on clocks in London on either side of a clock change. */
export const slotsOf = (on: string, time: string, weeks: number, count: number): Slot[] =>
  Array.from({ length: count }, (_, index) => {
    const day = plusDays(on, index * weeks * 7)
    return { on: day, startsAt: londonInstant(day, time) }
  })

/** Where a later meeting of a series goes when one of them moves: as many days on, at the new time. */
export function movedAlong(later: { on: string }, from: string, to: { on: string; time: string }): Slot {
  const on = plusDays(later.on, daysBetween(from, to.on))
  return { on, startsAt: londonInstant(on, to.time) }
}
