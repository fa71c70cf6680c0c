import type { Context } from '../../platform/context.ts'

/** Whether a training hub belongs to an organisation that stands over this one: a hub serves the system it is part of. */
export async function servesSystemOf({ db, moment }: Context, hubId: string, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation_membership as belongs')
    .innerJoin('organisation_span as span', 'span.ancestor_id', 'belongs.parent_id')
    .select('span.ancestor_id')
    .where('belongs.member_id', '=', hubId)
    .where('belongs.from_on', '<=', moment.today)
    .where((hub) => hub.or([hub('belongs.until_on', 'is', null), hub('belongs.until_on', '>', moment.today)]))
    .where('span.descendant_id', '=', organisationId)
    .where('span.from_on', '<=', moment.today)
    .where((over) => over.or([over('span.until_on', 'is', null), over('span.until_on', '>', moment.today)]))
    .executeTakeFirst()
  return row !== undefined
}

/** The posts, in post or to begin, that a training hub serves: those under the system that it is part of. */
export async function postIdsServedBy({ db, moment }: Context, hubId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation_membership as belongs')
    .innerJoin('organisation_span as span', 'span.ancestor_id', 'belongs.parent_id')
    .innerJoin('post', 'post.employer_id', 'span.descendant_id')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .select(['post.id', 'colleague.given_name'])
    .distinct()
    .where('belongs.member_id', '=', hubId)
    .where('belongs.from_on', '<=', moment.today)
    .where((hub) => hub.or([hub('belongs.until_on', 'is', null), hub('belongs.until_on', '>', moment.today)]))
    .where('span.from_on', '<=', moment.today)
    .where((over) => over.or([over('span.until_on', 'is', null), over('span.until_on', '>', moment.today)]))
    .where((post) => post.or([post('post.ended_on', 'is', null), post('post.ended_on', '>=', moment.today)]))
    .orderBy('colleague.given_name')
    .execute()
  return rows.map(({ id }) => id)
}
