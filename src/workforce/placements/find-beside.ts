import { standardFor } from '../../base/editions/index.ts'
import { isReached, pcnOfPractice } from '../../base/organisations/index.ts'
import { findPost, isOver } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import { NO_PLACEMENTS } from './placement-facts.rules.ts'
import { placementFacts } from './placements.store.ts'
import type { Beside } from './reader.rules.ts'

export type BesidePost = Beside & { standard: Standard }

/** One post with everything that its rules and policies ask; undefined when there is no such post. */
export async function findBeside(context: Context, postId: string): Promise<BesidePost | undefined> {
  const post = await findPost(context, postId)
  if (!post) return undefined
  const facts = (await placementFacts(context, [postId])).get(postId) ?? NO_PLACEMENTS
  return { post, facts, within: await isOver(context, post), standard: await standardOf(context, post) }
}

/** Supervision and record access follow the contracting PCN; a post in none follows its employer. */
const standardOf = (context: Context, { pcn, employer }: Post): Promise<Standard> =>
  standardFor(context, (pcn ?? employer).id, context.moment.today)

/** Whether the seat that asks is over a practice or its PCN. */
export async function reachesPractice(context: Context, siteId: string): Promise<boolean> {
  if (await isReached(context, siteId)) return true
  const pcn = await pcnOfPractice(context, siteId, context.moment.today)
  return pcn !== undefined && (await isReached(context, pcn.id))
}
