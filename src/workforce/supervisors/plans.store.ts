import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { Confirmation, Goal, Plan } from './plan.rules.ts'

/** The development plans of these posts, the latest first, with who confirmed each as it stands. */
export const plansFor = setOf(
  'development-plans',
  ({ db }: Context, postIds) => ({
    plans: db
      .selectFrom('development_plan')
      .select(['id', 'post_id', 'agreed_on', 'review_on', 'goals', 'version'])
      .where('post_id', '=', among(postIds))
      .orderBy('agreed_on', 'desc')
      .orderBy('id', 'desc'),
    confirmations: db
      .selectFrom('development_plan_confirmation as confirmation')
      .innerJoin('development_plan as plan', (on) =>
        on.onRef('plan.id', '=', 'confirmation.plan_id').onRef('plan.version', '=', 'confirmation.version'),
      )
      .innerJoin('colleague', 'colleague.id', 'confirmed_by')
      .select(['plan_id', 'confirmed_as', 'confirmed_on', 'given_name', 'family_name'])
      .where('post_id', '=', among(postIds)),
  }),
  ({ plans, confirmations }, postIds) => {
    const found = new Map<string, Plan[]>(postIds.map((id) => [id, []]))
    for (const row of plans)
      found.get(row.post_id)?.push({
        id: row.id,
        postId: row.post_id,
        agreedOn: row.agreed_on,
        reviewOn: row.review_on,
        // Written by `putPlan` and by nobody else.
        goals: row.goals as Goal[],
        version: row.version,
        confirmations: confirmations
          .filter(({ plan_id }) => plan_id === row.id)
          .map((each) => ({
            // The table's own check holds exactly these two.
            as: each.confirmed_as as Confirmation['as'],
            by: `${each.given_name} ${each.family_name}`,
            on: each.confirmed_on,
          })),
      })
    return found
  },
  { stamped: true },
)

export type PlanRow = { id: string; postId: string; agreedOn: string; reviewOn: string; goals: Goal[]; version: number }

/** Two who write at once do so one after the other. */
export async function lockPlans({ db }: Context, postId: string): Promise<void> {
  await db.selectFrom('development_plan').select('id').where('post_id', '=', postId).forUpdate().execute()
}

export async function putPlan({ db, actor }: Context, plan: PlanRow): Promise<Result<{ id: string }>> {
  const row = {
    agreed_on: plan.agreedOn,
    review_on: plan.reviewOn,
    goals: JSON.stringify(plan.goals),
    version: plan.version,
    written_by: actor.kind === 'colleague' ? actor.id : null,
  }
  if (plan.version > 1) {
    await db.updateTable('development_plan').set(row).where('id', '=', plan.id).execute()
    return accept({ id: plan.id })
  }
  const made = await db
    .insertInto('development_plan')
    .values({ id: plan.id, post_id: plan.postId, ...row })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

type NewConfirmation = { planId: string; version: number; as: Confirmation['as']; by: string }
export async function insertPlanConfirmation(
  { db, moment }: Context,
  made: NewConfirmation,
): Promise<Result<{ id: string }>> {
  const row = await db
    .insertInto('development_plan_confirmation')
    .values({
      plan_id: made.planId,
      version: made.version,
      confirmed_as: made.as,
      confirmed_by: made.by,
      confirmed_on: moment.today,
    })
    .onConflict((again) => again.doNothing())
    .returning('plan_id')
    .executeTakeFirst()
  return row ? accept({ id: row.plan_id }) : refuse({ kind: 'repeated' })
}
