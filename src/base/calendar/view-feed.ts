import { feedText } from '../../documents/calendar.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { type Feed, fetchFeed, openFeed } from './feeds.store.ts'

/** `newId`: under which a new address would be made, so that one press makes one. `address`: only just after that press. */
export type MyFeed = { feed: Feed | undefined; newId: string; address?: string | undefined }

/** Whether the reader's own calendar has an address, since when, and when a program last asked for it. */
export const viewMyFeed = async (context: Context): Promise<Result<MyFeed>> =>
  context.actor.kind === 'colleague'
    ? accept({ feed: await openFeed(context, context.actor.id), newId: context.moment.newId() })
    : missing()

const DAYS_BACK = 30
const DAYS_AHEAD = 180

/** The calendar that a secret opens, as text; nothing where it opens none. */
export async function calendarOf(context: Context, secret: string): Promise<string | undefined> {
  const feed = await fetchFeed(context, secret)
  if (!feed) return undefined
  const { today } = context.moment
  const between = {
    from: londonInstant(plusDays(today, -DAYS_BACK), '00:00'),
    until: londonInstant(plusDays(today, DAYS_AHEAD), '00:00'),
  }
  const events = []
  for (const source of context.app.calendar) events.push(...(await source.load(context, feed.colleagueId, between)))
  return feedText(events, { publicUrl: context.publicUrl })
}
