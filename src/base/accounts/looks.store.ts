import { sql } from 'kysely'
import { reasonOf } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'

export type Look = { at: Date; read: string; actor: string; who: string | undefined; reason: string | undefined }

/** The newest this many: older ones an administrator or the privacy officer finds in the audit. */
const MOST_LOOKS = 20

/** Who else looked at what is kept about a colleague: themselves, their posts. Names, because the colleague may know them. */
export async function looksAt(context: Context, colleagueId: string): Promise<Look[]> {
  const { db, app } = context
  const posts = await db.selectFrom('post').select('id').where('colleague_id', '=', colleagueId).execute()
  const about = [`colleague:${colleagueId}`, ...posts.map((post) => `post:${post.id}`)]
  const rows = await db
    .selectFrom('access')
    .leftJoin('colleague', 'colleague.id', 'access.actor_id')
    .select(['access.id', 'access.at', 'access.name', 'access.actor', 'given_name', 'family_name'])
    .select(['access.reason', 'access.reason_key_id', 'access.reason_sealed'])
    .where(sql<boolean>`(access.at, access.id) in (select at, access_id from access_about where about = any(${about}))`)
    .where((look) => look.or([look('access.actor_id', 'is', null), look('access.actor_id', '!=', colleagueId)]))
    .orderBy('access.at', 'desc')
    .limit(MOST_LOOKS)
    .execute()
  return rows.map((row) => ({
    at: row.at,
    read: app.wordsFor(row.name, {}),
    actor: row.actor,
    who: row.given_name ? `${row.given_name} ${row.family_name}` : undefined,
    reason: reasonOf(context, row),
  }))
}
