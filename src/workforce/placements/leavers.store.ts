import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Leaver } from './leavers.rules.ts'

/** A closing stays in sight for so many days, to be taken back. */
const CLOSED_SHOWN_DAYS = 14

/**
 * Ways into records under a seat whose worker has left the site or the post. What is only asked for opens nothing. They left on
 * the day after their last, at the site or in the post, whichever came first.
 */
export async function leaversUnder(
  { db, moment }: Context,
  organisationId: string,
  one?: { postId: string; siteId: string },
): Promise<Leaver[]> {
  const { today } = moment
  const { rows } = await sql<{
    post_id: string
    name: string
    site_id: string
    site_name: string
    left_on: string
    open: number
    closed_on: string | null
  }>`
    with held as (
      select access.post_id, access.site_id,
        count(*) filter (where access.state in ('live', 'approved', 'suspended'))::int as open,
        max(access.lost_on) filter (where access.state = 'removed') as closed_on
      from record_access access
      join organisation_span span on span.descendant_id = access.site_id
        and span.ancestor_id = ${organisationId} and span.from_on <= ${today}
        and (span.until_on is null or span.until_on > ${today})
      where (${one?.postId ?? null}::uuid is null
        or (access.post_id = ${one?.postId ?? null}::uuid and access.site_id = ${one?.siteId ?? null}::uuid))
      group by access.post_id, access.site_id
    ), gone as (
      select held.*, least((post.ended_on + 1), (select max(served.until_on) from post_site served
          where served.post_id = held.post_id and served.organisation_id = held.site_id
          having bool_and(served.until_on is not null))) as left_on, post.colleague_id
      from held join post on post.id = held.post_id
    )
    select gone.post_id, colleague.given_name || ' ' || colleague.family_name as name, gone.site_id,
      organisation.name as site_name, gone.left_on::text, gone.open, gone.closed_on::text
    from gone
    join colleague on colleague.id = gone.colleague_id
    join organisation on organisation.id = gone.site_id
    where gone.left_on <= ${today}
      and (gone.open > 0 or gone.closed_on > ${today}::date - ${CLOSED_SHOWN_DAYS}::int)
    order by gone.left_on, gone.post_id, gone.site_id
    limit 100`.execute(db)
  return rows.map((row) => ({
    postId: row.post_id,
    name: row.name,
    siteId: row.site_id,
    siteName: row.site_name,
    leftOn: row.left_on,
    open: row.open,
    closedOn: row.open === 0 ? (row.closed_on ?? undefined) : undefined,
  }))
}

/** Everything that opens something there is closed from today. */
export async function closeAccessRows({ db, moment }: Context, postId: string, siteId: string): Promise<void> {
  await db
    .updateTable('record_access')
    .set({ state: 'removed', lost_on: moment.today, reviewed_on: moment.today })
    .where('post_id', '=', postId)
    .where('site_id', '=', siteId)
    .where('state', 'in', ['live', 'approved', 'suspended'])
    .execute()
}

/** What was closed on that day is open after all: live from that same day, so that what was told of earlier days stays. */
export async function reopenAccessRows(
  { db, moment }: Context,
  { postId, siteId, closedOn }: { postId: string; siteId: string; closedOn: string },
): Promise<void> {
  await db
    .updateTable('record_access')
    .set({ state: 'live', live_on: closedOn, lost_on: null, reviewed_on: moment.today })
    .where('post_id', '=', postId)
    .where('site_id', '=', siteId)
    .where('state', '=', 'removed')
    .where('lost_on', '=', closedOn)
    .where('live_on', 'is not', null)
    .execute()
}
