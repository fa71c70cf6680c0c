import { findPost } from '../../base/posts/index.ts'
import { inPost, isAway } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { coverFor } from '../../workforce/peers/index.ts'

type Worker = { postId: string; name: string }

/** Those who could hold a worker's cases, whoever agreed beforehand to stand in before all others (safety H7). */
export async function agreedFirst(
  context: Context,
  postId: string,
  workers: readonly Worker[],
): Promise<{ agreed: string | undefined; workers: Worker[] }> {
  const cover = (await coverFor(context, [postId])).get(postId)
  if (!cover) return { agreed: undefined, workers: [...workers] }
  const { coverPostId, name } = cover
  if (coverPostId && !(await isThere(context, coverPostId))) return { agreed: undefined, workers: [...workers] }
  const agreed = coverPostId ? [{ postId: coverPostId, name }] : []
  return { agreed: name, workers: [...agreed, ...workers.filter((each) => each.postId !== coverPostId)] }
}

/** Whether this post has agreed to stand in for that one: it may then be chosen, though another network employs it. */
export async function isAgreedCover(context: Context, postId: string, coverPostId: string): Promise<boolean> {
  return (await coverFor(context, [postId])).get(postId)?.coverPostId === coverPostId
}

/** In post, and not away themselves. */
async function isThere(context: Context, postId: string): Promise<boolean> {
  const post = await findPost(context, postId)
  const { today } = context.moment
  return post !== undefined && inPost(post, today) && !isAway(post, today)
}
