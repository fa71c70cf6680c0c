import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Guest } from './event.rules.ts'

const MOST = 200

/**
 * The host's list: who said they come and who was there, and whoever else of the network a name finds. One row a colleague, by
 * name; how often anybody comes is nowhere.
 */
export async function guestsOf(
  context: Context,
  event: { id: string; areaId: string },
  name: string,
): Promise<Guest[]> {
  const { moment } = context
  const found = name === '' ? sql<boolean>`false` : isNamed(name)
  const { rows } = await sql<{ id: string; name: string; at: string | null; coming: boolean; how: string | null }>`
    select colleague.id, colleague.given_name || ' ' || colleague.family_name as name, worksAt.name as at,
      coming.colleague_id is not null as coming, there.how
    from colleague
    left join peer_coming coming on coming.event_id = ${event.id} and coming.colleague_id = colleague.id
    left join peer_attendance there on there.event_id = ${event.id} and there.colleague_id = colleague.id
      and there.undone_at is null
    left join lateral (
      select organisation.name from seat join organisation on organisation.id = seat.organisation_id
      where seat.colleague_id = colleague.id and seat.system_id = colleague.system_id
        and (seat.until_on is null or seat.until_on > ${moment.today})
      order by seat.from_on, seat.id limit 1) worksAt on true
    where colleague.system_id = ${context.systemId}
      and (coming.colleague_id is not null or there.id is not null
        or (colleague.left_on is null and ${found} and ${isUnder(context, event.areaId)}))
    order by colleague.family_name, colleague.given_name, colleague.id
    limit ${MOST}`.execute(context.db)
  return rows.map((row) => ({
    colleagueId: row.id,
    name: row.name,
    at: row.at ?? '',
    coming: row.coming,
    how: row.how ?? undefined,
  }))
}

const isNamed = (name: string): RawBuilder<boolean> =>
  sql<boolean>`colleague.given_name || ' ' || colleague.family_name ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`

/** Whether a colleague sits, or has a post, under the organisation that a network is for. */
const isUnder = ({ moment }: Context, areaId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from organisation_span span
  where span.ancestor_id = ${areaId} and span.from_on <= ${moment.today}
    and (span.until_on is null or span.until_on > ${moment.today})
    and (span.descendant_id in (select seat.organisation_id from seat where seat.colleague_id = colleague.id
        and seat.system_id = colleague.system_id and (seat.until_on is null or seat.until_on > ${moment.today}))
      or span.descendant_id in (select unnest(array[post.employer_id, post.pcn_id]) from post
        where post.colleague_id = colleague.id and (post.ended_on is null or post.ended_on >= ${moment.today}))))`

/** A colleague of the network, or nobody: whoever is put on a list belongs there. */
export async function isOfNetwork(context: Context, colleagueId: string, areaId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select colleague.id from colleague
    where colleague.system_id = ${context.systemId} and colleague.id = ${colleagueId} and colleague.left_on is null
      and ${isUnder(context, areaId)}`.execute(context.db)
  return rows.length > 0
}

/** Who has this work address here, or this account. Accounts are global: the system is named. */
export async function colleagueBy(
  { db, systemId }: Context,
  by: { email: string } | { accountId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('colleague')
    .select('id')
    .where('system_id', '=', systemId)
    .where('left_on', 'is', null)
    .where((of) =>
      'accountId' in by
        ? of('account_id', '=', by.accountId)
        : of(sql`lower(email)`, '=', by.email.trim().toLowerCase()),
    )
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
