import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import { type Beside, isAtPractice, isOwn, manages } from '../placements/placements.rules.ts'
import type { Voice } from './site-facts.rules.ts'

type BesideAtSite = Pick<Beside, 'post' | 'within'> & { siteId: string }

/** Whose answer somebody's is to the checklist; undefined for whoever stands outside. */
export function voiceOf(actor: Actor, beside: BesideAtSite): Voice | undefined {
  if (isOwn(actor, beside)) return 'worker'
  if (isAtPractice(actor, beside.siteId)) return 'site'
  return manages(actor, beside) ? 'manager' : undefined
}

/** The worker, the site, and those who manage the worker write down what happens at a site. */
export const mayWriteAtSite = (actor: Actor, beside: BesideAtSite): true | string =>
  voiceOf(actor, beside) !== undefined ||
  `Only ${beside.post.givenName}, the site and those who manage ${beside.post.givenName} can change this`

/** One site: who looks, whether their seat is over it, and whether any worker whom they may see goes there. */
type SiteSeen = { siteId: string; within: boolean; workers: readonly unknown[] }

export const mayViewSite = (actor: Actor, { siteId, within, workers }: SiteSeen): true | string =>
  isAtPractice(actor, siteId) ||
  workers.length > 0 ||
  (within && sitsAs(actor, ...ANSWER_FOR_WORKERS)) ||
  'Nobody of your team goes there'

/** Its contacts are the site's own to name, or the PCN's; whoever manages a worker there may write down whom they met. */
export const mayNameContact = (actor: Actor, { siteId, within, workers }: SiteSeen): true | string =>
  isAtPractice(actor, siteId) ||
  (sitsAs(actor, ...ANSWER_FOR_WORKERS) && (within || workers.length > 0)) ||
  'Only the site, or a manager of somebody who works there, can name its contacts'
