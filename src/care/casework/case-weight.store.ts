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
