import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

type ReachedPost = { id: string; name: string }

/** Every post, held now or to begin, whose employer or contracting PCN stands under an organisation: by name. */
export async function postsHeldTo({ db }: Context, organisationId: string, on: string): Promise<ReachedPost[]> {
  const under = db
    .selectFrom('organisation_span as span')
    .select('span.descendant_id')
    .where('span.ancestor_id', '=', organisationId)
    .where('span.from_on', '<=', on)
    .where((span) => span.or([span('span.until_on', 'is', null), span('span.until_on', '>', on)]))
  return db
    .selectFrom('post')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .select(['post.id', sql<string>`colleague.given_name || ' ' || colleague.family_name`.as('name')])
    .where((post) => post.or([post('post.employer_id', 'in', under), post('post.pcn_id', 'in', under)]))
    .where((post) => post.or([post('post.ended_on', 'is', null), post('post.ended_on', '>=', on)]))
    .orderBy('colleague.given_name')
    .orderBy('colleague.family_name')
    .orderBy('post.id')
    .execute()
}
