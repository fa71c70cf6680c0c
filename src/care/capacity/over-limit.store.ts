import type { Context } from '../../platform/context.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { OverPlan } from './over-limit.rules.ts'
import type { OverKind } from './standing.rules.ts'

/** The plan that stands for each post that has one: the last agreed and not ended. */
export const plansOf = setOf(
  'plans over a limit',
  ({ db }: Context, postIds) => ({
    rows: db
      .selectFrom('over_limit')
      .innerJoin('colleague', 'colleague.id', 'over_limit.agreed_by')
      .distinctOn('post_id')
      .select(['over_limit.id', 'post_id', 'limits', 'reason', 'plan', 'review_on', 'agreed_by', 'agreed_at'])
      .select(['given_name', 'family_name'])
      .where('post_id', '=', among(postIds))
      .where('ended_on', 'is', null)
      .orderBy('post_id')
      .orderBy('agreed_at', 'desc'),
  }),
  ({ rows }): Map<string, OverPlan> =>
    new Map(
      rows.map((row) => [
        row.post_id,
        {
          id: row.id,
          // Only `OVER_KINDS` are ever written.
          limits: row.limits as OverKind[],
          reason: row.reason,
          plan: row.plan,
          reviewOn: row.review_on,
          agreedBy: { id: row.agreed_by, name: `${row.given_name} ${row.family_name}` },
          agreedAt: new Date(row.agreed_at),
        },
      ]),
    ),
  { stamped: true },
)

type NewPlan = {
  id: string
  postId: string
  limits: readonly OverKind[]
  reason: string
  plan: string
  reviewOn: string
  agreedBy: string
}

/** False when this very form was saved already. The plan before it is ended by the new one. */
export async function insertPlan(context: Context, plan: NewPlan): Promise<boolean> {
  await endPlans(context, plan.postId, plan.agreedBy)
  const made = await context.db
    .insertInto('over_limit')
    .values({
      id: plan.id,
      post_id: plan.postId,
      limits: [...plan.limits],
      reason: plan.reason,
      plan: plan.plan,
      review_on: plan.reviewOn,
      agreed_by: plan.agreedBy,
      agreed_at: context.moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function endPlans({ db, moment }: Context, postId: string, by: string): Promise<void> {
  await db
    .updateTable('over_limit')
    .set({ ended_on: moment.today, ended_by: by })
    .where('post_id', '=', postId)
    .where('ended_on', 'is', null)
    .execute()
}
