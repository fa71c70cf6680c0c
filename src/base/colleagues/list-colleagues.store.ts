import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../../db/tables.ts'
import type { Role } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Scope } from '../../platform/scope.ts'
import type { ListedColleague } from './colleague.rules.ts'
import type { ColleagueFilter } from './colleague-filter.ts'

const SIZE = 25

/** One page of colleagues by family name, with the roles that they hold today: two statements. */
export async function colleaguesIn(
  context: Context,
  scope: Scope,
  filter: ColleagueFilter,
): Promise<Page<ListedColleague>> {
  const found = await pageRows(context, scope, filter)
  const page = pageOf(found, SIZE, (row) => [row.family_name, row.given_name, row.id])
  const roles = await rolesToday(
    context,
    page.rows.map(({ id }) => id),
  )
  const rows = page.rows.map((row) => ({
    id: row.id,
    name: `${row.given_name} ${row.family_name}`,
    email: row.email ?? undefined,
    leftOn: row.left_on ?? undefined,
    roles: roles.get(row.id) ?? [],
  }))
  return { rows, next: page.next }
}

function pageRows(
  { db, moment, systemId }: Context,
  scope: Scope,
  { words, role, organisation, after }: ColleagueFilter,
) {
  const everybody = scope.role === 'administrator' || scope.role === 'privacy-officer'
  const seated = (root: string) => (row: ExpressionBuilder<DB, 'colleague'>) => {
    const seats = row
      .selectFrom('seat')
      .innerJoin('organisation_span as span', 'span.descendant_id', 'seat.organisation_id')
      .select('seat.id')
      .whereRef('seat.colleague_id', '=', 'colleague.id')
      .where('span.ancestor_id', '=', root)
      .where('span.from_on', '<=', moment.today)
      .where((on) => on.or([on('span.until_on', 'is', null), on('span.until_on', '>', moment.today)]))
      .where((on) => on.or([on('seat.until_on', 'is', null), on('seat.until_on', '>', moment.today)]))
    return row.exists(role ? seats.where('seat.role', '=', role) : seats)
  }
  const [family = '', given = '', id = ''] = after ?? []
  return (
    db
      .selectFrom('colleague')
      .select(['id', 'given_name', 'family_name', 'email', 'left_on'])
      // One's own row can be read across systems (`own_colleague`), so a list says which system it means.
      .where('system_id', '=', systemId)
      .$if(!everybody, (rows) => rows.where(seated(scope.organisationId)))
      .$if(organisation !== undefined || role !== undefined, (rows) =>
        rows.where(seated(organisation ?? scope.organisationId)),
      )
      .$if(words !== '', (rows) =>
        rows.where(sql<boolean>`(given_name || ' ' || family_name) ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`),
      )
      .$if(after !== undefined, (rows) =>
        rows.where(sql<boolean>`(family_name, given_name, id) > (${family}, ${given}, ${id}::uuid)`),
      )
      .orderBy('family_name')
      .orderBy('given_name')
      .orderBy('id')
      .limit(SIZE + 1)
      .execute()
  )
}

async function rolesToday({ db, moment, systemId }: Context, ids: string[]) {
  const held = new Map<string, ListedColleague['roles']>()
  if (ids.length === 0) return held
  const rows = await db
    .selectFrom('seat')
    .innerJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .select(['colleague_id', 'role', 'organisation.name'])
    .where('seat.system_id', '=', systemId)
    .where('colleague_id', 'in', ids)
    .where('from_on', '<=', moment.today)
    .where((on) => on.or([on('until_on', 'is', null), on('until_on', '>', moment.today)]))
    .orderBy('role')
    .execute()
  // Only `ROLES` are ever written.
  for (const row of rows)
    held.set(row.colleague_id, [...(held.get(row.colleague_id) ?? []), { role: row.role as Role, at: row.name }])
  return held
}
