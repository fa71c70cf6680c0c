import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** The hours of a post from each day on which they changed, the newest first. */
export async function hoursOf({ db }: Context, postId: string): Promise<{ from: string; wte: number }[]> {
  return db
    .selectFrom('post_hours')
    .select(['from_on as from', 'wte'])
    .where('post_id', '=', postId)
    .orderBy('from_on', 'desc')
    .execute()
}

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
