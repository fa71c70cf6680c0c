import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import { type Beside, isOwn, manages } from '../placements/placements.rules.ts'
import type { Reach } from './network.rules.ts'

/** Those who bring peers together: the ICS and the region, places, the training hub, and whoever manages workers. */
const HOSTS: readonly Role[] = ['training-hub', 'place-lead', 'ics-lead', 'region-lead', ...ANSWER_FOR_WORKERS]

/** Those who find sole workers and see that they have a peer. */
export const FINDERS = [...ANSWER_FOR_WORKERS, 'training-hub', 'place-lead', 'ics-lead', 'region-lead'] as const

export const mayHost = (actor: Actor): true | string =>
  sitsAs(actor, ...HOSTS) || 'Networks are kept by those who run them: a manager, the training hub, a place or the ICS'

export const maySeeNetwork = (actor: Actor, { inReach }: Reach): true | string =>
  (actor.kind === 'colleague' && inReach) || 'This network is for another part of the service'

export const mayKeepNetwork = (actor: Actor, { overHost }: Reach): true | string =>
  (overHost && sitsAs(actor, ...HOSTS)) || 'Only those who host this network can change it'

/** Who would like whom is between the worker and those who manage the post: nobody else reads it. */
export const mayViewPeersOf = (actor: Actor, beside: Pick<Beside, 'post' | 'within'>): true | string =>
  isOwn(actor, beside) || manages(actor, beside) || 'This is not your team'

export const mayWish = (actor: Actor, { post }: Pick<Beside, 'post'>): true | string =>
  (actor.kind === 'colleague' && actor.id === post.colleagueId) || `Only ${post.givenName} can say whom they would like`

export const mayNamePeer = (actor: Actor, beside: Pick<Beside, 'post' | 'within'>): true | string =>
  manages(actor, beside) || `Only a manager of ${beside.post.givenName} can name a peer or cover`
