import { asOfToday } from '../supervision/duties.rules.ts'
import type { GateLine } from './gate-lines.rules.ts'

/** The worker's own to do. */
export const isWorkers = ({ heldBy }: Pick<GateLine, 'heldBy'>): boolean =>
  heldBy.role === 'Link worker' || heldBy.role === 'link-worker'

/** How many things are still owed before new people come, by whose they are: others’, one’s own to do, the signatures that come last. */
export type OwedBefore = { byOthers: number; yours: number; toSign: number }

/** Counted once for every page that says how many: the sum is the number in the headline of readiness. */
export function owedBefore(reasons: readonly GateLine[]): OwedBefore {
  const owed = reasons.filter(({ gates, met }) => gates && met === 'owed')
  const toSign = owed.filter(({ isSignOff }) => isSignOff).length
  const yours = owed.filter((line) => !line.isSignOff && isWorkers(line)).length
  return { byOthers: owed.length - yours - toSign, yours, toSign }
}

/**
 * What others owe the worker now: theirs to know and not to chase. Before the day on which it is first needed, nothing is late
 * yet, though new people wait for it.
 */
export const owedNow = (reasons: readonly GateLine[], today: string): GateLine[] =>
  ofOthers(reasons).filter((line) => asOfToday(line, today).met === 'owed')

/** The lines that others answer for, however they stand. */
export const ofOthers = (reasons: readonly GateLine[]): GateLine[] =>
  reasons.filter((line) => !line.isSignOff && !isWorkers(line))
