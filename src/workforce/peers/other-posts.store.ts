import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

const MOST = 300

/** Link workers of other networks under the same system as this organisation: whom a sole worker may be offered. */
export async function postIdsBeside({ db, moment }: Context, organisationId: string): Promise<string[]> {
  const { today } = moment
  const { rows } = await sql<{ id: string }>`
    select distinct post.id from organisation_span own
    join organisation over_both on over_both.id = own.ancestor_id and over_both.kind = 'system'
    join organisation_span span on span.ancestor_id = own.ancestor_id
      and span.from_on <= ${today} and (span.until_on is null or span.until_on > ${today})
    join post on span.descendant_id in (post.employer_id, post.pcn_id)
    where own.descendant_id = ${organisationId}
      and own.from_on <= ${today} and (own.until_on is null or own.until_on > ${today})
      and post.role = 'link-worker' and post.started_on <= ${today}
      and (post.ended_on is null or post.ended_on >= ${today})
    order by post.id limit ${MOST}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The posts that each of these colleagues holds or held, by colleague: whether whoever stands beside a sole worker is there. */
export async function postIdsHeldBy({ db }: Context, colleagueIds: readonly string[]): Promise<Map<string, string[]>> {
  if (colleagueIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('post')
    .select(['id', 'colleague_id'])
    .where('colleague_id', 'in', [...new Set(colleagueIds)])
    .orderBy('id')
    .execute()
  const found = new Map<string, string[]>()
  for (const { id, colleague_id } of rows) found.set(colleague_id, [...(found.get(colleague_id) ?? []), id])
  return found
}
