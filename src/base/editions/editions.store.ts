import { sql } from 'kysely'
import type { StandardChange } from '../../framework/changes.ts'
import type { Context } from '../../platform/context.ts'

/**
 * Every change that reaches each of these organisations on this day: its own, its PCN's, its place's and its system's.
 * One statement, however many organisations; an organisation that nothing reaches is not in the answer.
 */
export async function changesReaching(
  { db }: Context,
  organisationIds: readonly string[],
  on: string,
): Promise<Map<string, StandardChange[]>> {
  const rows = await db
    .selectFrom('organisation_span as span')
    .innerJoin('standard_change as change', 'change.organisation_id', 'span.ancestor_id')
    .innerJoin('organisation', 'organisation.id', 'span.ancestor_id')
    .where('span.descendant_id', 'in', organisationIds)
    .where('span.from_on', '<=', on)
    .where((where) => where.or([where('span.until_on', 'is', null), where('span.until_on', '>', on)]))
    .where('change.from_on', '<=', on)
    .where((where) => where.or([where('change.until_on', 'is', null), where('change.until_on', '>', on)]))
    .select([
      'span.descendant_id as reached',
      'change.path',
      'change.value',
      'change.from_on',
      'change.until_on',
      'change.reason',
      'organisation.kind',
    ])
    .select(sql<boolean>`span.ancestor_id = span.descendant_id`.as('own'))
    .orderBy('change.from_on')
    .execute()
  const byOrganisation = new Map<string, StandardChange[]>()
  for (const { reached, own, kind, until_on, ...row } of rows) {
    const change: StandardChange = {
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

const levelOf = (kind: string): StandardChange['by'] =>
  kind === 'neighbourhood' ? 'pcn' : kind === 'place' ? 'place' : 'system'
