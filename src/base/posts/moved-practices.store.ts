import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'

/** A practice that a post began to serve while it belonged to the post's PCN, that belongs to another now, and is served still. */
export type MovedPractice = {
  postId: string
  name: string
  givenName: string
  practice: { id: string; name: string }
  pcnName: string
  since: string
}
type Row = {
  post_id: string
  given_name: string
  family_name: string
  practice_id: string
  practice_name: string
  pcn_name: string
  since: string
}

/** Of the posts that an organisation employs or contracts for: either may write down where they are worked. */
export const movedPracticesIn = (context: Context, { organisationId }: Scope): Promise<MovedPractice[]> => {
  const { today } = context.moment
  const under = sql`(
    select descendant_id from organisation_span
    where ancestor_id = ${organisationId} and from_on <= ${today} and (until_on is null or until_on > ${today}))`
  return moved(context, sql`(post.employer_id in ${under} or post.pcn_id in ${under})`)
}

export const movedPracticesOf = (context: Context, postId: string): Promise<MovedPractice[]> =>
  moved(context, sql`post.id = ${postId}`)

/**
 * Only a practice that left the post's own PCN, or one that has become part of it: a worker may well serve several PCNs, and what
 * never belonged to their own did not move away from it. What ends on a day is in hand already.
 */
async function moved({ db, moment }: Context, which: RawBuilder<unknown>): Promise<MovedPractice[]> {
  const { today } = moment
  const { rows } = await sql<Row>`
    select post.id as post_id, colleague.given_name, colleague.family_name, practice.id as practice_id,
           practice.name as practice_name, pcn.name as pcn_name, membership.from_on as since
    from post
    join colleague on colleague.id = post.colleague_id
    join post_site site on site.post_id = post.id and site.until_on is null and site.from_on <= ${today}
    join organisation practice on practice.id = site.organisation_id and practice.kind = 'practice'
    join organisation_membership membership on membership.member_id = practice.id and membership.parent_id <> post.pcn_id
      and membership.from_on <= ${today} and (membership.until_on is null or membership.until_on > ${today})
    join organisation pcn on pcn.id = membership.parent_id and pcn.kind = 'neighbourhood'
    where (post.ended_on is null or post.ended_on >= ${today})
      and (site.meant_on is null or site.meant_on < membership.from_on)
      and exists (
        select from organisation_membership earlier
        join organisation former on former.id = earlier.parent_id
        where earlier.member_id = practice.id and earlier.until_on > site.from_on
          and earlier.until_on <= membership.from_on and post.pcn_id in (former.id, former.succeeded_by))
      and ${which}
    order by practice.name, colleague.given_name, colleague.family_name, post.id`.execute(db)
  return rows.map((row) => ({
    postId: row.post_id,
    name: `${row.given_name} ${row.family_name}`,
    givenName: row.given_name,
    practice: { id: row.practice_id, name: row.practice_name },
    pcnName: row.pcn_name,
    since: row.since,
  }))
}
