import type { Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { afterLeave, beginning, endOfNextMonth } from './leave-clock.rules.ts'

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
 * The day by which the next session is owed, or undefined for a rule that asks for none. Days are counted from each
 * session and from the start, and the latest day counts: one more session never brings a day forward. For somebody here
 * before the service joined, they are counted from the day it did. The first weeks have a closer cadence. Long leave
 * stops the clock (S36, S40; supervision.yaml cadence, new_starter_cadence, first_due).
 */
export function nextDue(
  rule: SupervisionRule,
  worker: Worker,
  sessions: readonly SessionFact[],
  today: string,
): NextDue | undefined {
  const { cadence } = rule
  if (!eventAsked(rule) || !cadence || cadence.kind === 'continuous') return undefined
  const held = countedDays(rule, sessions, today)
  const first = firstDue(rule, worker, today)
  const next = held.map((day) =>
    cadence.kind === 'calendar-month'
      ? endOfNextMonth(day, worker.absences, today)
      : afterLeave(day, plusDays(day, daysFrom(rule, worker, day)), worker.absences, today),
  )
  const last = held.at(-1)
  return { ...(last ? { last } : {}), dueOn: [first, ...next].reduce((one, other) => (one > other ? one : other)) }
}

/** The days of the sessions that count for a rule: of its kind, long enough, and not to come; the first of them first. */
export function countedDays(rule: SupervisionRule, sessions: readonly SessionFact[], today: string): string[] {
  const asked = eventAsked(rule)
  return sessions
    .filter(
      ({ kind, heldOn, minutes }) => kind === asked?.event && heldOn <= today && minutes >= (asked?.minMinutes ?? 0),
    )
    .map(({ heldOn }) => heldOn)
    .sort()
}

/** By when the first is owed: as the rule says of a starter, else as often as ever. */
function firstDue(rule: SupervisionRule, worker: Worker, today: string): string {
  const from = beginning(worker)
  const days = rule.firstDueDays ?? rule.deadlineFromStartDays ?? daysFrom(rule, worker, from)
  return afterLeave(from, plusDays(from, days), worker.absences, today)
}

/** How many days may go by after this one: fewer while somebody is new. */
function daysFrom(rule: SupervisionRule, { startedOn }: Worker, day: string): number {
  const { newStarterCadence: starter, cadence } = rule
  const usual = eventAsked(rule)?.intervalDays ?? (cadence?.kind === 'interval' ? cadence.days : 31)
  if (!starter) return usual
  return plusDays(day, starter.days) <= plusDays(startedOn, starter.forFirstDays) ? starter.days : usual
}
