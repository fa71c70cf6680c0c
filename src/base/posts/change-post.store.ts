import type { Context } from '../../platform/context.ts'
import type { ReachedPost } from './posts.policy.ts'
import { findReachedPost } from './reached-post.ts'

/** A post held until its change is written, so that two changes meet. */
export async function lockReachedPost(context: Context, postId: string): Promise<ReachedPost | undefined> {
  await context.db.selectFrom('post').select('id').where('id', '=', postId).forUpdate().executeTakeFirst()
  return findReachedPost(context, postId)
}
