import type { Absence, Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import { daysBetween, endOfMonth, plusDays, plusMonths, startOfMonth } from '../../lib/plain-date.ts'

/** A session as the rules read it: which kind, on which day, how long. */
export type SessionFact = { kind: string; heldOn: string; minutes: number }

/** When a session of a kind was last held and by when the next one is owed. `last` is undefined before the first. */
export type NextDue = { last?: string; dueOn: string }

type Worker = Pick<Post, 'startedOn' | 'joinedOn' | 'absences'>

/** What a rule asks to be held again and again: its kind, and the least length that counts. */
export function eventAsked({ check }: Pick<SupervisionRule, 'check'>) {
  const parts = check.kind === 'all' ? check.of : [check]
  return parts.find((part) => part.kind === 'recurring-event')
}

/**
 * The day by which the next session is owed, or undefined for a rule that asks for none. Days are counted from the last
 * session, or from the start; for somebody here before the service joined, from the day it did. The first weeks have a
 * closer cadence. Long leave stops the clock (S36, S40; supervision.yaml cadence, new_starter_cadence, first_due).
 */
export function nextDue(
  rule: SupervisionRule,
  worker: Worker,
  sessions: readonly SessionFact[],
  today: string,
): NextDue | undefined {
  const asked = eventAsked(rule)
  if (!asked || !rule.cadence || rule.cadence.kind === 'continuous') return undefined
  const counted = sessions.filter(
    ({ kind, heldOn, minutes }) => kind === asked.event && heldOn <= today && minutes >= (asked.minMinutes ?? 0),
  )
  const last = counted
    .map(({ heldOn }) => heldOn)
    .sort()
    .at(-1)
  if (rule.cadence.kind === 'calendar-month') return { last, dueOn: monthly(rule, worker, last, today) }
  const days = asked.intervalDays ?? rule.cadence.days
  return { last, dueOn: byInterval(rule, worker, last, days, today) }
}

/** Where counting begins before anything was held. */
const beginning = ({ startedOn, joinedOn }: Worker) => (joinedOn > startedOn ? joinedOn : startedOn)

function byInterval(rule: SupervisionRule, worker: Worker, last: string | undefined, days: number, today: string) {
  const from = last ?? beginning(worker)
  const first = last ? undefined : rule.deadlineFromStartDays
  const starter = rule.newStarterCadence
  const early = starter && plusDays(from, starter.days)
  const closer = starter && early && early <= plusDays(worker.startedOn, starter.forFirstDays) ? early : undefined
  return afterLeave(from, closer ?? plusDays(from, first ?? days), worker.absences, today)
}

/** The days of leave between are added: whoever was away for three weeks has three weeks longer. */
function afterLeave(from: string, due: string, absences: readonly Absence[], today: string): string {
  const inOrder = absences.toSorted((one, other) => one.from.localeCompare(other.from))
  return inOrder.reduce((soFar, away) => {
    const back = away.until ?? (today > away.from ? today : away.from)
    const begins = away.from > from ? away.from : from
    return begins <= soFar && begins < back ? plusDays(soFar, daysBetween(begins, back)) : soFar
  }, due)
}

/** Once in each calendar month after the last; a month that ends during long leave is paused. */
function monthly(rule: SupervisionRule, worker: Worker, last: string | undefined, today: string): string {
  const first = plusDays(beginning(worker), rule.firstDueDays ?? 31)
  const due = last ? endOfMonth(plusMonths(startOfMonth(last), 1)) : first
  const inOrder = worker.absences.toSorted((one, other) => one.from.localeCompare(other.from))
  return inOrder.reduce((soFar, { from, until }) => {
    const back = until ?? today
    return from <= soFar && soFar < back ? endOfMonth(back) : soFar
  }, due)
}
