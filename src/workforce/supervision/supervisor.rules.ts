import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import type { Standard } from '../../framework/standard.ts'
import { lowerFirst } from '../../lib/lower-first.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Holder, Met, Reason } from '../../lib/verdict.ts'
import { paths } from '../supervisors/supervisors.paths.ts'
import { ruleOf } from './severity.rules.ts'

/** A supervisor as the two rules about supervisors read them. `since`: when they began, or the service joined. */
export type Supervisor = {
  id: string
  name: string
  /** Each worker once, from the first day on which they were supervised in any way. */
  supervises: readonly { postId: string; from: string }[]
  /** Each time they went through the list, with the points that they could confirm. */
  confirmations: readonly { points: readonly string[]; on: string }[]
  /** Whose duty it is that they are ready: the PCN, or the employer outside one. */
  heldBy: Holder
}

const READY = 'sup.supervisor-ready'
const LOAD = 'sup.supervisor-load'
/** Days before a confirmation ends from which it is said to be due. */
const SOON = 28

/** What the network owes a supervisor, and so the workers: time and readiness for the role, and not too many at once. */
export const supervisorReasons = (supervisor: Supervisor, standard: Standard, today: string): Reason[] =>
  [readyReason(supervisor, standard, today), loadReason(supervisor, standard, today)].filter(
    (reason) => reason !== undefined,
  )

/** Which points the last confirmation left open, in the Framework's words: all of them before the first. */
export const pointsOpen = ({ confirmations }: Supervisor, { supervision }: Standard): string[] => {
  const last = confirmations.toSorted((one, other) => one.on.localeCompare(other.on)).at(-1)
  return supervision.supervisorReadiness.filter((point) => !last?.points.includes(point))
}

/** Every point confirmed within two years. The days of grace count from the beginning, or from the end of the last. */
export function readyReason(supervisor: Supervisor, standard: Standard, today: string): Reason | undefined {
  const rule = ruleOf(standard, READY)
  const since = supervisor.supervises.map(({ from }) => from).sort()[0]
  if (rule?.check.kind !== 'checklist-current' || since === undefined || since > today) return undefined
  const points = standard.supervision.supervisorReadiness
  const whole = supervisor.confirmations.filter(
    ({ points: confirmed, on }) => on <= today && points.every((point) => confirmed.includes(point)),
  )
  const last = whole
    .map(({ on }) => on)
    .sort()
    .at(-1)
  const ends = last && plusDays(last, rule.check.maxAgeDays)
  const dueOn = ends && ends > since ? ends : since
  const front = { clause: rule.id, heldBy: supervisor.heldBy }
  if (last && today < plusDays(dueOn, -SOON))
    return { ...front, met: 'met', on: dueOn, says: `${supervisor.name} confirmed the role on ${shortDate(last)}.` }
  const mend = { label: 'Open the checklist', href: paths.supervisor({ colleagueId: supervisor.id }) }
  const { met, on } = late(rule, dueOn, today)
  const open = pointsOpen(supervisor, standard)
  const seen = last
    ? `Last confirmed on ${shortDate(last)}, due again by ${shortDate(dueOn)}.`
    : openInWords(open, points.length)
  return { ...front, met, on, mend, says: `Not all that ${supervisor.name} needs to supervise is confirmed. ${seen}` }
}

function openInWords(open: readonly string[], all: number): string {
  if (open.length === all) return 'Nothing is confirmed yet.'
  const [first = ''] = open
  const more = open.length > 1 ? `, and ${open.length - 1} more` : ''
  return `Still open: ${lowerFirst(first)}${more}.`
}

/** At most so many workers for one supervisor, in both ways together; the grace counts from the day of the one too many. */
export function loadReason(supervisor: Supervisor, standard: Standard, today: string): Reason | undefined {
  const rule = ruleOf(standard, LOAD)
  if (rule?.check.kind !== 'count-at-most') return undefined
  const { max } = rule.check
  const from = supervisor.supervises
    .map((each) => each.from)
    .filter((day) => day <= today)
    .sort()
  if (from.length === 0) return undefined
  const front = { clause: rule.id, heldBy: supervisor.heldBy }
  const count = from.length === 1 ? '1 link worker' : `${from.length} link workers`
  const says = `${supervisor.name} supervises ${count}; ${max} are workable.`
  const tooManySince = from[max]
  if (tooManySince === undefined) return { ...front, met: 'met', on: from.at(-1), says }
  const { met, on } = late(rule, tooManySince, today)
  const mend = { label: 'See whom they supervise', href: paths.supervisor({ colleagueId: supervisor.id }) }
  return { ...front, met: met === 'due' ? 'in-grace' : met, on, mend, says }
}

function late({ graceDays }: SupervisionRule, dueOn: string, today: string): { met: Met; on: string } {
  if (today <= dueOn) return { met: 'due', on: dueOn }
  const graceEnds = plusDays(dueOn, graceDays)
  return today <= graceEnds ? { met: 'in-grace', on: graceEnds } : { met: 'owed', on: dueOn }
}
