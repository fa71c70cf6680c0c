import type { Context } from '../../platform/context.ts'
import { findPlan } from './find-plan.ts'
import { maySeeLine, mayViewPlan } from './induction.policy.ts'
import { type PlanLine, planOf } from './induction-plan.rules.ts'
import type { Plan } from './plan-view.rules.ts'

export type PlanAndLine = { plan: Plan; line: PlanLine }
type Which = { postId: string; itemId: string; siteId?: string | undefined }

/** One line of a plan that the one who asks may see; undefined for any other. */
export async function findLine(context: Context, { postId, itemId, siteId }: Which): Promise<PlanAndLine | undefined> {
  const plan = await findPlan(context, postId)
  if (!plan || mayViewPlan(context.actor, plan) !== true) return undefined
  const line = planOf(plan.facts, plan.standard, plan.post, context.moment.today).find(
    ({ item, site }) => item.id === itemId && site?.id === siteId,
  )
  return line && maySeeLine(context.actor, plan, line.item) ? { plan, line } : undefined
}

/** What the log says a mark is about: a limited item is not named in the history of its post (H9). */
export const aboutMark = ({ postId, itemId }: Which, { line }: PlanAndLine) =>
  line.item.visibleTo ? [`induction-item:${postId}-${itemId}` as const] : [`post:${postId}` as const]
