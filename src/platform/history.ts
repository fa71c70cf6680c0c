import { sql } from 'kysely'
import { londonDay } from '../lib/moment.ts'
import type { About, Context } from './context.ts'

/** One change as the history of a record shows it. `actor` is as the log names it: see `actorInWords`. */
type HistoryEntry = { on: string; says: string; actor: string; actorId: string | undefined }

/** What happened to a record, the newest first, in the words of whoever made the event; of some events only, where named. */
export async function historyOf(
  context: Context,
  about: About,
  most = 30,
  only?: readonly string[],
): Promise<HistoryEntry[]> {
  if (only?.length === 0) return []
  const rows = await context.db
    .selectFrom('event')
    .select(['at', 'name', 'actor', 'actor_id', 'detail'])
    .where(sql<boolean>`about @> array[${about}]::text[]`)
    .$if(only !== undefined, (rows) => rows.where('name', 'in', [...(only ?? [])]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    on: londonDay(row.at),
    // `recordEvent` keeps an object, always.
    says: context.app.wordsFor(row.name, row.detail as Record<string, unknown>),
    actor: row.actor,
    actorId: actorIdOf(row),
  }))
}

/** Whoever holds a link acts in a colleague's name: where its event kept whose (`byId`), that is who it was. */
function actorIdOf({ actor, actor_id, detail }: { actor: string; actor_id: string | null; detail: unknown }) {
  const byId =
    actor.startsWith('link:') && typeof detail === 'object' && detail !== null && 'byId' in detail && detail.byId
  return typeof byId === 'string' ? byId : (actor_id ?? undefined)
}
