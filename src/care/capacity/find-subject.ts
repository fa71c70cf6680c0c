import { type BesideLine, besideLine, type DisputedLine } from '../../base/disputes/dispute.rules.ts'
import { disputesOf } from '../../base/disputes/index.ts'
import { isOver } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { mayPlanOver } from './capacity.policy.ts'
import { capacityOf, type PostCapacity } from './find-capacity.ts'
import { type WhoseUsual, whoseUsual } from './whose-usual.ts'

export type CapacitySubject = PostCapacity & {
  reached: boolean
  /** Whether the reader agrees plans for this post, and ends them. */
  mayPlan: boolean
  beside: BesideLine
  whose: WhoseUsual
}

/** The one line of this verdict that a worker may say is not right: how full they are said to be. */
export const FULLNESS: DisputedLine = { verdict: 'capacity', item: 'norm.annual-max' }

/** How full a post is, with what decides who may see and change it. */
export async function findSubject(context: Context, postId: string): Promise<CapacitySubject | undefined> {
  const capacity = (await capacityOf(context, [postId])).get(postId)
  if (!capacity) return undefined
  const disputes = (await disputesOf(context, [postId])).get(postId) ?? []
  const beside = besideLine(disputes, FULLNESS)
  const { post, factors } = capacity
  const at = post.pcn ? { id: post.pcn.id, kind: 'neighbourhood' } : post.employer
  const whose = await whoseUsual(
    context,
    at,
    factors.map(({ id }) => id),
  )
  const reached = await isOver(context, post)
  const mayPlan = mayPlanOver(context.actor, { post, reached }) === true
  return { ...capacity, reached, mayPlan, beside, whose }
}
