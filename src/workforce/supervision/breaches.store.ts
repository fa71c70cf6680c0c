import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { keyOf, type Seated, type ToTell } from './tellable.rules.ts'

/** Every link worker’s post that has begun and not ended. */
export async function postsInWork({ db, moment }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('post')
    .select('id')
    .where('role', '=', 'link-worker')
    .where('started_on', '<=', moment.today)
    .where((row) => row.or([row('ended_on', 'is', null), row('ended_on', '>=', moment.today)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Which of these somebody was told of, as one key each. */
export async function toldAlready({ db }: Context, wanted: readonly ToTell[]): Promise<Set<string>> {
  if (wanted.length === 0) return new Set()
  const rows = await db
    .selectFrom('breach_notice')
    .select(['clause', 'about_id', 'at_id', 'since', 'told_id'])
    .where('about_id', 'in', [...new Set(wanted.map(({ aboutId }) => aboutId))])
    .execute()
  return new Set(
    rows.map((row) =>
      keyOf({ clause: row.clause, aboutId: row.about_id, atId: row.at_id, since: row.since, toldId: row.told_id }),
    ),
  )
}

/** The addresses of these colleagues; undefined where there is none. */
export async function peopleWith({ db }: Context, ids: readonly string[]): Promise<Map<string, string | undefined>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('colleague')
    .select(['id', 'email'])
    .where('id', 'in', [...ids])
    .where('left_on', 'is', null)
    .execute()
  return new Map(rows.map(({ id, email }) => [id, email ?? undefined]))
}

export async function insertNotices(
  { db, moment }: Context,
  told: readonly ToTell[],
  mailId: string | undefined,
): Promise<void> {
  if (told.length === 0) return
  await db
    .insertInto('breach_notice')
    .values(
      told.map(({ clause, aboutId, atId, since, toldId, toldAs }) => ({
        clause,
        about_id: aboutId,
        at_id: atId,
        since,
        told_id: toldId,
        told_as: toldAs,
        mail_id: mailId ?? null,
        told_at: moment.now,
      })),
    )
    .onConflict((again) => again.doNothing())
    .execute()
}

/** Who sits in these roles at these organisations today, in one statement. */
export async function seatedAt(
  { db, moment, systemId }: Context,
  roles: readonly string[],
  organisationIds: readonly string[],
): Promise<Seated[]> {
  if (roles.length === 0 || organisationIds.length === 0) return []
  const rows = await db
    .selectFrom('seat')
    .select(['role', 'organisation_id', 'colleague_id'])
    // A colleague's own seats can be read across systems, so a list says which system it means.
    .where('system_id', '=', systemId)
    .where('role', 'in', [...roles])
    .where('organisation_id', '=', sql<string>`any(${[...organisationIds]}::uuid[])`)
    .where('from_on', '<=', moment.today)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', moment.today)]))
    .execute()
  return rows.map((row) => ({ role: row.role, organisationId: row.organisation_id, colleagueId: row.colleague_id }))
}
