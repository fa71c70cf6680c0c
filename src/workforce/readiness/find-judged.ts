import { reachOf } from '../../base/posts/index.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Context } from '../../platform/context.ts'
import { placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { readinessOf } from './find-readiness.ts'
import type { Judged } from './readiness.policy.ts'

/** A verdict with what decides who may see it and add to it. */
export async function findJudged(context: Context, postId: string): Promise<Judged | undefined> {
  const readiness = (await readinessOf(context, [postId])).get(postId)
  if (!readiness) return undefined
  const { today } = context.moment
  const { employer, pcn } = await reachOf(context, readiness.post)
  const facts = (await placementFacts(context, [postId])).get(postId) ?? NO_PLACEMENTS
  const supervising = facts.appointments.filter((each) => each.kind === 'gp-supervisor' && holdsOn(each, today))
  return {
    ...readiness,
    reached: employer || pcn,
    reachedFrom: { employer, pcn },
    facts,
    gpSupervisorIds: supervising.map(({ colleagueId }) => colleagueId),
  }
}
