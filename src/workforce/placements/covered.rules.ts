import { plusDays } from '../../lib/plain-date.ts'

/** Days from one to another, both included. */
export type Days = { from: string; until: string }
/** From a day until the day before another; still running where there is none. */
type Span = { from: string; until?: string | undefined }

/** The days of a window that no span covers, in order: what a period lacked, to the day. */
export function uncovered(spans: readonly Span[], { from, until }: Days): Days[] {
  const gaps: Days[] = []
  let next = from
  for (const span of spans.toSorted((one, other) => one.from.localeCompare(other.from))) {
    if (next > until) break
    if (span.from > next) gaps.push({ from: next, until: earlier(plusDays(span.from, -1), until) })
    if (span.until === undefined) return gaps
    if (span.until > next) next = span.until
  }
  return next > until ? gaps : [...gaps, { from: next, until }]
}

/** The days that two stretches share; undefined where they share none. */
export function sharedDays(one: Days, other: Days): Days | undefined {
  const shared = { from: later(one.from, other.from), until: earlier(one.until, other.until) }
  return shared.from <= shared.until ? shared : undefined
}

/** A span as the days that it covers within a window. */
export const daysOf = ({ from, until }: Span, window: Days): Days | undefined =>
  sharedDays({ from, until: until === undefined ? window.until : plusDays(until, -1) }, window)

const earlier = (one: string, other: string) => (one < other ? one : other)
const later = (one: string, other: string) => (one > other ? one : other)
