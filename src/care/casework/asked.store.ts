import type { About, Context } from '../../platform/context.ts'

/** This colleague is asked about a case from now on. False when they are already, for the same reason. */
export async function insertAsked(
  { db, moment }: Context,
  { caseId, colleagueId, because }: { caseId: string; colleagueId: string; because: About },
): Promise<boolean> {
  const made = await db
    .insertInto('case_asked')
    .values({ case_id: caseId, colleague_id: colleagueId, because, from_at: moment.now })
    .onConflict((again) =>
      again
        .columns(['system_id', 'case_id', 'colleague_id', 'because'])
        .doUpdateSet({ until_at: null, from_at: moment.now })
        .where('case_asked.until_at', 'is not', null),
    )
    .returning('case_id')
    .executeTakeFirst()
  return made !== undefined
}

/** What they were asked is over: the case is closed to them again. Which cases those were. */
export async function endAsked({ db, moment }: Context, because: About): Promise<string[]> {
  const rows = await db
    .updateTable('case_asked')
    .set({ until_at: moment.now })
    .where('because', '=', because)
    .where('until_at', 'is', null)
    .returning('case_id')
    .execute()
  return [...new Set(rows.map(({ case_id }) => case_id))]
}
