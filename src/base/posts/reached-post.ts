import type { Context } from '../../platform/context.ts'
import { organisationsReached } from '../organisations/index.ts'
import type { Post } from './post.rules.ts'
import type { ReachedPost } from './posts.policy.ts'
import { findPost } from './posts.store.ts'

/** A post with the sides from which the asker's organisation reaches it today. */
export async function findReachedPost(context: Context, postId: string): Promise<ReachedPost | undefined> {
  const post = await findPost(context, postId)
  return post && { post, reach: await reachOf(context, post) }
}

/**
 * From which sides the seat that asks stands over a post today: whoever employs, the PCN that contracts, a site that is
 * served. None for whoever has no seat. One statement.
 */
export async function reachOf(context: Context, { employer, pcn, sites }: Post): Promise<ReachedPost['reach']> {
  const ids = [employer.id, ...(pcn ? [pcn.id] : []), ...sites.map(({ id }) => id)]
  const reached = await organisationsReached(context, ids)
  return {
    employer: reached.has(employer.id),
    pcn: pcn !== undefined && reached.has(pcn.id),
    site: sites.some(({ id }) => reached.has(id)),
  }
}

/** Whether the seat that asks stands over the employer or the PCN of a post today: a site that is served is not over it. */
export async function isOver(context: Context, post: Post): Promise<boolean> {
  const { employer, pcn } = await reachOf(context, post)
  return employer || pcn
}
