import type { CaseloadThresholds } from '../../framework/standard/caseload.ts'
import { daysBetween } from '../../lib/plain-date.ts'
import { workingDaysBetween } from '../../lib/working-days.ts'
import type { Case } from './case.rules.ts'

/** How a case stands: red for somebody who is owed something now, amber for soon. Each with its reason, and never the worker's fault. */
export type Standing = {
  colour: 'red' | 'amber' | 'none'
  reasons: { colour: 'red' | 'amber'; says: string; clause: string }[]
}

type Facts = Pick<Case, 'state' | 'openedOn' | 'firstContactOn' | 'dueOn' | 'next' | 'openConcerns'>

/** What is due at a case on a day (`caseload.yaml` thresholds). A case that is closed, or in good time, has no reasons. */
export function standingOf(facts: Facts, thresholds: CaseloadThresholds, today: string): Standing {
  if (facts.state === 'closed') return { colour: 'none', reasons: [] }
  const found = [
    concern(facts),
    waiting(facts, thresholds, today),
    silent(facts, thresholds, today),
    long(facts, thresholds, today),
  ]
  const reasons = found.filter((reason) => reason !== undefined)
  const colour = reasons.some((reason) => reason.colour === 'red') ? 'red' : reasons.length ? 'amber' : 'none'
  return { colour, reasons }
}

type Reason = Standing['reasons'][number] | undefined

/** Only those with a care relationship are ever shown this one (safety H4); lists for others leave it out. */
const CONCERN_CLAUSE = 'safety.concern'
const concern = ({ openConcerns }: Facts): Reason =>
  openConcerns > 0
    ? {
        colour: 'red',
        says: openConcerns === 1 ? 'A concern is open' : `${openConcerns} concerns are open`,
        clause: CONCERN_CLAUSE,
      }
    : undefined

function waiting(
  { openedOn, firstContactOn }: Facts,
  { waitingWorkingDays: limits }: CaseloadThresholds,
  today: string,
): Reason {
  if (firstContactOn) return undefined
  const days = workingDaysBetween(openedOn, today)
  const colour = colourAt(days, limits)
  return (
    colour && {
      colour,
      says: `Waiting ${days} working days for a first contact`,
      clause: 'waiting_days_to_first_contact',
    }
  )
}

/** An agreed date that has passed is red against the holder at once (safety H7); without one the last contact is counted from. */
function silent(
  { dueOn, next, firstContactOn }: Facts,
  { noContactDays: limits }: CaseloadThresholds,
  today: string,
): Reason {
  if (!firstContactOn && !next) return undefined
  const days = daysBetween(dueOn, today)
  const clause = 'no_contact_days'
  if (next) return days > 0 ? { colour: 'red', says: `${daysInWords(days)} since the agreed date`, clause } : undefined
  const colour = colourAt(days, limits)
  return colour && { colour, says: `${days} days since the last contact`, clause }
}

const daysInWords = (days: number) => (days === 1 ? '1 day' : `${days} days`)

function long({ openedOn }: Facts, { longOpenDays: limits }: CaseloadThresholds, today: string): Reason {
  const days = daysBetween(openedOn, today)
  if (days >= limits.seniorReview)
    return { colour: 'amber', says: `Open ${days} days: talk it over with a supervisor`, clause: 'long_open_days' }
  if (days >= limits.review)
    return { colour: 'amber', says: `Open ${days} days: time for a review`, clause: 'long_open_days' }
  return undefined
}

const colourAt = (days: number, { amber, red }: { amber: number; red: number }) =>
  days >= red ? 'red' : days >= amber ? 'amber' : undefined
