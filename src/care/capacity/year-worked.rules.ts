import type { Post } from '../../base/posts/post.rules.ts'
import { daysBetween, plusDays } from '../../lib/plain-date.ts'

/** Hours as they hold from a day on, the earliest first. */
export type HoursFrom = { from: string; wte: number }

/** What of the last year somebody was there for. */
export type YearWorked = {
  /** WTE today, or the last there was. */
  wteNow: number
  /** WTE on average over the days in post within the year: full time for one half and half time for the other is 0.75. */
  wteOfYear: number
  /** Days in post and not away. */
  daysWorked: number
  /** The part of a whole year, at the hours of today, that was worked: start, leave and changes of hours counted. */
  share: number
}

type Worker = Pick<Post, 'startedOn' | 'endedOn' | 'absences' | 'wte'>
type Span = { from: string; until: string }

/** The days of the year that ends today, with `windowDays` days. Leave and days before the start are not worked (S21). */
export function yearWorked(post: Worker, hours: readonly HoursFrom[], windowDays: number, today: string): YearWorked {
  const end = plusDays(post.endedOn && post.endedOn < today ? post.endedOn : today, 1)
  const start = latest(plusDays(today, 1 - windowDays), post.startedOn)
  const spans = spansOf(hours, post.wte, { from: start, until: end })
  const away = joined(post.absences.map(({ from, until }) => ({ from, until: until ?? end })))
  const wteNow = spans.at(-1)?.wte ?? post.wte
  const inPost = total(spans, ({ days, wte }) => days * wte)
  const daysInPost = total(spans, ({ days }) => days)
  const worked = (span: WorkedSpan) => span.days - total(away, (gone) => overlap(gone, span))
  return {
    wteNow,
    wteOfYear: daysInPost > 0 ? inPost / daysInPost : wteNow,
    daysWorked: total(spans, worked),
    share: total(spans, (span) => worked(span) * span.wte) / (windowDays * wteNow),
  }
}

type WorkedSpan = Span & { wte: number; days: number }

/** The window cut where hours changed. Days before the first row have its hours. */
function spansOf(hours: readonly HoursFrom[], wte: number, window: Span): WorkedSpan[] {
  const rows = hours.length > 0 ? hours : [{ from: window.from, wte }]
  return rows.flatMap((row, index) => {
    const from = index === 0 ? window.from : latest(row.from, window.from)
    const until = earliest(rows[index + 1]?.from ?? window.until, window.until)
    return from < until ? [{ from, until, wte: row.wte, days: daysBetween(from, until) }] : []
  })
}

/** Leaves that run into each other count once. */
function joined(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const last = merged.at(-1)
    if (last && span.from <= last.until) last.until = latest(last.until, span.until)
    else merged.push({ ...span })
  }
  return merged
}

const overlap = (one: Span, other: Span) =>
  Math.max(0, daysBetween(latest(one.from, other.from), earliest(one.until, other.until)))
const latest = (one: string, other: string) => (one > other ? one : other)
const earliest = (one: string, other: string) => (one < other ? one : other)
const total = <Each>(each: readonly Each[], of: (one: Each) => number) => each.reduce((sum, one) => sum + of(one), 0)
