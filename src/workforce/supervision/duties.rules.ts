import { plusDays } from '../../lib/plain-date.ts'
import { type Met, outstanding, type Reason } from '../../lib/verdict.ts'

/** One duty towards one worker, or of one arrangement with a provider, that somebody has to see to. */
export type Duty = {
  reason: Reason
  /** The worker, the supervisor, or the provider of an agreement. */
  whom: string
  postId?: string | undefined
  /** For a duty towards a supervisor. */
  colleagueId?: string | undefined
  /** Bound by contract: comes before what the Framework only expects. */
  contractual: boolean
  /** Keeps new people away until it is met: comes before all others. */
  gates: boolean
  /** False where a first missed month is on the record and nobody is rung for it yet (`tolerance`). */
  chased?: boolean
}

/** Days ahead from which what is due is listed. */
const AHEAD = 28

const WORST: readonly Met[] = ['owed', 'in-grace', 'due']

/** What is needed by a day to come is due and not owed yet: before somebody starts, nobody is late. */
export const asOfToday = (reason: Reason, today: string): Reason =>
  reason.met === 'owed' && reason.on !== undefined && reason.on > today ? { ...reason, met: 'due' } : reason

/** Only what somebody should see to: what is owed now, then what is in grace, then what is due; contract before the rest. */
export function ranked(duties: readonly Duty[], today: string): Duty[] {
  const now = duties.map((duty) => ({ ...duty, reason: asOfToday(duty.reason, today) }))
  return now
    .filter(({ reason }) => outstanding([reason]).length > 0 && !isFarOff(reason, today))
    .toSorted(
      (one, other) =>
        WORST.indexOf(one.reason.met) - WORST.indexOf(other.reason.met) ||
        Number(other.gates) - Number(one.gates) ||
        Number(other.contractual) - Number(one.contractual) ||
        (one.reason.on ?? '').localeCompare(other.reason.on ?? '') ||
        one.whom.localeCompare(other.whom),
    )
}

const isFarOff = ({ met, on }: Reason, today: string) =>
  met === 'due' && on !== undefined && on > plusDays(today, AHEAD)

export type DutyGroup = { clause: string; duties: [Duty, ...Duty[]] }

/** The same duty towards several workers is one thing to do, in the order of its worst. */
export function byClause(duties: readonly Duty[]): DutyGroup[] {
  const groups = new Map<string, DutyGroup>()
  for (const duty of duties) {
    const group = groups.get(duty.reason.clause)
    if (group) group.duties.push(duty)
    else groups.set(duty.reason.clause, { clause: duty.reason.clause, duties: [duty] })
  }
  return [...groups.values()]
}

/** `Amina Yusuf`, `Amina Yusuf and Tom Bell`, `Amina Yusuf and 2 others`. */
export function whomInWords({ duties }: DutyGroup): string {
  const names = [...new Set(duties.map(({ whom }) => whom))]
  const [first = '', second] = names
  if (names.length === 1) return first
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} others`
}
