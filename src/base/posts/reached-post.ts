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

async function reachOf(context: Context, post: Post) {
  const sites = post.sites.map(({ id }) => id)
  const ids = [post.employer.id, ...(post.pcn ? [post.pcn.id] : []), ...sites]
  const reached = await organisationsReached(context, ids)
  return {
    employer: reached.has(post.employer.id),
    pcn: post.pcn !== undefined && reached.has(post.pcn.id),
    site: sites.some((id) => reached.has(id)),
  }
}
