import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** How often a case was handed back since anybody last accepted it, or since it last went to a meeting. */
export async function redirectionsOf({ db }: Context, caseId: string): Promise<number> {
  const { rows } = await sql<{ times: number }>`
    select count(*)::int as times from cross_referral one
    where one.case_id = ${caseId} and one.state = 'handed-back' and one.outcome = 'handed-back'
      and not exists (select from cross_referral taken
        where taken.case_id = one.case_id and taken.accepted_on is not null and taken.sent_at > one.sent_at)
      and not exists (select from case_bounce bounce
        where bounce.case_id = one.case_id and bounce.bounced_at >= one.sent_at)`.execute(db)
  return rows[0]?.times ?? 0
}

export async function insertBounce({ db, moment }: Context, bounce: { id: string; caseId: string; forId: string }) {
  await db
    .insertInto('case_bounce')
    .values({ id: bounce.id, case_id: bounce.caseId, for_id: bounce.forId, bounced_at: moment.now })
    .execute()
}

/** Those that stand on no agenda yet; those of a meeting that was called off are looked at again. */
export async function bouncesToBring({ db }: Context): Promise<{ id: string; caseId: string; forId: string }[]> {
  const { rows } = await sql<{ id: string; caseId: string; forId: string }>`
    select bounce.id, bounce.case_id as "caseId", bounce.for_id as "forId"
    from case_bounce bounce join case_head care_case on care_case.id = bounce.case_id and care_case.state = 'open'
    left join mdt_meeting meeting on meeting.id = bounce.meeting_id
    where bounce.meeting_id is null or (meeting.state = 'called-off' and meeting.joined_into is null)
    order by bounce.bounced_at limit 200`.execute(db)
  return rows
}

export async function markBrought({ db, moment }: Context, id: string, meetingId: string): Promise<void> {
  await db
    .updateTable('case_bounce')
    .set({ meeting_id: meetingId, brought_at: moment.now })
    .where('id', '=', id)
    .execute()
}

export type BounceOf = { meetingId: string | undefined; meetingOn: string | undefined; over: boolean }

/** The last time that a case went to the shared caseload meeting because nobody took it. */
export async function lastBounce({ db }: Context, caseId: string): Promise<BounceOf | undefined> {
  const row = await db
    .selectFrom('case_bounce')
    .leftJoin('mdt_meeting', 'mdt_meeting.id', 'case_bounce.meeting_id')
    .select(['case_bounce.meeting_id', 'mdt_meeting.on_day', 'mdt_meeting.state'])
    .where('case_bounce.case_id', '=', caseId)
    .orderBy('bounced_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      meetingId: row.meeting_id ?? undefined,
      meetingOn: row.on_day ?? undefined,
      over: row.state === 'held',
    }
  )
}

/** Cases of an organisation that nobody took twice, and for which no shared caseload meeting is planned. */
export async function homelessBounces({ db, moment }: Context, organisationId: string) {
  const { rows } = await sql<{ caseId: string; number: string; serviceId: string; on: string }>`
    select care_case.id as "caseId", care_case.number, care_case.organisation_id as "serviceId",
      (bounce.bounced_at at time zone 'Europe/London')::date::text as "on"
    from case_bounce bounce join case_head care_case on care_case.id = bounce.case_id and care_case.state = 'open'
    where bounce.meeting_id is null
      and exists (select from organisation_span span where span.ancestor_id = ${organisationId}
        and span.descendant_id = care_case.organisation_id and span.from_on <= ${moment.today}
        and (span.until_on is null or span.until_on > ${moment.today}))
    order by bounce.bounced_at limit 20`.execute(db)
  return rows
}

/** What a session with one of these workers may come to: their cases that were handed back twice lately. */
export async function bouncesFor({ db }: Context, postIds: readonly string[], since: Date) {
  const { rows } = await sql<{ caseId: string; number: string; postId: string; meetingOn: string | null }>`
    select care_case.id as "caseId", care_case.number, care_case.post_id as "postId", meeting.on_day::text as "meetingOn"
    from case_bounce bounce
    join case_head care_case on care_case.id = bounce.case_id and care_case.state = 'open'
    left join mdt_meeting meeting on meeting.id = bounce.meeting_id
    where care_case.post_id = any (${[...postIds]}::uuid[]) and bounce.bounced_at >= ${since}
    order by bounce.bounced_at`.execute(db)
  return rows
}
