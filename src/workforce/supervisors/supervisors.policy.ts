import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import { type Beside, isOwn, manages } from '../placements/placements.rules.ts'

const isColleague = (actor: Actor, id: string | undefined) => actor.kind === 'colleague' && actor.id === id

/** One agreement as a policy sees it: the post, and with whom. */
type OfAgreement = Beside & { supervisorId: string }

export const isParty = (actor: Actor, one: OfAgreement): boolean =>
  isOwn(actor, one) || isColleague(actor, one.supervisorId)

/** What line management agrees is the worker's and the employer's: a PCN sees none of a provider's employee (safety H9). */
type SeenAgreement = OfAgreement & { kind: string; overEmployer: boolean }
const managesAgreement = (actor: Actor, one: SeenAgreement): boolean =>
  isColleague(actor, one.post.lineManager?.id) ||
  (manages(actor, one) && (one.overEmployer || one.kind !== 'line-management'))

export const mayViewAgreement = (actor: Actor, one: SeenAgreement): true | string =>
  isParty(actor, one) || managesAgreement(actor, one) || 'This agreement is between two others'

export const mayWriteAgreement = (actor: Actor, one: OfAgreement): true | string =>
  isParty(actor, one) || `Only ${one.post.givenName} and the supervisor can write this agreement`

/** Each signs in their own seat, for themselves. */
export const signsAs = (actor: Actor, one: OfAgreement): 'worker' | 'supervisor' | undefined => {
  if (isOwn(actor, one)) return 'worker'
  return isColleague(actor, one.supervisorId) ? 'supervisor' : undefined
}
export const maySignAgreement = (actor: Actor, one: OfAgreement): true | string =>
  signsAs(actor, one) !== undefined || `Only ${one.post.givenName} and the supervisor can sign`

/** A supervisor as a policy sees them. `reached`: the seat is over a post that they supervise. */
type OfSupervisor = { id: string; reached: boolean }

export const isSelf = (actor: Actor, { id }: OfSupervisor): boolean => isColleague(actor, id)
const managesThem = (actor: Actor, { reached }: OfSupervisor) => reached && sitsAs(actor, ...ANSWER_FOR_WORKERS)

export const mayViewSupervisor = (actor: Actor, one: OfSupervisor): true | string =>
  isSelf(actor, one) || managesThem(actor, one) || 'This is not your team'
export const mayRecordAway = (actor: Actor, one: OfSupervisor): true | string =>
  isSelf(actor, one) || managesThem(actor, one) || 'Only the supervisor or a manager can say when they are away'
export const mayConfirm = (actor: Actor, one: OfSupervisor): true | string =>
  isSelf(actor, one) || 'Only the supervisor can confirm this'

/** A plan is the worker's and the employer's: a PCN sees none of a provider's employee (safety H9). */
type OfPlan = Beside & { overEmployer: boolean }
const managesPlan = (actor: Actor, { post, overEmployer }: OfPlan) =>
  isColleague(actor, post.lineManager?.id) || (overEmployer && sitsAs(actor, ...ANSWER_FOR_WORKERS))

export const mayViewPlan = (actor: Actor, one: OfPlan): true | string =>
  isOwn(actor, one) || managesPlan(actor, one) || 'This plan is between the worker and the employer'
export const mayWritePlan = mayViewPlan
export const confirmsAs = (actor: Actor, one: OfPlan): 'worker' | 'manager' | undefined => {
  if (isOwn(actor, one)) return 'worker'
  return managesPlan(actor, one) ? 'manager' : undefined
}
