import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import { type Beside, isAtPractice, isOwn, manages, standsBeside } from './reader.rules.ts'

export const mayViewBeside = (actor: Actor, beside: Beside, { today }: { today: string }): true | string =>
  isOwn(actor, beside) || manages(actor, beside) || standsBeside(actor, beside, today) || 'This is not your team'

/** Whoever manages the post, from its PCN or its employer. */
export const mayAppoint = (actor: Actor, beside: Pick<Beside, 'post' | 'within'>): true | string =>
  manages(actor, beside) || `Only a manager of ${beside.post.givenName}’s PCN or employer can appoint`

type AtPractice = Beside & { siteId: string }

/** Whoever sees who stands beside the worker, and the practice itself. */
export const mayViewAccess = (actor: Actor, beside: AtPractice, moment: { today: string }): true | string =>
  isAtPractice(actor, beside.siteId) || mayViewBeside(actor, beside, moment)

/** The worker too: three clicks, and nobody to wait for (mdt.record-access). */
export const mayAskForAccess = (actor: Actor, beside: AtPractice): true | string =>
  isOwn(actor, beside) ||
  manages(actor, beside) ||
  isAtPractice(actor, beside.siteId) ||
  `Only ${beside.post.givenName}, a manager or the practice can ask for access`

/** Nobody for themselves, whatever else they sit as. */
export const mayGrantAccess = (actor: Actor, beside: AtPractice): true | string =>
  (!isOwn(actor, beside) && (isAtPractice(actor, beside.siteId) || manages(actor, beside))) ||
  'Only the practice or a manager can say that access is live'

type Practice = { siteId: string; within: boolean }

/** Whom the practice rings and how its records are reached: the practice says, or a manager over it. */
export const maySavePractice = (actor: Actor, { siteId, within }: Practice): true | string =>
  isAtPractice(actor, siteId) ||
  (within && sitsAs(actor, ...ANSWER_FOR_WORKERS)) ||
  'Only the practice or its PCN can change this'

type Arrangement = { withinPcn: boolean; withinProvider: boolean }

/** Either side of a sub-contract writes who holds what; a provider’s manager not for the PCN, nor the other way round. */
export const mayAgree = (actor: Actor, { withinPcn, withinProvider }: Arrangement): true | string =>
  (withinPcn && sitsAs(actor, 'pcn-manager', 'clinical-director', 'line-manager')) ||
  (withinProvider && sitsAs(actor, 'provider-manager', 'line-manager')) ||
  'Only a manager of the PCN or of the provider can change this agreement'
