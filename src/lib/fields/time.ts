import { readMinutes } from '../duration.ts'
import { londonDay } from '../moment.ts'
import { showDate } from '../plain-date.ts'
import { readDate } from '../read-date.ts'
import { readTime } from '../read-time.ts'
import { numeric, type Reading, read, readOr, textual, wrong } from './field.ts'

/**
 * A bound is a day or `today`. Reading happens at the edge, so the clock is read here; rules that turn on today are
 * still given it as an argument.
 */
type Bounds = { notBefore?: string; notAfter?: string; today?: () => string }

const now = () => londonDay(new Date())

/** A day as `2026-11-22`, from any shape people write (`lib/read-date.ts`). */
export const dateField = (ask: string, { today = now, ...bounds }: Bounds = {}) =>
  textual(
    ask,
    (typed) => {
      const day = readDate(typed, { today: today() })
      return day === undefined ? wrong(ask) : within(day, bounds, today())
    },
    { examples: ['2026-11-22'] },
  )

/** A birth date: never in the future, and not of somebody older than anybody has been. */
export const birthDateField = (ask: string, { today = now }: { today?: () => string } = {}) =>
  textual(
    ask,
    (typed) => {
      const day = readDate(typed, { today: today(), birth: true })
      if (day === undefined) return wrong(ask)
      if (day > today()) return wrong('The date of birth must be in the past')
      return day < '1900-01-01' ? wrong('Check the year of birth: it must be 1900 or later') : read(day)
    },
    { examples: ['1950-03-04'] },
  )

function within(day: string, { notBefore, notAfter }: Bounds, today: string): Reading<string> {
  const first = notBefore === 'today' ? today : notBefore
  const last = notAfter === 'today' ? today : notAfter
  if (first && day < first)
    return wrong(`The date must be ${notBefore === 'today' ? 'today or in the future' : `${showDate(first)} or later`}`)
  if (last && day > last)
    return wrong(`The date must be ${notAfter === 'today' ? 'today or in the past' : `${showDate(last)} or earlier`}`)
  return read(day)
}

/** A time of day as `14:30`, from any shape people write (`lib/read-time.ts`). */
export const timeField = (ask: string) => textual(ask, (typed) => readOr(readTime(typed), ask), { examples: ['14:30'] })

type Length = { min?: number; max?: number }

/** Whole minutes, from `60`, `1h30` or `1.5 hours`; a bare number is minutes. One minute to a day, unless told. */
export const minutesField = (ask: string, { min = 1, max = 1440 }: Length = {}) =>
  numeric(
    ask,
    (typed) => {
      const minutes = readMinutes(typed, 'minutes')
      if (minutes === undefined) return wrong(ask)
      if (minutes < min) return wrong(ask)
      return minutes > max ? wrong(`Check the time: it must be ${max} minutes or less`) : read(minutes)
    },
    { examples: [60] },
  )

/** Hours as a number to two places, from `37.5`, `1h30`, `90 min` or `1:30`; a bare number is hours. Up to a week. */
export const hoursField = (ask: string, { min = 0, max = 168 }: Length = {}) =>
  numeric(
    ask,
    (typed) => {
      const minutes = readMinutes(typed, 'hours')
      const hours = minutes === undefined ? undefined : Math.round((minutes / 60) * 100) / 100
      if (hours !== undefined && hours < min) return wrong(`Check the hours: they must be ${min} or more`)
      if (hours !== undefined && hours > max) return wrong(`Check the hours: they must be ${max} or fewer`)
      return readOr(hours, ask)
    },
    { examples: [37.5] },
  )
