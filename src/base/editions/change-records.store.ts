import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { DB, StandardChange as Row } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { type ChangeRecord, levelOf } from './change.rules.ts'

/**
 * Every change, of any day, that an organisation or one over it made, whatever became of it; of one setting, where that is given.
 * The oldest first.
 */
export async function changesAround(context: Context, organisationId: string, path?: string): Promise<ChangeRecord[]> {
  const { db, moment } = context
  const found = db
    .selectFrom('organisation_span as span')
    .innerJoin('standard_change as change', 'change.organisation_id', 'span.ancestor_id')
    .innerJoin('organisation', 'organisation.id', 'span.ancestor_id')
    .selectAll('change')
    .select(['organisation.name', 'organisation.kind'])
    .select(sql<boolean>`span.ancestor_id = span.descendant_id`.as('own'))
    .where('span.descendant_id', '=', organisationId)
    .where((span) => holdsOn(span, moment.today))
    .orderBy('change.from_on')
    .orderBy('change.made_at')
    .orderBy('change.id')
  const rows = await (path === undefined ? found : found.where('change.path', '=', path)).execute()
  return rows.map(recordOf)
}

/** One change, locked where it will be closed. */
export async function findChange({ db }: Context, id: string, lock = false): Promise<ChangeRecord | undefined> {
  const found = db
    .selectFrom('standard_change as change')
    .innerJoin('organisation', 'organisation.id', 'change.organisation_id')
    .selectAll('change')
    .select(['organisation.name', 'organisation.kind', sql<boolean>`true`.as('own')])
    .where('change.id', '=', id)
  const row = await (lock ? found.forUpdate('change') : found).executeTakeFirst()
  return row && recordOf(row)
}

/** Changes anywhere under an organisation whose first day lies ahead and no later than a day: the next first. */
export async function changesComingUnder(
  { db, moment }: Context,
  organisationId: string,
  until: string,
): Promise<ChangeRecord[]> {
  const rows = await db
    .selectFrom('organisation_span as span')
    .innerJoin('standard_change as change', 'change.organisation_id', 'span.descendant_id')
    .innerJoin('organisation', 'organisation.id', 'span.descendant_id')
    .selectAll('change')
    .select(['organisation.name', 'organisation.kind', sql<boolean>`true`.as('own')])
    .where('span.ancestor_id', '=', organisationId)
    .where((span) => holdsOn(span, moment.today))
    .where('change.withdrawn_at', 'is', null)
    .where('change.from_on', '>', moment.today)
    .where('change.from_on', '<=', until)
    .orderBy('change.from_on')
    .orderBy('change.id')
    .execute()
  return rows.map(recordOf)
}

const holdsOn = (span: ExpressionBuilder<DB & { span: DB['organisation_span'] }, 'span'>, today: string) =>
  span.and([
    span('span.from_on', '<=', today),
    span.or([span('span.until_on', 'is', null), span('span.until_on', '>', today)]),
  ])

/** What a form was opened on: every change of one setting by one organisation counts, and so does what became of it. */
export async function versionOf({ db }: Context, organisationId: string, path: string): Promise<number> {
  const row = await db
    .selectFrom('standard_change')
    .select((change) => change.fn.sum<string>('version').as('versions'))
    .where('organisation_id', '=', organisationId)
    .where('path', '=', path)
    .executeTakeFirst()
  return Number(row?.versions ?? 0) + 1
}

type Found = Omit<Selectable<Row>, 'system_id'> & { name: string; kind: string; own: boolean }

const recordOf = (row: Found): ChangeRecord => ({
  id: row.id,
  at: { id: row.organisation_id, name: row.name },
  path: row.path,
  value: row.value,
  before: row.before_value,
  from: row.from_on,
  ...(row.until_on ? { until: row.until_on } : {}),
  by: row.own ? 'own' : levelOf(row.kind),
  basis: row.reason,
  madeById: row.made_by,
  madeAt: row.made_at,
  withdrawn: row.withdrawn_at !== null,
  ended: row.ended_at !== null,
  closed: closedOf(row),
  version: row.version,
})

function closedOf({ closed_by, close_reason, withdrawn_at, ended_at }: Found): ChangeRecord['closed'] {
  const at = withdrawn_at ?? ended_at
  return at && closed_by && close_reason ? { byId: closed_by, at, reason: close_reason } : undefined
}
