import { postsIn } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import { foresee } from '../../platform/sets.ts'
import { readinessOfPosts, readinessSets } from '../../workforce/readiness/index.ts'
import { mayPlanOver } from './capacity.policy.ts'
import { capacityOfPosts, capacitySets, type PostCapacity } from './find-capacity.ts'

/** A worker of a team: how full, whether anybody may be given to them, and whether the reader agrees the plans. */
export type Teammate = PostCapacity & { taking: { may: boolean; says: string }; mayPlan: boolean }

/** Everybody in post under a seat's organisation, by name. A fixed number of statements, however many. */
export async function findTeam(context: Context, scope: Scope): Promise<Teammate[]> {
  const { today } = context.moment
  const posts = (await postsIn(context, scope, { on: today })).filter((post) => inPost(post, today))
  await foresee(context, [...readinessSets(posts), ...(await capacitySets(context, posts))])
  const readiness = await readinessOfPosts(context, posts)
  const capacities = await capacityOfPosts(context, posts, readiness)
  return [...capacities.values()].map((capacity) => {
    const ready = readiness.get(capacity.post.id)
    const may = ready !== undefined && TAKING.has(ready.verdict)
    const mayPlan = mayPlanOver(context.actor, { post: capacity.post, reached: true }) === true
    return { ...capacity, taking: { may, says: ready?.headline ?? '' }, mayPlan }
  })
}
const TAKING: ReadonlySet<string> = new Set(['may', 'some', 'not-gated'])

/** Room with those who may take people today. What one has over is not another's room. */
export const roomNow = (team: readonly Pick<Teammate, 'standing' | 'taking'>[]): number =>
  team.reduce((sum, { standing, taking }) => sum + (taking.may ? Math.max(0, standing?.room ?? 0) : 0), 0)
