import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import type { PlacementFacts } from '../placements/placements.rules.ts'
import type { GateLine } from './gate-lines.rules.ts'
import type { PostReadiness } from './readiness.rules.ts'

/** From which side the asker's organisation reaches a post: over its employer, over its contracting PCN. */
type ReachedFrom = { employer: boolean; pcn: boolean }

/** A verdict, whether the asker's organisation reaches the post, and who stands beside it. */
export type Judged = PostReadiness & {
  reached: boolean
  reachedFrom: ReachedFrom
  facts: PlacementFacts
  gpSupervisorIds: readonly string[]
}

const SUPERVISORS = ['gp-supervisor', 'clinical-supervisor', 'clinical-director', 'safeguarding-lead'] as const

export const isTheWorker = (actor: Actor, { post }: Judged): boolean =>
  actor.kind === 'colleague' && actor.id === post.colleagueId

const manages = (actor: Actor, judged: Judged): boolean => judged.reached && sitsAs(actor, ...MANAGERS)

/** The worker sees the same page as those who manage and supervise. */
export const maySee = (actor: Actor, judged: Judged): true | string =>
  isTheWorker(actor, judged) ||
  manages(actor, judged) ||
  (judged.reached && sitsAs(actor, ...SUPERVISORS, 'employer-hr', 'administrator')) ||
  'Only the worker, and those who manage or supervise them, can see this'

/** A permitted role that does not hold the duty (induction.yaml waiver: approver_roles, approver_is_not). */
export function mayAgree(actor: Actor, judged: Judged, line: GateLine): true | string {
  const { approverRoles } = judged.standard.induction.gate.exception
  if (actor.kind !== 'colleague' || !judged.reached || !approverRoles.includes(actor.seat.role))
    return 'Only a PCN manager, a GP supervisor or a provider’s manager can agree an exception'
  const owner = judged.standard.induction.items.find(({ id }) => id === line.item)?.owner
  if (owner === actor.seat.role) return 'You hold this duty, so somebody else must agree an exception to it'
  return line.exceptionAllowed || 'No exception can ever be agreed for this, because it keeps people safe'
}

type Signed = Pick<Judged, 'post' | 'gpSupervisorIds' | 'signOffs'>

/** In which of the two places this actor may sign, if any. */
export function signsAs(actor: Actor, { post, gpSupervisorIds }: Signed): 'line-manager' | 'gp-supervisor' | undefined {
  if (actor.kind !== 'colleague') return undefined
  if (actor.seat.role === 'gp-supervisor' && gpSupervisorIds.includes(actor.id)) return 'gp-supervisor'
  return post.lineManager?.id === actor.id ? 'line-manager' : undefined
}

/** Asked of those two alone, and of each until they have signed. */
export function isToSign(actor: Actor, judged: Signed): boolean {
  const as = signsAs(actor, judged)
  return as !== undefined && !judged.signOffs.some(({ by }) => by === as)
}

/** Those who manage the worker answer what the worker says against a line; never the worker. */
export const mayAnswer = (actor: Actor, judged: Judged): boolean =>
  manages(actor, judged) && !isTheWorker(actor, judged)

/** Whose list of teams this is. */
export const TEAM_ROLES: readonly Role[] = [...MANAGERS, 'gp-supervisor', 'clinical-supervisor', 'clinical-director']
