import type { Context } from '../../platform/context.ts'

/** Since when a case weighs on this colleague, by their own word; undefined when it does not. */
export async function weighsSince({ db }: Context, caseId: string, colleagueId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('case_weight')
    .select('since_on')
    .where('case_id', '=', caseId)
    .where('colleague_id', '=', colleagueId)
    .executeTakeFirst()
  return row?.since_on
}

export async function keepWeight(
  { db, moment }: Context,
  { caseId, colleagueId, weighs }: { caseId: string; colleagueId: string; weighs: boolean },
): Promise<void> {
  if (weighs)
    await db
      .insertInto('case_weight')
      .values({ case_id: caseId, colleague_id: colleagueId, since_on: moment.today })
      .onConflict((again) => again.doNothing())
      .execute()
  else
    await db.deleteFrom('case_weight').where('case_id', '=', caseId).where('colleague_id', '=', colleagueId).execute()
}

/** The open cases of a post, and how many of them weigh on its worker by their own word or have a concern open. */
export async function readWeight({ db }: Context, postId: string): Promise<{ open: number; heavy: number }> {
  const row = await db
    .selectFrom('care_case')
    .innerJoin('post', 'post.id', 'care_case.post_id')
    .leftJoin('case_weight as weight', (on) =>
      on.onRef('weight.case_id', '=', 'care_case.id').onRef('weight.colleague_id', '=', 'post.colleague_id'),
    )
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn
        .countAll<number>()
        .filterWhere((heavy) => heavy.or([heavy('open_concerns', '>', 0), heavy('weight.since_on', 'is not', null)]))
        .as('heavy'),
    ])
    .where('care_case.post_id', '=', postId)
    .where('care_case.state', '=', 'open')
    .executeTakeFirstOrThrow()
  return { open: Number(row.open), heavy: Number(row.heavy) }
}
