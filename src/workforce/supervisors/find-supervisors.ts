import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { type SupervisorToday, supervisorsOn } from './supervisors-of.rules.ts'

/** Who supervises each of these posts today, or stands in: with whom they meet, and who may open what. */
export async function supervisorsOf(
  context: Context,
  postIds: readonly string[],
): Promise<Map<string, SupervisorToday[]>> {
  const posts = await findPosts(context, postIds)
  const facts = await placementFacts(context, postIds)
  const { today } = context.moment
  return new Map([...posts].map(([id, post]) => [id, supervisorsOn(post, facts.get(id) ?? NO_PLACEMENTS, today)]))
}
