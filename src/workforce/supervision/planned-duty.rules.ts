import type { Standard } from '../../framework/standard.ts'
import { londonDay } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { PlannedSession } from './planned-session.rules.ts'
import { eventAsked } from './session-dates.rules.ts'

type Rules = Pick<Standard, 'supervision'>

/** The next of the sessions still to come that would answer a duty: of its kind, and long enough to count. */
export function plannedFor(
  clause: string,
  ahead: readonly PlannedSession[],
  { supervision }: Rules,
): PlannedSession | undefined {
  const rule = supervision.rules.find(({ id }) => id === clause)
  const asked = rule && eventAsked(rule)
  if (!asked) return undefined
  return ahead.find(
    ({ kinds, minutes, state }) =>
      state === 'planned' && kinds.includes(asked.event) && minutes >= (asked.minMinutes ?? 0),
  )
}

/** A duty with the day that is planned for it beside it. A plan meets nothing: only what is held does. */
export function withPlan(reason: Reason, ahead: readonly PlannedSession[], standard: Rules): Reason {
  const next = plannedFor(reason.clause, ahead, standard)
  return next ? { ...reason, says: `${reason.says} Planned for ${shortDate(londonDay(next.startsAt))}.` } : reason
}

/** Nobody need see to a duty that is not late and has a day in time. */
export const isInHand = ({ met, on }: Reason, next: PlannedSession | undefined): boolean =>
  met === 'due' && next !== undefined && on !== undefined && londonDay(next.startsAt) <= on
