import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { levelOf, type ReachingChange } from './change.rules.ts'

/**
 * Every change that reaches each of these organisations on this day: its own, its PCN's, its place's and its system's.
 * One statement, however many organisations; an organisation that nothing reaches is not in the answer.
 */
export async function changesReaching(
  { db }: Context,
  organisationIds: readonly string[],
  on: string,
): Promise<Map<string, ReachingChange[]>> {
  const rows = await db
    .selectFrom('organisation_span as span')
    .innerJoin('standard_change as change', 'change.organisation_id', 'span.ancestor_id')
    .innerJoin('organisation', 'organisation.id', 'span.ancestor_id')
    .where('span.descendant_id', 'in', organisationIds)
    .where('span.from_on', '<=', on)
    .where((where) => where.or([where('span.until_on', 'is', null), where('span.until_on', '>', on)]))
    .where('change.withdrawn_at', 'is', null)
    .where('change.from_on', '<=', on)
    .where((where) => where.or([where('change.until_on', 'is', null), where('change.until_on', '>', on)]))
    .select([
      'span.descendant_id as reached',
      'change.path',
      'change.value',
      'change.from_on',
      'change.until_on',
      'change.reason',
      'change.id',
      'organisation.id as at_id',
      'organisation.name as at_name',
      'organisation.kind',
    ])
    .select(sql<boolean>`span.ancestor_id = span.descendant_id`.as('own'))
    .orderBy('change.from_on')
    .orderBy('change.made_at')
    .orderBy('change.id')
    .execute()
  const byOrganisation = new Map<string, ReachingChange[]>()
  for (const { reached, own, kind, until_on, ...row } of rows) {
    const change: ReachingChange = {
      id: row.id,
      at: { id: row.at_id, name: row.at_name },
      path: row.path,
      value: row.value,
      from: row.from_on,
      ...(until_on ? { until: until_on } : {}),
      by: own ? 'own' : levelOf(kind),
      basis: row.reason,
    }
    byOrganisation.set(reached, [...(byOrganisation.get(reached) ?? []), change])
  }
  return byOrganisation
}

/** An organisation, and which of these stand under it on a day or are it: for a change that a look supposes. */
export async function underOn(
  { db }: Context,
  organisationId: string,
  ids: readonly string[],
  on: string,
): Promise<{ name: string; kind: string; reached: Set<string> } | undefined> {
  const rows = await db
    .selectFrom('organisation')
    .innerJoin('organisation_span as span', 'span.ancestor_id', 'organisation.id')
    .select(['organisation.name', 'organisation.kind', 'span.descendant_id'])
    .where('organisation.id', '=', organisationId)
    .where('span.descendant_id', 'in', ids)
    .where('span.from_on', '<=', on)
    .where((where) => where.or([where('span.until_on', 'is', null), where('span.until_on', '>', on)]))
    .execute()
  const [first] = rows
  return first && { name: first.name, kind: first.kind, reached: new Set(rows.map((row) => row.descendant_id)) }
}

/** Holds an organisation until the change that asks is done, so that two at once follow each other. */
export async function lockOrganisation({ db }: Context, organisationId: string): Promise<void> {
  await db.selectFrom('organisation').select('id').where('id', '=', organisationId).forNoKeyUpdate().execute()
}

/** How the seat of the one who asks stands to an organisation; undefined when there is no such organisation. */
export async function standingOver(
  { db, actor, moment }: Context,
  organisationId: string,
): Promise<{ reached: boolean; servedByHub: boolean } | undefined> {
  const seatAt = actor.kind === 'colleague' ? actor.seat.organisationId : organisationId
  const row = await db
    .selectFrom('organisation')
    .select((columns) => [
      columns
        .exists(spanOver(columns, seatAt, moment.today).whereRef('span.descendant_id', '=', 'organisation.id'))
        .as('reached'),
      columns
        .exists(
          columns
            .selectFrom('organisation_membership as belongs')
            .select('belongs.parent_id')
            .where('belongs.member_id', '=', seatAt)
            .whereRef('belongs.parent_id', '=', 'organisation.id')
            .where('belongs.from_on', '<=', moment.today)
            .where((hub) => hub.or([hub('belongs.until_on', 'is', null), hub('belongs.until_on', '>', moment.today)])),
        )
        .as('served'),
    ])
    .where('organisation.id', '=', organisationId)
    .executeTakeFirst()
  return row && { reached: Boolean(row.reached), servedByHub: Boolean(row.served) }
}

const spanOver = (columns: ExpressionBuilder<DB, 'organisation'>, ancestorId: string, today: string) =>
  columns
    .selectFrom('organisation_span as span')
    .select('span.ancestor_id')
    .where('span.ancestor_id', '=', ancestorId)
    .where('span.from_on', '<=', today)
    .where((over) => over.or([over('span.until_on', 'is', null), over('span.until_on', '>', today)]))

/** The organisations for which a seat may ask for more: a hub's is the one it belongs to, any other seat's its own. */
export async function grounds({ db, actor, moment }: Context): Promise<{ id: string; name: string } | undefined> {
  if (actor.kind !== 'colleague') return undefined
  const { organisationId: id, organisationName: name, role } = actor.seat
  if (role !== 'training-hub') return { id, name }
  return db
    .selectFrom('organisation_membership as belongs')
    .innerJoin('organisation', 'organisation.id', 'belongs.parent_id')
    .select(['organisation.id', 'organisation.name'])
    .where('belongs.member_id', '=', id)
    .where('belongs.from_on', '<=', moment.today)
    .where((hub) => hub.or([hub('belongs.until_on', 'is', null), hub('belongs.until_on', '>', moment.today)]))
    .executeTakeFirst()
}

type NewChange = {
  id: string
  organisationId: string
  path: string
  value: unknown
  from: string
  until?: string | undefined
  reason: string
  before: unknown
}

/** The id came with the form, so the same form sent twice is one change. */
export async function insertChange(
  { db, actor, moment }: Context,
  { organisationId, value, before, ...change }: NewChange,
): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('standard_change')
    .values({
      id: change.id,
      organisation_id: organisationId,
      path: change.path,
      value: JSON.stringify(value),
      before_value: JSON.stringify(before ?? null),
      from_on: change.from,
      until_on: change.until ?? null,
      reason: change.reason,
      made_by: 'id' in actor ? actor.id : '',
      made_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}
