import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { ContactLength, FactorId, FactorRow } from './factor.rules.ts'

/** Every figure that was ever set for these posts, the newest day first: what holds, and the history behind it. */
export const factorRowsOf = setOf(
  'capacity factors',
  ({ db }: Context, postIds) => ({
    rows: db
      .selectFrom('capacity_factor')
      .innerJoin('colleague', 'colleague.id', 'capacity_factor.set_by')
      .select(['capacity_factor.id', 'post_id', 'input', 'value', 'reason', 'from_on', 'set_by', 'set_at'])
      .select(['given_name', 'family_name'])
      .where('post_id', '=', among(postIds))
      .orderBy('from_on', 'desc')
      .orderBy('set_at', 'desc')
      .orderBy('capacity_factor.id', 'desc'),
  }),
  ({ rows }, postIds) => {
    const found = new Map<string, FactorRow[]>(postIds.map((id) => [id, []]))
    for (const row of rows)
      found.get(row.post_id)?.push({
        id: row.id,
        // Only `FACTORS` are ever written.
        input: row.input as FactorId,
        value: row.value ?? undefined,
        reason: row.reason,
        from: row.from_on,
        setBy: { id: row.set_by, name: `${row.given_name} ${row.family_name}` },
        setAt: new Date(row.set_at),
      })
    return found
  },
  { stamped: true },
)

export type NewFactor = {
  id: string
  postId: string
  input: FactorId
  value: number | undefined
  reason: string
  from: string
  setBy: string
}

/** The id came with the form, so the same form sent twice is one row. */
export async function insertFactor(context: Context, factor: NewFactor): Promise<Result<{ id: string }>> {
  const made = await context.db
    .insertInto('capacity_factor')
    .values({
      id: factor.id,
      post_id: factor.postId,
      input: factor.input,
      value: factor.value ?? null,
      reason: factor.reason,
      from_on: factor.from,
      set_by: factor.setBy,
      set_at: context.moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

/** How long contacts take at these services, as last counted. */
export const contactLengthsOf = setOf(
  'contact lengths',
  ({ db }: Context, organisationIds) => ({
    rows: db
      .selectFrom('service_contact_length')
      .select(['organisation_id', 'contacts', 'median_minutes', 'counted_on'])
      .where('organisation_id', '=', among(organisationIds)),
  }),
  ({ rows }): Map<string, ContactLength> =>
    new Map(
      rows.map((row) => [
        row.organisation_id,
        { contacts: row.contacts, medianMinutes: row.median_minutes, countedOn: row.counted_on },
      ]),
    ),
  { stamped: true },
)

export async function putContactLength(
  { db, moment }: Context,
  counted: { organisationId: string; contacts: number; medianMinutes: number },
): Promise<void> {
  const now = { contacts: counted.contacts, median_minutes: counted.medianMinutes, counted_on: moment.today }
  await db
    .insertInto('service_contact_length')
    .values({ organisation_id: counted.organisationId, ...now })
    .onConflict((known) => known.columns(['system_id', 'organisation_id']).doUpdateSet(now))
    .execute()
}
