import type { Context } from '../../platform/context.ts'

type Glass = { id: string; caseId: string; colleagueId: string; reason: string; until: Date }

export async function insertGlass({ db, moment }: Context, glass: Glass): Promise<void> {
  await db
    .insertInto('case_glass')
    .values({
      id: glass.id,
      case_id: glass.caseId,
      colleague_id: glass.colleagueId,
      reason: glass.reason,
      broken_at: moment.now,
      until_at: glass.until,
    })
    .onConflict((again) => again.doNothing())
    .execute()
}
