import type { Standard } from '../../framework/standard.ts'
import { londonDay } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { PlannedSession } from './planned-session.rules.ts'
import { eventAsked } from './session-dates.rules.ts'

type Rules = Pick<Standard, 'supervision'>

/** The next session planned ahead that would answer a duty: of its kind, and long enough to count. */
export function plannedFor(
  clause: string,
  planned: readonly PlannedSession[],
  { supervision }: Rules,
  now: Date,
): PlannedSession | undefined {
  const rule = supervision.rules.find(({ id }) => id === clause)
  const asked = rule && eventAsked(rule)
  if (!asked) return undefined
  return planned.find(
    ({ kinds, minutes, startsAt, state }) =>
      state === 'planned' && startsAt > now && kinds.includes(asked.event) && minutes >= (asked.minMinutes ?? 0),
  )
}

/** A duty with the day that is planned for it beside it. A plan meets nothing: only what is held does. */
export function withPlan(reason: Reason, planned: readonly PlannedSession[], standard: Rules, now: Date): Reason {
  const next = plannedFor(reason.clause, planned, standard, now)
  return next ? { ...reason, says: `${reason.says} Planned for ${shortDate(londonDay(next.startsAt))}.` } : reason
}

/** Nobody need see to a duty that is not late and has a day in time. */
export const isInHand = ({ met, on }: Reason, next: PlannedSession | undefined): boolean =>
  met === 'due' && next !== undefined && on !== undefined && londonDay(next.startsAt) <= on
