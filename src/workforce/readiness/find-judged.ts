import { reachOf } from '../../base/posts/index.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Context } from '../../platform/context.ts'
import { placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS, type PlacementFacts } from '../placements/placements.rules.ts'
import { readinessOf } from './find-readiness.ts'
import type { Judged } from './readiness.policy.ts'

/** A verdict with what decides who may see it and add to it. */
export async function findJudged(context: Context, postId: string): Promise<Judged | undefined> {
  const readiness = (await readinessOf(context, [postId])).get(postId)
  if (!readiness) return undefined
  const { today } = context.moment
  const { employer, pcn } = await reachOf(context, readiness.post)
  const facts = (await placementFacts(context, [postId])).get(postId) ?? NO_PLACEMENTS
  return {
    ...readiness,
    reached: employer || pcn,
    reachedFrom: { employer, pcn },
    facts,
    gpSupervisorIds: gpSupervisorsOn(facts, today),
  }
}

export const gpSupervisorsOn = ({ appointments }: PlacementFacts, today: string): string[] =>
  appointments
    .filter((each) => each.kind === 'gp-supervisor' && holdsOn(each, today))
    .map(({ colleagueId }) => colleagueId)
