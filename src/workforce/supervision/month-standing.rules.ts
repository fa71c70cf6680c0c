import type { Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import { endOfMonth, monthOf, plusDays, plusMonths, startOfMonth } from '../../lib/plain-date.ts'
import { beginning, isPausedMonth } from './leave-clock.rules.ts'
import { countedDays, nextDue, type SessionFact } from './session-dates.rules.ts'

/** How one duty stands in one calendar month: of the past what became of it, of this one what is still to come. */
export const MONTH_STATES = ['held', 'late', 'missed', 'paused', 'due', 'not-due'] as const
export type MonthState = (typeof MONTH_STATES)[number]

/** `heldOn`: the days of the sessions that answer for it. */
export type MonthStanding = { month: string; state: MonthState; heldOn: string[] }

type Worker = Pick<Post, 'startedOn' | 'joinedOn' | 'endedOn' | 'absences'>

/** So many calendar months up to that of `today`, the oldest first. */
export const monthsUntil = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => monthOf(plusMonths(startOfMonth(today), index + 1 - count)))

/**
 * One month of one duty (S36, S40). Held: a session of its kind, long enough, in the month and by its day. Late: held after the
 * month's end within the days of grace, or, for a duty counted in days, after its own day. A month mostly spent on leave is paused.
 * Each month is answered by itself: `2026-11`.
 */
export function monthStanding(
  rule: SupervisionRule,
  worker: Worker,
  sessions: readonly SessionFact[],
  month: string,
  today: string,
): MonthStanding {
  const first = `${month}-01`
  const last = endOfMonth(first)
  const held = countedDays(rule, sessions, today)
  const within = held.filter((day) => monthOf(day) === month)
  if (within[0]) return { month, state: isInTime(rule, worker, sessions, within[0]) ? 'held' : 'late', heldOn: within }
  const nothing = (state: MonthState): MonthStanding => ({ month, state, heldOn: [] })
  if (beginning(worker) > last || (worker.endedOn && worker.endedOn < last)) return nothing('not-due')
  if (isPausedMonth(month, worker.absences, today)) return nothing('paused')
  const due = dueIn(rule, worker, sessions, first, last < today ? last : today)
  if (due === undefined || due > last) return nothing('not-due')
  const graceEnds = plusDays(rule.cadence?.kind === 'calendar-month' ? last : due, rule.graceDays)
  const late = held.find((day) => day > last && day <= graceEnds)
  if (late) return { month, state: 'late', heldOn: [late] }
  return nothing(today <= graceEnds ? 'due' : 'missed')
}

/** Its own month is time enough for a duty of the month; one counted in days has its day. */
function isInTime(rule: SupervisionRule, worker: Worker, sessions: readonly SessionFact[], day: string): boolean {
  if (rule.cadence?.kind === 'calendar-month') return true
  const before = sessions.filter(({ heldOn }) => heldOn < day)
  return day <= (nextDue(rule, worker, before, day)?.dueOn ?? day)
}

/** By when something was owed, as it stood in the month; undefined before the first is due. */
function dueIn(
  rule: SupervisionRule,
  worker: Worker,
  sessions: readonly SessionFact[],
  first: string,
  asOf: string,
): string | undefined {
  if (rule.cadence?.kind === 'calendar-month') {
    const start = nextDue(rule, worker, [], asOf)?.dueOn
    return start && monthOf(start) <= monthOf(first) ? endOfMonth(first) : start
  }
  const before = sessions.filter(({ heldOn }) => heldOn < first)
  return nextDue(rule, worker, before, asOf)?.dueOn
}
