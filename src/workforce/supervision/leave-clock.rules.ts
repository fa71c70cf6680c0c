import type { Absence, Post } from '../../base/posts/post.rules.ts'
import { daysBetween, endOfMonth, monthOf, plusDays, plusMonths } from '../../lib/plain-date.ts'

/** Where counting begins before anything was held: the start, or the day the service joined for somebody here before. */
export const beginning = ({ startedOn, joinedOn }: Pick<Post, 'startedOn' | 'joinedOn'>): string =>
  joinedOn > startedOn ? joinedOn : startedOn

/** The days of leave between are added: whoever was away for three weeks has three weeks longer. */
export function afterLeave(from: string, due: string, absences: readonly Absence[], today: string): string {
  const inOrder = absences.toSorted((one, other) => one.from.localeCompare(other.from))
  return inOrder.reduce((soFar, away) => {
    const back = backOn(away, today)
    const begins = later(away.from, from)
    return begins <= soFar && begins < back ? plusDays(soFar, daysBetween(begins, back)) : soFar
  }, due)
}

/** The first day back; for leave that goes on, as if it were today. */
const backOn = ({ from, until }: Absence, today: string) => until ?? later(today, from)
const later = (one: string, other: string) => (one > other ? one : other)
const sooner = (one: string, other: string) => (one < other ? one : other)

/** A month of which somebody was here for fewer days asks for no session. Ours: the Framework only says that leave pauses. */
const DAYS_OF_A_MONTH = 14

/** Whether so much of a month was leave that it is paused. `month` is `2026-11`. */
export function isPausedMonth(month: string, absences: readonly Absence[], today: string): boolean {
  const first = `${month}-01`
  const next = plusDays(endOfMonth(first), 1)
  const away = absences.reduce((days, absence) => {
    const overlap = daysBetween(later(absence.from, first), sooner(backOn(absence, today), next))
    return days + Math.max(0, overlap)
  }, 0)
  return away > 0 && daysBetween(first, next) - away < DAYS_OF_A_MONTH
}

/** The end of the first calendar month after `day` that leave did not pause. */
export function endOfNextMonth(day: string, absences: readonly Absence[], today: string): string {
  let first = plusMonths(`${monthOf(day)}-01`, 1)
  while (isPausedMonth(monthOf(first), absences, today)) first = plusMonths(first, 1)
  return endOfMonth(first)
}
