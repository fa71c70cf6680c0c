import type { Context } from '../../platform/context.ts'
import { accept, forbidden, type Result } from '../../platform/result.ts'
import { type MovedPractice, movedPracticesOf } from './moved-practices.store.ts'
import { offeredSites } from './offered-sites.ts'
import { mayChangeSites } from './posts.policy.ts'
import { type PostView, viewPost } from './view-post.ts'

export type ChangingSites = PostView & {
  offered: Awaited<ReturnType<typeof offeredSites>>
  moved: MovedPractice[]
  day: string
}

/** A post with every place that could be chosen; before its first day, or with no place yet, from that day. */
export async function viewSites(context: Context, asked: { postId: string }): Promise<Result<ChangingSites>> {
  const view = await viewPost(context, asked)
  if (!view.ok) return view
  const may = mayChangeSites(context.actor, view.value)
  if (may !== true) return forbidden(may)
  const { post, today } = view.value
  const day = post.startedOn > today || post.sites.length === 0 ? post.startedOn : today
  const moved = await movedPracticesOf(context, post.id)
  return accept({ ...view.value, offered: await offeredSites(context, post, day), moved, day })
}
