/**
 * Days are strings, `2026-11-22`: they sort, compare with `<` and carry no time zone. A value that is no day throws.
 */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const DAY = 86_400_000

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The day of a year, a month (1 to 12) and a day of the month; undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  if (!(isWithin(year, 9999) && year >= 1000) || !isWithin(day, lengthOf(year, month))) return undefined
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

export const isDay = (text: string) => partsIn(text) !== undefined

const SHAPE = /^[1-9]\d{3}-\d\d-\d\d$/
const isWithin = (number: number, most: number) => Number.isInteger(number) && number >= 1 && number <= most
const twoDigits = (number: number) => (number < 10 ? `0${number}` : `${number}`)

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
/** How many days a month has; none when there is no such month. */
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0))

/** `2026-11-22` as `22 November 2026`, the way the NHS service manual writes dates. */
export function showDate(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** `2026-11-22` as `22 Nov 2026`, for tables and cards. */
export function shortDate(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`
}

/** `2026-11` or any day in it as `November 2026`. */
export function showMonth(month: string): string {
  const parts = partsOf(`${month.slice(0, 7)}-01`)
  return `${MONTHS[parts.month - 1]} ${parts.year}`
}

export const monthOf = (day: string) => day.slice(0, 7)
export const startOfMonth = (day: string) => `${monthOf(day)}-01`
export const endOfMonth = (day: string) => plusDays(plusMonths(startOfMonth(day), 1), -1)

export const plusDays = (day: string, days: number) => dayOfTime(timeOf(day) + days * DAY)

/** The same day of the month so many months on, or the last day of a shorter month: 31 January and 1 is 28 February. */
export function plusMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = lengthOf(first.getUTCFullYear(), first.getUTCMonth() + 1)
  return dayOfTime(first.setUTCDate(Math.min(date, last)))
}

/** Days from one day to another: 1 from a day to the next, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string) => Math.round((timeOf(to) - timeOf(from)) / DAY)

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string) => (new Date(timeOf(day)).getUTCDay() + 6) % 7

/** Whole years of age; somebody born on 29 February comes of age on 1 March in a common year. */
export function ageOn(birthDate: string, day: string): number {
  const years = partsOf(day).year - partsOf(birthDate).year
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** How far a day is from today: `today`, `tomorrow`, `in 3 days`, `yesterday`, `12 days ago`. */
export function inWords(day: string, today: string): string {
  const days = daysBetween(today, day)
  if (days === -1) return 'yesterday'
  return days < 0 ? `${-days} days ago` : ahead(days)
}

/** The same for something that should be done by then: `in 3 days`, `today`, `1 day late`, `12 days late`. */
export function dueInWords(day: string, today: string): string {
  const days = daysBetween(today, day)
  if (days === -1) return '1 day late'
  return days < 0 ? `${-days} days late` : ahead(days)
}

function ahead(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

const dayOfTime = (time: number) => new Date(time).toISOString().slice(0, 10)

const timeOf = (day: string) => {
  const { year, month, date } = partsOf(day)
  return Date.UTC(year, month - 1, date)
}

function partsOf(day: string): Parts {
  const parts = partsIn(day)
  if (!parts) throw new RangeError(`Not a day: ${day}`)
  return parts
}

type Parts = { year: number; month: number; date: number }
function partsIn(text: string): Parts | undefined {
  if (!SHAPE.test(text)) return undefined
  const parts = { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), date: Number(text.slice(8)) }
  return isWithin(parts.date, lengthOf(parts.year, parts.month)) ? parts : undefined
}
