import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'

export type ManagerChoice = { id: string; name: string; at: string }

/** Who manages link workers at these organisations today. */
export async function managersIn(
  { db, moment, systemId }: Context,
  organisationIds: string[],
): Promise<ManagerChoice[]> {
  if (organisationIds.length === 0) return []
  const rows = await db
    .selectFrom('seat')
    .innerJoin('colleague', 'colleague.id', 'seat.colleague_id')
    .innerJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .select(['colleague.id', 'given_name', 'family_name', 'organisation.name'])
    .distinctOn('colleague.id')
    .where('seat.system_id', '=', systemId)
    .where('seat.role', 'in', ['line-manager', 'provider-manager', 'pcn-manager', 'practice-manager'])
    .where('seat.organisation_id', 'in', organisationIds)
    .where('seat.from_on', '<=', moment.today)
    .where((seat) => seat.or([seat('seat.until_on', 'is', null), seat('seat.until_on', '>', moment.today)]))
    .orderBy('colleague.id')
    .execute()
  return rows
    .map((row) => ({ id: row.id, name: `${row.given_name} ${row.family_name}`, at: row.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/**
 * Colleagues whose posts have all ended, or who never had one: somebody coming back, or new to the role. Those of the asker's
 * organisation, and those with no role anywhere; who works elsewhere, and at which address, is not for everybody to read.
 */
export async function peopleIn({ db, moment, systemId }: Context, scope: Scope): Promise<ManagerChoice[]> {
  const rows = await db
    .selectFrom('colleague')
    .select(['id', 'given_name', 'family_name', 'email'])
    .where('system_id', '=', systemId)
    .where('left_on', 'is', null)
    .where((colleague) =>
      colleague.not(
        colleague.exists(
          colleague
            .selectFrom('post')
            .select('post.id')
            .whereRef('post.colleague_id', '=', 'colleague.id')
            .where((post) => post.or([post('ended_on', 'is', null), post('ended_on', '>=', moment.today)])),
        ),
      ),
    )
    .where((colleague) => {
      const held = colleague
        .selectFrom('seat')
        .select('seat.id')
        .whereRef('seat.colleague_id', '=', 'colleague.id')
        .where((seat) => seat.or([seat('seat.until_on', 'is', null), seat('seat.until_on', '>', moment.today)]))
      const under = held
        .innerJoin('organisation_span as span', 'span.descendant_id', 'seat.organisation_id')
        .where('span.ancestor_id', '=', scope.organisationId)
        .where('span.from_on', '<=', moment.today)
        .where((span) => span.or([span('span.until_on', 'is', null), span('span.until_on', '>', moment.today)]))
      return colleague.or([colleague.not(colleague.exists(held)), colleague.exists(under)])
    })
    .orderBy('family_name')
    .orderBy('given_name')
    .limit(500)
    .execute()
  return rows.map((row) => ({ id: row.id, name: `${row.given_name} ${row.family_name}`, at: row.email ?? '' }))
}
