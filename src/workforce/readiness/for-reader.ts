import type { Post } from '../../base/posts/post.rules.ts'
import type { Actor } from '../../platform/actor.ts'
import { mayAppoint, mayChangeAgreement, mayViewAccess } from '../placements/index.ts'
import { NO_PLACEMENTS, type PlacementFacts } from '../placements/placements.rules.ts'
import { mayRecord } from '../training/index.ts'
import type { GateLine } from './gate-lines.rules.ts'
import { type Judged, mayAgree, mayAnswer, mayDispute, type ReachedFrom, signsAs } from './readiness.policy.ts'
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
}

export function forReader(judged: Judged, actor: Actor, today: string): JudgedForReader {
  const known = { ...judged, today }
  const as = signsAs(actor, judged)
  return {
    ...judged,
    reasons: judged.reasons.map((line) => ({
      ...withOpenWay(line, known, actor),
      mayAgreeException: mayAgree(actor, judged, line),
    })),
    mayDispute: mayDispute(actor, judged) === true,
    mayAnswer: mayAnswer(actor, judged) === true,
    maySign: as !== undefined && !judged.signOffs.some(({ by }) => by === as),
  }
}

/** The same for a list, where who stands beside each worker is not known: a way is offered to those who manage. */
export const teamForReader = (team: readonly PostReadiness[], actor: Actor, today: string): PostReadiness[] =>
  team.map((one) => {
    const known = { post: one.post, facts: NO_PLACEMENTS, reachedFrom: { employer: true, pcn: true }, today }
    return { ...one, reasons: one.reasons.map((line) => withOpenWay(line, known, actor)) }
  })

type Known = { post: Post; facts: PlacementFacts; reachedFrom: ReachedFrom; today: string }

function withOpenWay(line: GateLine, known: Known, actor: Actor): GateLine {
  if (!line.mend || opens(line.mend.href, line, known, actor)) return line
  const { mend: _, ...closed } = line
  return closed
}

/** Whether the page that mends a line opens for this reader: asked of the policy that guards it. */
function opens(href: string, { at }: GateLine, { post, facts, reachedFrom, today }: Known, actor: Actor): boolean {
  const within = reachedFrom.employer || reachedFrom.pcn
  const [path = ''] = href.split('?')
  if (path.endsWith('/placements/appoint')) return mayAppoint(actor, { post, within }) === true
  if (path.startsWith('/agreements/'))
    return mayChangeAgreement(actor, { withinPcn: reachedFrom.pcn, withinProvider: reachedFrom.employer }) === true
  if (path.includes('/access/'))
    return mayViewAccess(actor, { post, facts, within, siteId: at?.id ?? '' }, { today }) === true
  if (path.endsWith('/training/add')) {
    const subject = { colleagueId: post.colleagueId, name: post.name, post, reached: within, servedByHub: false }
    return mayRecord(actor, subject) === true
  }
  return true
}
