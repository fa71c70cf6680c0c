import { reachOf } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import type { PlanSubject } from './induction.policy.ts'
import type { Standing } from './open-ways.ts'

/** How the one who asks stands to the post of a plan. */
export async function standingOf(context: Context, { post, appointedAs }: PlanSubject): Promise<Standing> {
  const { employer, pcn } = await reachOf(context, post)
  return {
    post,
    reachedFrom: { employer, pcn },
    beside: appointedAs.length > 0,
    today: context.moment.today,
  }
}
