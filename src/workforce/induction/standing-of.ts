import { organisationsReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import type { PlanSubject } from './induction.policy.ts'
import type { Standing } from './open-ways.ts'

/** How the one who asks stands to the post of a plan. */
export async function standingOf(context: Context, { post, appointedAs }: PlanSubject): Promise<Standing> {
  const { employer, pcn } = post
  const over = await organisationsReached(context, [employer.id, ...(pcn ? [pcn.id] : [])])
  return {
    post,
    reachedFrom: { employer: over.has(employer.id), pcn: pcn !== undefined && over.has(pcn.id) },
    beside: appointedAs.length > 0,
    today: context.moment.today,
  }
}
