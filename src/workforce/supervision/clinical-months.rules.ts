import type { Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import { endOfMonth, monthOf, plusDays, plusMonths } from '../../lib/plain-date.ts'
import { isPausedMonth } from './leave-clock.rules.ts'
import { countedDays, nextDue, type SessionFact } from './session-dates.rules.ts'

/** One calendar month: a session was held, or only within the grace after it; one was missed; leave paused it; or the first was not due yet. */
type MonthOfSupervision = { month: string; state: 'held' | 'late' | 'missed' | 'paused' | 'not-due' }

type Worker = Pick<Post, 'startedOn' | 'joinedOn' | 'absences'>

/**
 * Each of the last whole months before today, the oldest first, for a rule that asks for one session a calendar month. A
 * missed month stays missed, whatever is held later.
 */
export function monthsOfSupervision(
  rule: SupervisionRule,
  worker: Worker,
  sessions: readonly SessionFact[],
  months: number,
  today: string,
): MonthOfSupervision[] {
  const days = countedDays(rule, sessions, today)
  const held = new Set(days.map(monthOf))
  const first = nextDue(rule, worker, [], today)?.dueOn ?? today
  return Array.from({ length: months }, (_, back) => {
    const month = monthOf(plusMonths(`${monthOf(today)}-01`, back - months))
    if (held.has(month)) return { month, state: 'held' }
    if (isPausedMonth(month, worker.absences, today)) return { month, state: 'paused' }
    if (month < monthOf(first)) return { month, state: 'not-due' }
    return { month, state: days.some((day) => isInGraceOf(month, day, rule)) ? 'late' : 'missed' }
  })
}

const isInGraceOf = (month: string, day: string, { graceDays }: SupervisionRule) => {
  const end = endOfMonth(`${month}-01`)
  return day > end && day <= plusDays(end, graceDays)
}

/**
 * Whether so few months were missed that nobody beyond the supervisor is chased (`tolerance`). It softens whom we ring,
 * never the record: the month is shown as missed.
 */
export function isTolerated(
  rule: SupervisionRule,
  worker: Worker,
  sessions: readonly SessionFact[],
  today: string,
): boolean {
  const { tolerance } = rule
  if (!tolerance) return false
  const months = monthsOfSupervision(rule, worker, sessions, tolerance.windowMonths, today)
  return months.filter(({ state }) => state === 'missed').length <= tolerance.allowedMissedInRollingMonths
}
