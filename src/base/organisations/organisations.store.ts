import type { Selectable } from 'kysely'
import type { Organisation as Row } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import {
  type Membership,
  ORGANISATION_KINDS,
  type Organisation,
  type OrganisationKind,
  type SiteSetting,
} from './organisation.rules.ts'

export const organisationFields = [
  'id',
  'kind',
  'name',
  'slug',
  'ods_code',
  'setting',
  'phone',
  'opening_hours',
  'opened_on',
  'closed_on',
  'closed_because',
  'succeeded_by',
  'version',
] as const

/** An organisation of this tenant by id, open or closed; undefined where there is none. */
export async function findOrganisation({ db }: Context, id: string): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisation').select(organisationFields).where('id', '=', id).executeTakeFirst()
  return row && organisationOf(row)
}

/** The same of many by id, in one statement; whoever is not there is not in it. */
export async function findOrganisations({ db }: Context, ids: readonly string[]): Promise<Map<string, Organisation>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation')
    .select(organisationFields)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, organisationOf(row)]))
}

/** Every organisation of these kinds that is open on a day, by name. */
export async function openOrganisations(
  { db }: Context,
  kinds: readonly OrganisationKind[],
  on: string,
): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(organisationFields)
    .where('kind', 'in', [...kinds])
    .where('opened_on', '<=', on)
    .where((row) => row.or([row('closed_on', 'is', null), row('closed_on', '>', on)]))
    .orderBy('name')
    .execute()
  return rows.map(organisationOf)
}

/** The neighbourhood that a practice belongs to on a day. */
export async function pcnOfPractice(
  context: Context,
  practiceId: string,
  on: string,
): Promise<Organisation | undefined> {
  const row = await members(context, on)
    .innerJoin('organisation', 'organisation.id', 'organisation_membership.parent_id')
    .select(organisationFields.map((field) => `organisation.${field}` as const))
    .where('organisation_membership.member_id', '=', practiceId)
    .where('organisation.kind', '=', 'neighbourhood')
    .executeTakeFirst()
  return row && organisationOf(row)
}

/** The practices of a neighbourhood on a day, by name. */
export const practicesOf = (context: Context, pcnId: string, on: string): Promise<Organisation[]> =>
  membersOf(context, pcnId, on, ['practice'])

/** Everything that belongs to an organisation on a day; of some kinds only, where they are given. */
export async function membersOf(
  context: Context,
  parentId: string,
  on: string,
  kinds: readonly OrganisationKind[] = ORGANISATION_KINDS,
) {
  const rows = await members(context, on)
    .innerJoin('organisation', 'organisation.id', 'organisation_membership.member_id')
    .select(organisationFields.map((field) => `organisation.${field}` as const))
    .where('organisation_membership.parent_id', '=', parentId)
    .where('organisation.kind', 'in', [...kinds])
    .orderBy('organisation.kind')
    .orderBy('organisation.name')
    .execute()
  return rows.map(organisationOf)
}

/** Every organisation that a seat reaches today: its own, and all under it. */
export async function reachable({ db, moment }: Context, scope: Scope): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisation_span')
    .innerJoin('organisation', 'organisation.id', 'organisation_span.descendant_id')
    .select(organisationFields.map((field) => `organisation.${field}` as const))
    .distinct()
    .where('organisation_span.ancestor_id', '=', scope.organisationId)
    .where('organisation_span.from_on', '<=', moment.today)
    .where((row) =>
      row.or([row('organisation_span.until_on', 'is', null), row('organisation_span.until_on', '>', moment.today)]),
    )
    .orderBy('organisation.name')
    .execute()
  return rows.map(organisationOf)
}

/** Where an organisation belongs and has belonged, the newest first. */
export async function membershipsOf({ db }: Context, memberId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('organisation_membership as membership')
    .innerJoin('organisation as parent', 'parent.id', 'membership.parent_id')
    .select(['membership.id', 'member_id', 'parent_id', 'parent.name', 'parent.kind', 'from_on', 'until_on', 'reason'])
    .where('member_id', '=', memberId)
    .orderBy('from_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    parentId: row.parent_id,
    parentName: row.name,
    parentKind: kindOf(row.kind),
    from: row.from_on,
    until: row.until_on ?? undefined,
    reason: row.reason ?? undefined,
  }))
}

const members = ({ db }: Context, on: string) =>
  db
    .selectFrom('organisation_membership')
    .where('organisation_membership.from_on', '<=', on)
    .where((row) =>
      row.or([row('organisation_membership.until_on', 'is', null), row('organisation_membership.until_on', '>', on)]),
    )

type Read = Pick<Selectable<Row>, (typeof organisationFields)[number]>

export const organisationOf = (row: Read): Organisation => ({
  id: row.id,
  kind: kindOf(row.kind),
  name: row.name,
  slug: row.slug,
  odsCode: row.ods_code ?? undefined,
  // Only `SITE_SETTINGS` are ever written.
  setting: (row.setting ?? undefined) as SiteSetting | undefined,
  phone: row.phone ?? undefined,
  openingHours: row.opening_hours ?? undefined,
  openedOn: row.opened_on,
  closedOn: row.closed_on ?? undefined,
  closedBecause: row.closed_because ?? undefined,
  succeededBy: row.succeeded_by ?? undefined,
  version: row.version,
})

/** The table's own check holds exactly these kinds. */
const kindOf = (kind: string) => kind as OrganisationKind

/** Which of these the asker's own organisation stands over today, or is: one statement. */
export async function organisationsReached(context: Context, ids: readonly string[]): Promise<Set<string>> {
  const { db, actor, moment } = context
  if (actor.kind !== 'colleague' || ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('organisation_span')
    .select('descendant_id')
    .where('ancestor_id', '=', actor.seat.organisationId)
    .where('descendant_id', 'in', [...ids])
    .where('from_on', '<=', moment.today)
    .where((span) => span.or([span('until_on', 'is', null), span('until_on', '>', moment.today)]))
    .execute()
  return new Set(rows.map((row) => row.descendant_id))
}
