import { type Called, minutesStill, type Rung } from '../../lib/ladder.ts'
import { nextOpenAt, USUAL_HOURS } from '../referrals/hours.rules.ts'

/** As what somebody is called about a concern, in the order in which it climbs (safety H4). */
const CALLED_AS = ['safeguarding-gp', 'deputy', 'safeguarding-lead', 'manager'] as const
export type CalledAs = (typeof CALLED_AS)[number]

export const calledAsWords: Record<CalledAs, string> = {
  'safeguarding-gp': 'Safeguarding GP',
  deputy: 'Deputy of the safeguarding GP',
  'safeguarding-lead': 'Safeguarding lead',
  manager: 'Manager',
}

/** An hour to read what has arrived; a message that has not left in five minutes told nobody. */
export const MINUTES = { toRead: 60, toLeave: 5 }

export type ConcernCall = Called & { kind: CalledAs; name: string }
type Chased = { calls: readonly Called[]; rungs: readonly Rung[]; now: Date }

/**
 * When the next is called; now or earlier: at once. While no message has reached anybody the clock never rests; once somebody was
 * told, or everybody was tried, it goes on within working hours, and a weekend or bank holiday waits for the next working morning.
 */
export function nextCallAt({ calls, rungs, now }: Chased): Date {
  const tried = rungs.every(({ colleagueId }) => calls.some((call) => call.colleagueId === colleagueId))
  const minutes = minutesStill(calls, now, tried ? { ...MINUTES, toLeave: MINUTES.toRead } : MINUTES)
  const due = new Date(now.getTime() + Math.max(minutes, 0) * 60_000)
  const rests = calls.length > 0 && (tried || calls.some(({ told }) => told))
  return rests ? nextOpenAt(USUAL_HOURS, due) : due
}

/** Who hears of it first: the first of the ladder that there are, and the first manager beside them. */
export function firstCalls<One extends { kind: string }>(rungs: readonly One[]): One[] {
  const [first] = rungs
  const manager = rungs.find(({ kind }) => kind === 'manager')
  return rungs.filter(
    (one) => (one.kind === first?.kind && (one.kind !== 'manager' || one === manager)) || one === manager,
  )
}
