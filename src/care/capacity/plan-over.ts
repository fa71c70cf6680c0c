import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { EndPlan, PlanOver } from './capacity.form.ts'
import { mayPlanOver } from './capacity.policy.ts'
import { findSubject } from './find-subject.ts'
import { wantsPlan } from './over-limit.rules.ts'
import { endPlans, insertPlan } from './over-limit.store.ts'

/** Somebody is at or over a limit, or heading past it: the line manager says why, what is done about it, and when that is looked at again (S47). */
export const planOver = command({
  event: 'capacity.plan-agreed',
  input: PlanOver,
  load: (context, { postId }) => findSubject(context, postId),
  may: mayPlanOver,
  decide: ({ post, overs, standing }, { id, reason, plan, reviewOn }, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can agree a plan')
    if (!standing || !wantsPlan({ standing, overs }))
      return invalid({
        field: 'plan',
        message: `${post.givenName} is not over a limit now or heading past one, so no plan is needed`,
      })
    const limits = overs.length > 0 || standing.state !== 'red' ? overs : [standing.year.binds]
    return accept({ id, postId: post.id, limits, reason, plan, reviewOn, agreedBy: actor.id })
  },
  save: async (context, plan) => {
    const made = await insertPlan(context, plan)
    return made ? accept({ id: plan.id }) : refuse({ kind: 'repeated' })
  },
  about: ({ id, postId }) => [`post:${postId}`, `over-limit:${id}`],
  keep: ['limits', 'reviewOn'],
})

/** The plan has done its work, or another way was found. */
export const endPlan = command({
  event: 'capacity.plan-ended',
  input: EndPlan,
  load: (context, { postId }) => findSubject(context, postId),
  may: mayPlanOver,
  decide: ({ post, plan }, { planId }, _, actor) => {
    if (actor.kind !== 'colleague' || plan?.id !== planId) return forbidden('This plan has ended already')
    return accept({ postId: post.id, planId, by: actor.id })
  },
  save: async (context, { postId, by, planId }) => {
    await endPlans(context, postId, by)
    return accept({ id: planId })
  },
  about: ({ postId, planId }) => [`post:${postId}`, `over-limit:${planId}`],
  keep: [],
})
