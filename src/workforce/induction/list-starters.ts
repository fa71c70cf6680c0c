import { z } from 'zod'
import { framework, standardFor } from '../../base/editions/index.ts'
import { postsIn } from '../../base/posts/index.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { CHECKING_ROLES, TRAINING_TEAM_ROLES } from '../training/index.ts'
import { plansOf } from './find-plan.ts'
import { mayViewPlan, PLAN_ROLES } from './induction.policy.ts'
import type { Plan } from './plan-view.rules.ts'
import { isStarter, type Starter, starterOf } from './starters.rules.ts'

/** The plans of those who are in their induction, within a seat's reach. */
export async function startersIn(context: Context, scope: Scope): Promise<Plan[]> {
  const { today } = context.moment
  const posts = await postsIn(context, scope, { on: today, role: 'link-worker' })
  const standard = await standardFor(context, scope.organisationId, today)
  const plans = await plansOf(
    context,
    posts.filter((post) => isStarter(post, standard, today)),
  )
  return plans.filter((plan) => mayViewPlan(context.actor, plan) === true)
}

/** Who is starting, and which lists about their training open for the one who asks. */
export type Starters = { starters: Starter[]; edition: string; teamTraining: boolean; toCheck: boolean }

/** Starters within reach, those with most that is late first. */
export const listStarters = list({
  read: 'induction.starters-listed',
  filter: z.looseObject({}),
  scope: (actor) => Scope.of(actor, ...PLAN_ROLES),
  load: async (context, scope): Promise<Starters> => {
    const plans = await startersIn(context, scope)
    const starters = plans.map((plan) => starterOf(plan, context.actor, context.moment.today))
    return {
      starters: starters.toSorted((one, other) => other.late - one.late),
      edition: framework().edition,
      teamTraining: sitsAs(context.actor, ...TRAINING_TEAM_ROLES),
      toCheck: sitsAs(context.actor, ...CHECKING_ROLES),
    }
  },
  names: ({ starters }) => starters.map(({ postId }) => `post:${postId}` as const),
})
