import { sql } from 'kysely'
import { londonDay } from '../lib/moment.ts'
import type { About, Context } from './context.ts'

/** One change as the history of a record shows it. `actor` is as the log names it: see `actorInWords`. */
export type HistoryEntry = { on: string; says: string; actor: string; actorId: string | undefined }

/** What happened to a record, the newest first, in the words of whoever made the event. */
export async function historyOf(context: Context, about: About, most = 30): Promise<HistoryEntry[]> {
  const rows = await context.db
    .selectFrom('event')
    .select(['at', 'name', 'actor', 'actor_id', 'detail'])
    .where(sql<boolean>`about @> array[${about}]::text[]`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    on: londonDay(row.at),
    // `recordEvent` keeps an object, always.
    says: context.app.wordsFor(row.name, row.detail as Record<string, unknown>),
    actor: row.actor,
    actorId: row.actor_id ?? undefined,
  }))
}
