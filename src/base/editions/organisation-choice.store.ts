import type { Context } from '../../platform/context.ts'

export type StandardPlace = { id: string; name: string; kind: string }

/** Those that hold workers to something: a system, its places and PCNs, providers; widest first, then by name. */
const KINDS: readonly string[] = ['system', 'place', 'neighbourhood', 'provider']

/** The organisations under one whose standards may differ, itself among them. */
export async function standardPlaces({ db, moment }: Context, organisationId: string): Promise<StandardPlace[]> {
  const rows = await db
    .selectFrom('organisation_span as span')
    .innerJoin('organisation', 'organisation.id', 'span.descendant_id')
    .select(['organisation.id', 'organisation.name', 'organisation.kind'])
    .where('span.ancestor_id', '=', organisationId)
    .where('organisation.kind', 'in', [...KINDS])
    .where('span.from_on', '<=', moment.today)
    .where((span) => span.or([span('span.until_on', 'is', null), span('span.until_on', '>', moment.today)]))
    .orderBy('organisation.name')
    .execute()
  const order = (kind: string) => KINDS.indexOf(kind)
  return rows.toSorted((one, other) => order(one.kind) - order(other.kind))
}
