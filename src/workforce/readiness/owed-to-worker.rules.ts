import { asOfToday } from '../supervision/duties.rules.ts'
import type { GateLine } from './gate-lines.rules.ts'

const isWorkers = ({ heldBy }: GateLine) => heldBy.role === 'Link worker' || heldBy.role === 'link-worker'

/** What is still owed before new people come, by whose it is: others’, the worker’s own to do, the signatures that come last. */
export type OwedBefore = { byOthers: GateLine[]; yours: number; toSign: number }

/**
 * The lines of a gate as they concern the worker, for every page that says how many: what others owe them is theirs to know
 * and not to chase. Before the day on which it is first needed, nothing is owed yet.
 */
export function owedBefore(reasons: readonly GateLine[], today: string): OwedBefore {
  const owed = reasons.filter((line) => asOfToday(line, today).met === 'owed')
  return {
    byOthers: owed.filter((line) => !line.isSignOff && !isWorkers(line)),
    yours: owed.filter((line) => line.gates && !line.isSignOff && isWorkers(line)).length,
    toSign: owed.filter((line) => line.gates && line.isSignOff).length,
  }
}

/** The lines that others answer for, however they stand. */
export const ofOthers = (reasons: readonly GateLine[]): GateLine[] =>
  reasons.filter((line) => !line.isSignOff && !isWorkers(line))
