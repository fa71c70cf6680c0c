import type { Selectable } from 'kysely'
import type { Colleague as Row } from '../../db/tables.ts'
import type { Role } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { Colleague, HeldSeat, Named, PostHeld } from './colleague.rules.ts'

const FIELDS = [
  'id',
  'given_name',
  'family_name',
  'email',
  'phone',
  'profession',
  'register',
  'registration_number',
  'languages',
  'account_id',
  'left_on',
  'version',
] as const

/** A colleague of this tenant by id, left or not; undefined where there is none. */
export async function findColleague({ db }: Context, id: string): Promise<Colleague | undefined> {
  const row = await db.selectFrom('colleague').select(FIELDS).where('id', '=', id).executeTakeFirst()
  return row && colleagueOf(row)
}

/** The full names of a set of colleagues, by id. */
export async function colleagueNames({ db }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('colleague')
    .select(['id', 'given_name', 'family_name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, `${row.given_name} ${row.family_name}`]))
}

/** Who holds a role today at each of these organisations, by name. */
export async function holdersOf(
  { db, moment, systemId }: Context,
  role: Role,
  organisationIds: readonly string[],
): Promise<Map<string, Named[]>> {
  const held = new Map<string, Named[]>(organisationIds.map((id) => [id, []]))
  if (organisationIds.length === 0) return held
  const rows = await db
    .selectFrom('seat')
    .innerJoin('colleague', 'colleague.id', 'seat.colleague_id')
    .select(['seat.organisation_id', 'colleague.id', 'given_name', 'family_name'])
    // A colleague's own seats can be read across systems (`own_seats`), so a list says which system it means.
    .where('seat.system_id', '=', systemId)
    .where('role', '=', role)
    .where('organisation_id', 'in', [...organisationIds])
    .where('from_on', '<=', moment.today)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', moment.today)]))
    .orderBy('family_name')
    .orderBy('given_name')
    .execute()
  for (const row of rows)
    held.get(row.organisation_id)?.push({ id: row.id, name: `${row.given_name} ${row.family_name}` })
  return held
}

/** The roles a colleague holds and has held, those of today first. */
export async function seatsOf({ db }: Context, colleagueId: string): Promise<HeldSeat[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .select(['seat.id', 'seat.slug', 'seat.colleague_id', 'seat.role', 'seat.from_on', 'seat.until_on'])
    .select(['organisation.id as at_id', 'organisation.name as at_name', 'organisation.kind as at_kind'])
    .where('seat.colleague_id', '=', colleagueId)
    .orderBy('seat.until_on', (by) => by.desc().nullsFirst())
    .orderBy('seat.from_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    colleagueId: row.colleague_id,
    // Only `ROLES` are ever written.
    role: row.role as Role,
    organisation: { id: row.at_id, name: row.at_name, kind: row.at_kind },
    from: row.from_on,
    until: row.until_on ?? undefined,
  }))
}

type Read = Pick<Selectable<Row>, (typeof FIELDS)[number]>

const colleagueOf = (row: Read): Colleague => ({
  id: row.id,
  name: `${row.given_name} ${row.family_name}`,
  givenName: row.given_name,
  familyName: row.family_name,
  email: row.email ?? undefined,
  phone: row.phone ?? undefined,
  profession: row.profession ?? undefined,
  register: row.register ?? undefined,
  registrationNumber: row.registration_number ?? undefined,
  languages: row.languages,
  accountId: row.account_id ?? undefined,
  leftOn: row.left_on ?? undefined,
  version: row.version,
})

/** The posts a colleague holds and has held, the newest first. */
export async function postsHeld({ db }: Context, colleagueId: string): Promise<PostHeld[]> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('organisation as employer', 'employer.id', 'post.employer_id')
    .leftJoin('organisation as pcn', 'pcn.id', 'post.pcn_id')
    .select(['post.id', 'job_title', 'employer.name as employer', 'pcn.name as pcn', 'started_on', 'ended_on'])
    .where('colleague_id', '=', colleagueId)
    .orderBy('started_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    jobTitle: row.job_title,
    at: row.pcn ?? row.employer,
    from: row.started_on,
    lastDay: row.ended_on ?? undefined,
  }))
}
