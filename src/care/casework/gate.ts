import { isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { readinessOfPosts } from '../../workforce/readiness/index.ts'
import { mayTake } from '../../workforce/readiness/readiness.rules.ts'

/**
 * Why nobody new can come to this post from this practice yet, or undefined when they can. Asked wherever a case gets its first
 * worker, whoever asks and by whatever door: page, API or job (induction.yaml gate). It never moves people already helped (H10).
 */
export async function heldBack(
  context: Context,
  post: Post | undefined,
  practiceId: string | undefined,
): Promise<string | undefined> {
  if (!post || !isLinkWorker(post)) return undefined
  const readiness = (await readinessOfPosts(context, [post])).get(post.id)
  if (!readiness || mayTake(readiness, practiceId)) return undefined
  return `${post.name} cannot be given somebody new there yet. ${readiness.headline}`
}
