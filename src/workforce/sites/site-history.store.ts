import { colleagueNames } from '../../base/colleagues/index.ts'
import { londonDay } from '../../lib/moment.ts'
import { actorInWords } from '../../platform/actor-words.ts'
import type { Context } from '../../platform/context.ts'
import { eventsAbout } from '../../platform/history.ts'

export type SiteEntry = { on: string; says: string; by: string; byLink: boolean }

const MOST = 30

/** What happened about one worker at one site, the newest first. Who answered by a link is named as whom it was sent to. */
export async function historyAtSite(context: Context, postId: string, siteId: string): Promise<SiteEntry[]> {
  const rows = await eventsAbout(context, `post:${postId}`, {
    most: MOST,
    alsoAbout: `organisation:${siteId}`,
  })
    .leftJoin('link', 'link.id', 'event.actor_id')
    .select(['event.at', 'name', 'actor', 'actor_id', 'detail', 'link.holder_name'])
    .execute()
  const names = await colleagueNames(context, [...new Set(rows.flatMap(({ actor_id }) => actor_id ?? []))])
  return rows.map((row) => ({
    on: londonDay(row.at),
    // `recordEvent` keeps an object, always.
    says: context.app.wordsFor(row.name, row.detail as Record<string, unknown>),
    by: row.holder_name
      ? `${row.holder_name}, by the link in a message`
      : actorInWords(row.actor, names.get(row.actor_id ?? '')),
    byLink: row.holder_name !== null,
  }))
}
