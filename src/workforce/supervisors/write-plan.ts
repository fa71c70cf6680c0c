import { shortDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, forbidden, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { type FoundPlans, findPlans } from './find-plans.ts'
import { ConfirmPlan, WritePlan } from './plan.form.ts'
import { type Confirmation, decidePlan, type Plan } from './plan.rules.ts'
import { insertPlanConfirmation, type PlanRow, putPlan } from './plans.store.ts'
import { confirmsAs, mayViewPlan, mayWritePlan } from './supervisors.policy.ts'

export type PlansView = FoundPlans & { as: Confirmation['as'] | undefined; plan?: Plan | undefined }

/** The plans of one worker; with `developmentPlanId`, the one to change. */
export const viewPlans = query({
  read: 'supervisors.plan-viewed',
  load: async (
    context: Context,
    { postId, developmentPlanId }: { postId: string; developmentPlanId?: string | undefined },
  ): Promise<PlansView | undefined> => {
    const found = await findPlans(context, postId)
    const plan = found?.plans.find(({ id }) => id === developmentPlanId)
    if (!found || (developmentPlanId !== undefined && !plan)) return undefined
    return { ...found, plan, as: confirmsAs(context.actor, found) }
  },
  may: mayViewPlan,
  about: ({ post }) => [`post:${post.id}`],
})

type Written = PlanRow & { goalsKept: number; confirmationsVoided: number }

/** Writes a plan, or changes one: who had confirmed it is asked again. */
export const writePlan = command({
  event: 'supervisors.plan-written',
  input: WritePlan,
  load: (context, { postId }) => findPlans(context, postId, true),
  may: mayWritePlan,
  decide: ({ post, plans, competencies }, form, { today }): Result<Written> => {
    const before = plans.find(({ id }) => id === form.developmentPlanId)
    if (form.developmentPlanId && !before) return refuse({ kind: 'missing' })
    if (before && form.version !== undefined && form.version !== before.version)
      return refuse({ kind: 'conflict', theirs: { version: before.version, values: planValues(before) } })
    const ids = competencies.map(({ id }) => id)
    const decided = decidePlan(form, post.startedOn, ids, today)
    if (!decided.ok) return decided
    const { value } = decided
    const row = { ...value, id: before?.id ?? form.id, postId: post.id, version: (before?.version ?? 0) + 1 }
    return accept({
      ...row,
      goalsKept: value.goals.length,
      confirmationsVoided: before?.confirmations.length ?? 0,
    })
  },
  save: (context, written) => putPlan(context, written),
  about: ({ id, postId }) => [`post:${postId}`, `development-plan:${id}`],
  keep: ['agreedOn', 'reviewOn', 'goalsKept', 'confirmationsVoided'],
})

/** A plan as the fields of its form. */
export const planValues = ({ agreedOn, reviewOn, goals }: Plan): Record<string, string> => ({
  agreedOn: shortDate(agreedOn),
  reviewOn: shortDate(reviewOn),
  ...Object.fromEntries(
    goals.flatMap(({ words, competencyId }, at) => [
      [`goal-${at}`, words],
      [`competency-${at}`, competencyId],
    ]),
  ),
})

type Confirming = { planId: string; version: number; as: Confirmation['as']; by: string }

/** The worker and the manager each confirm the plan as it stands. */
export const confirmPlan = command({
  event: 'supervisors.plan-confirmed',
  input: ConfirmPlan,
  load: (context, { postId }) => findPlans(context, postId, true),
  may: mayViewPlan,
  decide: (found, { developmentPlanId: planId, version }, _, actor): Result<Confirming> => {
    const plan = found.plans.find(({ id }) => id === planId)
    const as = confirmsAs(actor, found)
    if (!plan) return refuse({ kind: 'missing' })
    if (!as || actor.kind !== 'colleague') return forbidden('This plan is between the worker and the employer')
    if (plan.version !== version) return refuse({ kind: 'conflict', theirs: { version: plan.version, values: {} } })
    if (plan.confirmations.some((each) => each.as === as)) return refuse({ kind: 'repeated' })
    return accept({ planId, version, as, by: actor.id })
  },
  save: (context, confirming) => insertPlanConfirmation(context, confirming),
  about: ({ planId }, { post }) => [`post:${post.id}`, `development-plan:${planId}`],
  keep: ['as', 'version'],
})
