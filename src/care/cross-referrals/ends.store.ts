import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** What was asked about a case that is closed is over, and so is a change of lead that waited. */
export async function endOfCase({ db, moment }: Context, caseId: string): Promise<void> {
  const { today, now } = moment
  const closed = sql`exists (select from care_case where care_case.id = ${caseId} and care_case.state = 'closed')`
  await sql`update cross_referral set state = case when state = 'accepted' then 'ended' else 'withdrawn' end,
      outcome = 'case-closed', ended_on = ${today}, closed_loop_on = ${today}, version = version + 1
    where case_id = ${caseId} and state in ('sent', 'asked', 'accepted') and ${closed}`.execute(db)
  await sql`update lead_change set answer = 'withdrawn', answered_at = ${now}
    where case_id = ${caseId} and answer is null and ${closed}`.execute(db)
}

/** Posts that have ended and still support somebody or are asked something: what was asked goes back to its sender. */
export async function endOfPost({ db, moment }: Context): Promise<string[]> {
  const { today, now } = moment
  const ended = sql`in (select id from post where ended_on < ${today}::date)`
  await sql`update cross_referral set state = case when state = 'accepted' then 'ended' else 'handed-back' end,
      outcome = 'left-post', ended_on = ${today}, version = version + 1
    where to_post_id ${ended} and state in ('sent', 'asked', 'accepted')`.execute(db)
  await sql`update lead_change set answer = 'withdrawn', answered_at = ${now}
    where (to_post_id ${ended} or from_post_id ${ended}) and answer is null`.execute(db)
  const { rows } = await sql<{ id: string }>`
    select distinct post_id as id from case_supporter where until_on is null and post_id ${ended}`.execute(db)
  return rows.map(({ id }) => id)
}
