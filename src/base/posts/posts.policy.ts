import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import { MANAGERS } from './beside-worker.rules.ts'
import type { Post } from './post.rules.ts'

/** Whose first list is the team: those who manage, employ or answer for it. */
export const TEAM_ROLES: readonly Role[] = [...MANAGERS, 'employer-hr', 'clinical-director', 'administrator']
const SEES: readonly Role[] = [
  ...TEAM_ROLES,
  'gp-supervisor',
  'clinical-supervisor',
  'safeguarding-lead',
  'practice-manager',
  'practice-contact',
  'ig-lead',
  'training-hub',
]

/** A post, and from which side the asker's organisation reaches it: as employer, as contracting PCN, as a practice served. */
type Reach = { employer: boolean; pcn: boolean; site: boolean }
export type ReachedPost = { post: Post; reach: Reach }

const isTheWorker = (actor: Actor, { colleagueId }: Pick<Post, 'colleagueId'>): boolean =>
  actor.kind === 'colleague' && actor.id === colleagueId

export const maySeePost = (actor: Actor, { post, reach }: ReachedPost): true | string =>
  isTheWorker(actor, post) ||
  ((reach.employer || reach.pcn || reach.site) && sitsAs(actor, ...SEES)) ||
  'Only the worker, and those who manage or work with them, can see this'

/** The employer's own business: hours, absence, terms, the end of the post. */
export const mayManagePost = (actor: Actor, { post, reach }: ReachedPost): true | string =>
  (reach.employer && sitsAs(actor, ...MANAGERS, 'employer-hr', 'administrator')) ||
  `Only ${post.employer.name}, who employs ${post.givenName}, can change this`

/** Which practices and sites are served: the employer and the contracting PCN agree it, and either may write it down. */
export const mayChangeSites = (actor: Actor, { post, reach }: ReachedPost): true | string =>
  ((reach.employer || reach.pcn) && sitsAs(actor, ...MANAGERS, 'administrator')) ||
  `Only those who manage ${post.givenName} can change where they work`

export type Appointing = { employerReached: boolean; pcnReached: boolean }

/** A PCN records the posts it employs and those it contracts for; a provider records its own. */
export const mayAppoint = (actor: Actor, { employerReached, pcnReached }: Appointing): true | string =>
  ((employerReached || pcnReached) && sitsAs(actor, ...MANAGERS, 'employer-hr', 'administrator')) ||
  'You can add posts that your own organisation employs or contracts for'

/**
 * What a PCN may not see of a provider's employee (H9): adjustments and reasons are not kept at all; band, the reason for leaving
 * and the return conversation are the employer's and the worker's.
 */
export function asSeenBy(actor: Actor, { post, reach }: ReachedPost): Post {
  if (reach.employer || isTheWorker(actor, post)) return post
  return {
    ...post,
    band: undefined,
    endReason: undefined,
    entryRoute: undefined,
    absences: post.absences.map(({ returnTalkOn: _, ...absence }) => absence),
  }
}
