import type { Context } from '../../platform/context.ts'
import { findBeside } from './find-beside.ts'
import { mayViewBeside } from './placements.policy.ts'

/** Whether a page beside a post opens to the one who asks: a supervisor of the same PCN stands beside some of its workers only. */
export async function opensBeside(context: Context, postId: string): Promise<boolean> {
  const beside = await findBeside(context, postId)
  return beside !== undefined && mayViewBeside(context.actor, beside, context.moment) === true
}
