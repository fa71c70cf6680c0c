import { sql } from 'kysely'
import { londonDay } from '../lib/moment.ts'
import type { About, Context } from './context.ts'

/** One change as the history of a record shows it. `actor` is as the log names it: see `actorInWords`. */
type HistoryEntry = { on: string; says: string; actor: string; actorId: string | undefined }

type Which = { most: number; only?: readonly string[] | undefined; alsoAbout?: About }

/**
 * The newest of the log's entries about something, at most so many; of some events only, or also about another thing, where named. Found
 * first and joined then: the log is kept by months, and is looked into for these entries alone.
 */
export const eventsAbout = ({ db }: Context, about: About, { most, only, alsoAbout }: Which) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('event_about as one')
        .select(['at', 'event_id'])
        .where('about', '=', about)
        .$if(only !== undefined, (rows) => rows.where('name', 'in', [...(only ?? [])]))
        .$if(alsoAbout !== undefined, (rows) =>
          rows.where((row) =>
            row.exists(
              row
                .selectFrom('event_about as other')
                .select('other.event_id')
                .where('other.about', '=', alsoAbout ?? '')
                .whereRef('other.at', '=', 'one.at')
                .whereRef('other.event_id', '=', 'one.event_id'),
            ),
          ),
        )
        .orderBy('at', 'desc')
        .orderBy('event_id', 'desc')
        .limit(sql.lit(most))
        .as('named'),
    )
    .innerJoin('event', (join) => join.onRef('event.at', '=', 'named.at').onRef('event.id', '=', 'named.event_id'))
    .orderBy('named.at', 'desc')
    .orderBy('named.event_id', 'desc')

/** What happened to a record, the newest first, in the words of whoever made the event; of some events only, where named. */
export async function historyOf(
  context: Context,
  about: About,
  most = 30,
  only?: readonly string[],
): Promise<HistoryEntry[]> {
  if (only?.length === 0) return []
  const rows = await eventsAbout(context, about, { most, only })
    .select(['event.at', 'name', 'actor', 'actor_id', 'detail'])
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
