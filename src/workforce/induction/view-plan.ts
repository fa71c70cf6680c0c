import { postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded } from '../../base/posts/post.rules.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { paths as trainingPaths } from '../training/training.paths.ts'
import { findPlan } from './find-plan.ts'
import { mayViewPlan } from './induction.policy.ts'
import { opensFor } from './open-ways.ts'
import { type Plan, type PlanView, planView } from './plan-view.rules.ts'
import { standingOf } from './standing-of.ts'

const lookAtPlan = query({
  read: 'induction.plan-viewed',
  load: (context, { postId }: { postId: string }) => findPlan(context, postId),
  may: (actor, plan: Plan) => mayViewPlan(actor, plan),
  about: ({ post }) => [`post:${post.id}`],
})

/** Practices, a training hub and an information governance lead hold items of a plan, and no part in the verdict. */
const WITHOUT_READINESS = ['practice-manager', 'practice-contact', 'training-hub', 'ig-lead'] as const

/** A plan, and whether what it leads to opens for the one who asks. */
export type SeenPlan = PlanView & { trainingOpens: boolean; readinessOpens: boolean }

/** A post's induction plan as the one who asks may see it. */
export async function viewPlan(context: Context, { postId }: { postId: string }): Promise<Result<SeenPlan>> {
  const plan = await lookAtPlan(context, { postId })
  if (!plan.ok) return plan
  const { actor, moment } = context
  const standing = await standingOf(context, plan.value)
  return accept({
    ...planView(plan.value, actor, moment.today),
    trainingOpens: opensFor(actor, standing, trainingPaths.passport(plan.value.post)),
    readinessOpens: !sitsAs(actor, ...WITHOUT_READINESS),
  })
}

/** The plan of one's own post: the one held now, or the next to begin. */
export async function viewOwnPlan(context: Context): Promise<Result<SeenPlan>> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return missing()
  const posts = await postsOfColleague(context, actor.id)
  const own = posts.filter((post) => post.role === 'link-worker' && !hasEnded(post, moment.today)).at(-1)
  return own ? viewPlan(context, { postId: own.id }) : missing()
}
