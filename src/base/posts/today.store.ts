import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'

export type Concern = {
  postId: string
  name: string
  fundingUntil: string | undefined
  warnBy: string
  absenceId: string | undefined
  backOn: string | undefined
}
type Row = {
  post_id: string
  name: string
  funding_until_on: string | null
  absence_id: string | null
  back_on: string | null
}

/** Posts that this organisation employs whose money ends by a day, or who came back in the past four weeks without a talk. */
export async function concernsOf({ db, moment }: Context, scope: Scope, warnBy: string): Promise<Concern[]> {
  const { today } = moment
  const { rows } = await sql<Row>`
    select post.id as post_id, colleague.given_name || ' ' || colleague.family_name as name,
           post.funding_until_on, back.id as absence_id, back.until_on as back_on
    from post
    join colleague on colleague.id = post.colleague_id
    left join post_absence back on back.post_id = post.id and back.return_talk_on is null
      and back.until_on <= ${today} and back.until_on > ${today}::date - 28
    where post.employer_id in (
        select descendant_id from organisation_span
        where ancestor_id = ${scope.organisationId} and from_on <= ${today} and (until_on is null or until_on > ${today}))
      and (post.ended_on is null or post.ended_on >= ${today})
      and (post.funding_until_on <= ${warnBy} or back.id is not null)
    order by post.funding_until_on nulls last, post.id`.execute(db)
  return rows.map((row) => ({
    postId: row.post_id,
    name: row.name,
    fundingUntil: row.funding_until_on ?? undefined,
    warnBy,
    absenceId: row.absence_id ?? undefined,
    backOn: row.back_on ?? undefined,
  }))
}
