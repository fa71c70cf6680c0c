import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { MeetingSubject } from './meeting.rules.ts'
import { findMeetings } from './meetings.store.ts'

type CaseAt = { practice?: { id: string } | undefined; organisation: { id: string } }

/**
 * The next meeting where a case of this practice and service can be talked over: one that the asker is asked to before any other,
 * then the soonest.
 */
export async function nextMeetingFor(
  context: Context,
  { practice, organisation }: CaseAt,
): Promise<MeetingSubject | undefined> {
  const { actor, moment, db } = context
  const who = actor.kind === 'colleague' ? actor.id : null
  const { rows } = await sql<{ id: string }>`
    select meeting.id from mdt_meeting meeting
    where meeting.state = 'planned' and meeting.starts_at > ${moment.now}
      and meeting.kind in ('meet.shared-caseload', 'meet.practice-mdt')
      and exists (select from mdt_meeting_site site where site.meeting_id = meeting.id
        and site.organisation_id in (${practice?.id ?? null}::uuid, ${organisation.id}::uuid))
    order by (meeting.chair_id = ${who}::uuid or exists (select from mdt_attendee asked
        where asked.meeting_id = meeting.id and asked.colleague_id = ${who}::uuid)) desc,
      meeting.starts_at, meeting.id
    limit 1`.execute(db)
  const [meeting] = rows[0] ? await findMeetings(context, [rows[0].id]) : []
  return meeting
}

/** The next of the same kind for one of the same places: what was not reached goes there. */
export async function nextOfKind({ db }: Context, meeting: MeetingSubject): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select later.id from mdt_meeting later
    where later.state = 'planned' and later.kind = ${meeting.kind} and later.starts_at > ${meeting.startsAt}
      and later.id <> ${meeting.id}
      and exists (select from mdt_meeting_site one join mdt_meeting_site other
        on other.organisation_id = one.organisation_id
        where one.meeting_id = ${meeting.id} and other.meeting_id = later.id)
    order by later.starts_at, later.id limit 1`.execute(db)
  return rows[0]?.id
}

/** The next shared caseload meeting of the service or the practice of a case. */
export async function nextSharedMeeting(
  { db, moment }: Context,
  { practice, organisation }: CaseAt,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select meeting.id from mdt_meeting meeting
    where meeting.state = 'planned' and meeting.starts_at > ${moment.now} and meeting.kind = 'meet.shared-caseload'
      and exists (select from mdt_meeting_site site where site.meeting_id = meeting.id
        and site.organisation_id in (${practice?.id ?? null}::uuid, ${organisation.id}::uuid))
    order by meeting.starts_at, meeting.id limit 1`.execute(db)
  return rows[0]?.id
}
