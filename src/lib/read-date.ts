import { dayOf, daysBetween, plusDays, weekdayOf } from './plain-date.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Earlier or later is a slip of the finger, whoever it is about. */
const FIRST_YEAR = 1850
const LAST_YEAR = 2199

/**
 * What a two-digit year means. For something that happens in the service's life it is this century (`26` is 2026). For
 * a birth date it is the latest year that is not in the future (`52` is 1952, and `26` in 2026 is 2026).
 */
type ReadDate = { today?: string | undefined; birth?: boolean }

/**
 * A day in any shape people write it: `2 Feb 2026`, `2nd of February, 2026`, `Feb 2 2026`, `2/2/26`, `02.02.2026`,
 * `02022026`, `2026-02-02`, `Monday 2 February 2026`; with `today`, also `today`, `yesterday`, `3 days ago`, `in 2
 * weeks`, and `1 Dec` without its year when that day is near. Day comes before month, as in the United Kingdom. A weekday
 * alone is not read: `Monday` may be the last or the next, and a wrong guess would be believed. Undefined when it is no day,
 * or when the weekday written is not that day's.
 */
export function readDate(typed: string, how: ReadDate = {}): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const told = how.today && (relative(text, how.today) ?? (how.birth ? undefined : yearless(text, how.today)))
  return told || written(text, how)
}

function relative(text: string, today: string): string | undefined {
  if (text === 'today' || text === 'now') return today
  if (text === 'yesterday') return plusDays(today, -1)
  if (text === 'tomorrow') return plusDays(today, 1)

  const span = /^(in )?(an?|one|\d{1,3}) (day|week)s?( ago)?$/.exec(text)
  if (!span || (span[1] === undefined) === (span[4] === undefined)) return undefined
  const count = /\d/.test(span[2] ?? '') ? Number(span[2]) : 1
  const days = count * (span[3] === 'week' ? 7 : 1)
  return plusDays(today, span[4] ? -days : days)
}

/**
 * `1 Dec`, `3rd of May`, `Tue 1 Dec`, `1/12`: the nearest such day. Further off than this either year may be meant, so it is not
 * read. The month comes second: `May 26` may be a month of 2026.
 */
const NEAR_DAYS = 120
function yearless(text: string, today: string): string | undefined {
  if (!/^(?:[a-z]{3,9}[,.]? )?\d{1,2}(?:\/\d{1,2}|(?:st|nd|rd|th)? (?:of )?[a-z]{3,9})$/.test(text)) return undefined
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1]
    .map((each) => written(`${text} ${each}`, {}))
    .find((day) => day !== undefined && Math.abs(daysBetween(today, day)) <= NEAR_DAYS)
}

function written(text: string, how: ReadDate): string | undefined {
  const [, weekday, rest = text] = /^([a-z]{3,9})[,.]? (?=.*\d.*\d)(.+)$/.exec(text) ?? []
  const named = weekday === undefined ? -1 : WEEKDAYS.indexOf(weekday.slice(0, 3))
  const day = plain(named < 0 ? text : rest, how)
  return day !== undefined && named >= 0 && weekdayOf(day) !== named ? undefined : day
}

function plain(text: string, how: ReadDate): string | undefined {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text)
  if (iso) return made(iso[1], iso[2], iso[3], how)

  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]*(?:of )?([a-z]+|(?<=\D)\d{1,2})[\s/.,'’-]*(?<!\d)(\d{2}|\d{4})$/
  const british = dayFirst.exec(text)
  if (british) return made(british[3], british[2], british[1], how)

  const american = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text)
  if (american) return made(american[3], american[1], american[2], how)

  const eight = /^\d{8}$/.test(text)
  return eight
    ? (made(text.slice(4), text.slice(2, 4), text.slice(0, 2), how) ??
        made(text.slice(0, 4), text.slice(4, 6), text.slice(6), how))
    : undefined
}

function made(year = '', month = '', day = '', how: ReadDate = {}): string | undefined {
  const full = year.length === 2 ? centuryOf(Number(year), how) : Number(year)
  return full >= FIRST_YEAR && full <= LAST_YEAR ? dayOf(full, monthNumber(month), Number(day)) : undefined
}

/** Three letters are enough, so `Sept`, `Febuary` and `Novemeber` are read too. */
const monthNumber = (month: string) => (/^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1)

function centuryOf(year: number, { birth, today }: ReadDate): number {
  if (!birth) return 2000 + year
  const thisYear = today ? Number(today.slice(0, 4)) : 2000
  return 2000 + year <= thisYear ? 2000 + year : 1900 + year
}
