import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { underStamps } from '../../platform/memory.ts'
import { remembered } from '../../platform/remember.ts'
import { among } from '../../platform/sets.ts'

export type HoursFrom = { from: string; wte: number }

/** A post that is read whole brings its hours with it. */
export const POST_HOURS = underStamps('post hours')

/** The hours of each post as they changed, the earliest first: whole-time equivalents from a day on. */
export const hoursOf = remembered(
  POST_HOURS,
  async ({ db }: Context, postIds: readonly string[]): Promise<Map<string, HoursFrom[]>> => {
    const hours = new Map<string, HoursFrom[]>(postIds.map((id) => [id, []]))
    if (postIds.length === 0) return hours
    const rows = await db
      .selectFrom('post_hours')
      .select(['post_id', 'from_on', 'wte'])
      .where('post_id', '=', among(postIds))
      .orderBy('from_on')
      .execute()
    for (const { post_id, from_on, wte } of rows) hours.get(post_id)?.push({ from: from_on, wte })
    return hours
  },
)

/** Brings each post's hours up to today: those agreed for a later day hold once that day has come. */
export async function turnHours({ db, moment }: Context): Promise<void> {
  await sql`
    update post set wte = due.wte
    from (
      select distinct on (post_id) post_id, wte from post_hours
      where from_on <= ${moment.today} order by post_id, from_on desc
    ) due
    where post.id = due.post_id and post.wte <> due.wte`.execute(db)
}
