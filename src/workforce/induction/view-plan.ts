import { postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { findPlan } from './find-plan.ts'
import { mayViewPlan } from './induction.policy.ts'
import { type Plan, type PlanView, planView } from './plan-view.rules.ts'

const lookAtPlan = query({
  read: 'induction.plan-viewed',
  load: (context, { postId }: { postId: string }) => findPlan(context, postId),
  may: (actor, plan: Plan) => mayViewPlan(actor, plan),
  about: ({ post }) => [`post:${post.id}`],
})

/** A post's induction plan as the one who asks may see it. */
export async function viewPlan(context: Context, { postId }: { postId: string }): Promise<Result<PlanView>> {
  const plan = await lookAtPlan(context, { postId })
  return plan.ok ? accept(planView(plan.value, context.actor, context.moment.today)) : plan
}

/** The plan of one's own post: the one held now, or the next to begin. */
export async function viewOwnPlan(context: Context): Promise<Result<PlanView>> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return missing()
  const posts = await postsOfColleague(context, actor.id)
  const own = posts.filter((post) => post.role === 'link-worker' && !hasEnded(post, moment.today)).at(-1)
  return own ? viewPlan(context, { postId: own.id }) : missing()
}
