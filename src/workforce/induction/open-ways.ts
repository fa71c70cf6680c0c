import type { Post } from '../../base/posts/post.rules.ts'
import type { Actor } from '../../platform/actor.ts'
import { mayAppoint, mayChangeAgreement, mayViewAccess } from '../placements/index.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { mayRecord, mayViewTraining } from '../training/index.ts'

/** How a reader stands to a post: from which side their organisation reaches it, and whether they are appointed beside it. */
export type Standing = {
  post: Post
  reachedFrom: { employer: boolean; pcn: boolean }
  beside: boolean
  today: string
}

/**
 * Whether the page that puts a line right opens for this reader, asked of the policy that guards it: nobody is sent to a door
 * that is closed to them. Who holds the duty is said in any case.
 */
export function opensFor(actor: Actor, standing: Standing, href: string, siteId = ''): boolean {
  const { post, reachedFrom, beside, today } = standing
  const within = reachedFrom.employer || reachedFrom.pcn
  const trained = { colleagueId: post.colleagueId, name: post.name, post, reached: within, servedByHub: false }
  const [path = ''] = href.split('?')
  if (path.endsWith('/placements/appoint')) return mayAppoint(actor, { post, within }) === true
  if (path.startsWith('/agreements/'))
    return mayChangeAgreement(actor, { withinPcn: reachedFrom.pcn, withinProvider: reachedFrom.employer }) === true
  if (path.includes('/access/'))
    return beside || mayViewAccess(actor, { post, facts: NO_PLACEMENTS, within, siteId }, { today }) === true
  if (path.endsWith('/training/add')) return mayRecord(actor, trained) === true
  if (path.endsWith('/training')) return mayViewTraining(actor, trained) === true
  return true
}
