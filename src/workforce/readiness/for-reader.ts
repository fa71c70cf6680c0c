import type { Actor } from '../../platform/actor.ts'
import { opensFor, type Standing } from '../induction/index.ts'
import { standsBeside } from '../placements/placements.rules.ts'
import { paths as trainingPaths } from '../training/training.paths.ts'
import type { GateLine } from './gate-lines.rules.ts'
import { isTheWorker, isToSign, type Judged, mayAgree, mayAnswer } from './readiness.policy.ts'
import type { PostReadiness } from './readiness.rules.ts'

/** A line, with what the one who reads it may do about it. */
export type ReaderLine = GateLine & {
  /** True, or in words why this reader cannot agree an exception to it. */
  mayAgreeException?: true | string
}

/** A verdict as one reader sees it: the same words for everybody, and no way that leads to a closed door. */
export type JudgedForReader = Omit<Judged, 'reasons'> & {
  reasons: ReaderLine[]
  mayDispute: boolean
  mayAnswer: boolean
  maySign: boolean
  trainingOpens: boolean
}

export function forReader(judged: Judged, actor: Actor, today: string): JudgedForReader {
  const standing = { ...judged, beside: standsBeside(actor, judged, today), today }
  return {
    ...judged,
    reasons: judged.reasons.map((line) => ({
      ...withOpenWay(line, standing, actor),
      mayAgreeException: mayAgree(actor, judged, line),
    })),
    mayDispute: isTheWorker(actor, judged),
    mayAnswer: mayAnswer(actor, judged),
    trainingOpens: opensFor(actor, standing, trainingPaths.passport(judged.post)),
    maySign: isToSign(actor, judged),
  }
}

/** The same for a list, where who stands beside each worker is not known: a way is offered to those who manage. */
export const teamForReader = (team: readonly PostReadiness[], actor: Actor, today: string): PostReadiness[] =>
  team.map((one) => {
    const standing = { post: one.post, reachedFrom: { employer: true, pcn: true }, beside: false, today }
    return { ...one, reasons: one.reasons.map((line) => withOpenWay(line, standing, actor)) }
  })

function withOpenWay(line: GateLine, standing: Standing, actor: Actor): GateLine {
  if (!line.mend || opensFor(actor, standing, line.mend.href, line.at?.id)) return line
  const { mend: _, ...closed } = line
  return closed
}
