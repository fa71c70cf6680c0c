import type { Context } from '../../platform/context.ts'

/** Training that a colleague completed between two days, both included, where its hours were written down. */
export async function learningHours(
  { db }: Context,
  colleagueId: string,
  { from, until }: { from: string; until: string },
) {
  const rows = await db
    .selectFrom('training_record')
    .select(['item_id', 'on_day', 'hours'])
    .where('colleague_id', '=', colleagueId)
    .where('withdrawn_at', 'is', null)
    .where('kind', '=', 'complete')
    .where('hours', 'is not', null)
    .where('on_day', '>=', from)
    .where('on_day', '<=', until)
    .orderBy('on_day')
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, on: row.on_day, minutes: Math.round(Number(row.hours) * 60) }))
}
