import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Period } from './period.rules.ts'

export type CoveredPost = { postId: string; colleagueId: string; name: string; contractOnly: boolean }

/**
 * The link workers in post on a day of the period whom this organisation, or one under it, employs or has working for it as a PCN.
 * Whoever is employed elsewhere is told of by contract items alone.
 */
export async function postsInPeriod(
  { db }: Context,
  organisationId: string,
  { from, until }: Period,
): Promise<CoveredPost[]> {
  const under = db
    .selectFrom('organisation_span')
    .select('descendant_id')
    .where('ancestor_id', '=', organisationId)
    .where('from_on', '<=', until)
    .where((span) => span.or([span('until_on', 'is', null), span('until_on', '>', from)]))
  const rows = await db
    .selectFrom('post')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .select(['post.id', 'post.colleague_id', 'given_name', 'family_name'])
    .select((post) => post.not(post('post.employer_id', 'in', under)).as('contract_only'))
    .where('post.role', '=', 'link-worker')
    .where('post.started_on', '<=', until)
    .where((post) => post.or([post('post.ended_on', 'is', null), post('post.ended_on', '>=', from)]))
    .where((post) => post.or([post('post.employer_id', 'in', under), post('post.pcn_id', 'in', under)]))
    .orderBy('given_name')
    .orderBy('family_name')
    .orderBy('post.id')
    .execute()
  return rows.map((row) => ({
    postId: row.id,
    colleagueId: row.colleague_id,
    name: `${row.given_name} ${row.family_name}`,
    contractOnly: row.contract_only === true,
  }))
}

/** Whom a pack covers, as it was when it was asked for. */
export async function coveredBy({ db }: Context, packId: string): Promise<CoveredPost[]> {
  const rows = await db
    .selectFrom('evidence_pack_post as covered')
    .innerJoin('post', 'post.id', 'covered.post_id')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .select(['covered.post_id', 'contract_only', 'post.colleague_id', 'given_name', 'family_name'])
    .where('pack_id', '=', packId)
    .orderBy('given_name')
    .orderBy('family_name')
    .orderBy('covered.post_id')
    .execute()
  return rows.map((row) => ({
    postId: row.post_id,
    colleagueId: row.colleague_id,
    name: `${row.given_name} ${row.family_name}`,
    contractOnly: row.contract_only,
  }))
}

export async function insertCovered({ db }: Context, packId: string, posts: readonly CoveredPost[]): Promise<void> {
  if (posts.length === 0) return
  const rows = posts.map(({ postId, contractOnly }) => ({
    pack_id: packId,
    post_id: postId,
    contract_only: contractOnly,
  }))
  await db.insertInto('evidence_pack_post').values(rows).execute()
}

/** Whether anybody looked at a pack since it was ready: its maker is told until then. */
export async function lookedAtSince(
  { db }: Context,
  packId: string,
  colleagueId: string,
  since: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('access')
    .select('id')
    .where('actor_id', '=', colleagueId)
    .where('at', '>=', since)
    .where(sql<boolean>`${`evidence-pack:${packId}`} = any(about)`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
