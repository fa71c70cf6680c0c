import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { among } from '../../platform/sets.ts'
import type { Place } from './mdt.policy.ts'
import type { Attendance, Attendee, AttendsAs, CalledOff, MeetingKind, MeetingSubject } from './meeting.rules.ts'

/** One meeting with who is asked and who may see it, in one statement. Locked when it is about to change. */
export async function findMeeting(context: Context, id: string, lock?: 'lock'): Promise<MeetingSubject | undefined> {
  const row = await meetingRows(context)
    .where('mdt_meeting.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('mdt_meeting'))
    .executeTakeFirst()
  return row && meetingOf(row)
}

/** Several, the earliest first. */
export async function findMeetings(context: Context, ids: readonly string[], lock?: 'lock'): Promise<MeetingSubject[]> {
  if (ids.length === 0) return []
  const rows = await meetingRows(context)
    .where('mdt_meeting.id', '=', among(ids))
    .orderBy('mdt_meeting.starts_at')
    .orderBy('mdt_meeting.id')
    .$if(lock !== undefined, (some) => some.forUpdate('mdt_meeting'))
    .execute()
  return rows.map(meetingOf)
}

/** Later meetings of a series that are still to come, the earliest first. */
export async function laterOf(context: Context, meeting: MeetingSubject): Promise<MeetingSubject[]> {
  const rows = await meetingRows(context)
    .where('mdt_meeting.series_id', '=', meeting.seriesId)
    .where('mdt_meeting.state', '=', 'planned')
    .where('mdt_meeting.starts_at', '>', meeting.startsAt)
    .orderBy('mdt_meeting.starts_at')
    .forUpdate('mdt_meeting')
    .execute()
  return rows.map(meetingOf)
}

type Rows = ExpressionBuilder<DB, 'mdt_meeting'>

export const meetingRows = (context: Context) =>
  context.db
    .selectFrom('mdt_meeting')
    .innerJoin('colleague as chair', 'chair.id', 'mdt_meeting.chair_id')
    .selectAll('mdt_meeting')
    .select(['chair.given_name as chair_given', 'chair.family_name as chair_family'])
    .select((of) => [
      sitesOf(of).as('sites'),
      attendeesOf(of).as('attendees'),
      reachedBy(context).as('reached'),
      servedBy(context).as('serves'),
    ])

const sitesOf = (of: Rows) =>
  jsonArrayFrom(
    of
      .selectFrom('mdt_meeting_site as site')
      .innerJoin('organisation', 'organisation.id', 'site.organisation_id')
      .select(['organisation.id', 'organisation.name', 'organisation.kind'])
      .select(sql<boolean>`site.share_id is not null`.as('joined'))
      .whereRef('site.meeting_id', '=', 'mdt_meeting.id')
      .orderBy(sql`site.share_id is not null`)
      .orderBy('organisation.name'),
  )

const attendeesOf = (of: Rows) =>
  jsonArrayFrom(
    of
      .selectFrom('mdt_attendee as asked')
      .leftJoin('colleague', 'colleague.id', 'asked.colleague_id')
      .select(['asked.id', 'asked.colleague_id', 'asked.post_id', 'guest_name', 'guest_organisation'])
      .select(['attends_as', 'attendance', 'colleague.given_name', 'colleague.family_name'])
      .whereRef('asked.meeting_id', '=', 'mdt_meeting.id')
      .orderBy(sql`asked.colleague_id is null`)
      .orderBy(sql`coalesce(colleague.given_name, asked.guest_name)`)
      .orderBy('asked.id'),
  )

const NOBODY = '00000000-0000-0000-0000-000000000000'
const seatOf = ({ actor }: Context) => (actor.kind === 'colleague' ? actor.seat.organisationId : NOBODY)
const whoOf = ({ actor }: Context) => (actor.kind === 'colleague' ? actor.id : NOBODY)

/** Whether the actor's seat stands over a place that the meeting is for, or is one. */
export const reachedBy = (context: Context) =>
  sql<boolean>`exists (
    select from mdt_meeting_site site
    join organisation_span span on span.descendant_id = site.organisation_id
    where site.meeting_id = mdt_meeting.id and span.ancestor_id = ${seatOf(context)}
      and span.from_on <= ${context.moment.today}
      and (span.until_on is null or span.until_on > ${context.moment.today}))`

/** Whether the actor works there: a post of theirs is contracted for the network, or serves the site. */
export const servedBy = (context: Context) =>
  sql<boolean>`exists (
    select from mdt_meeting_site site
    join post on post.colleague_id = ${whoOf(context)}
      and (post.ended_on is null or post.ended_on >= ${context.moment.today})
    left join post_site serving on serving.post_id = post.id and serving.organisation_id = site.organisation_id
      and (serving.until_on is null or serving.until_on > ${context.moment.today})
    where site.meeting_id = mdt_meeting.id
      and (post.pcn_id = site.organisation_id or serving.post_id is not null))`

/** The same two questions of a place where a meeting may be planned. */
export async function placeOf(context: Context, organisationId: string): Promise<Place> {
  const { today } = context.moment
  const { rows } = await sql<Place>`
    select
      exists (select from organisation_span span
        where span.ancestor_id = ${seatOf(context)} and span.descendant_id = ${organisationId}
          and span.from_on <= ${today} and (span.until_on is null or span.until_on > ${today})) as reached,
      exists (select from post
        left join post_site serving on serving.post_id = post.id and serving.organisation_id = ${organisationId}
          and (serving.until_on is null or serving.until_on > ${today})
        where post.colleague_id = ${whoOf(context)} and (post.ended_on is null or post.ended_on >= ${today})
          and (post.pcn_id = ${organisationId} or serving.post_id is not null)) as serves`.execute(context.db)
  return rows[0] ?? { reached: false, serves: false }
}

type MeetingRow = NonNullable<Awaited<ReturnType<ReturnType<typeof meetingRows>['executeTakeFirst']>>>

export const meetingOf = (row: MeetingRow): MeetingSubject => ({
  id: row.id,
  seriesId: row.series_id,
  // Only `MEETING_KINDS`, and the table's own checks, are ever written.
  kind: row.kind as MeetingKind,
  startsAt: row.starts_at,
  on: row.on_day,
  minutes: row.minutes,
  heldMinutes: row.held_minutes ?? undefined,
  place: row.place,
  chair: { id: row.chair_id, name: `${row.chair_given} ${row.chair_family}` },
  state: row.state as MeetingSubject['state'],
  calledOffBecause: (row.called_off_because as CalledOff | 'shared' | null) ?? undefined,
  joinedInto: row.joined_into ?? undefined,
  movedFrom: row.moved_from ?? undefined,
  madeById: row.made_by,
  sites: row.sites,
  version: row.version,
  attendees: row.attendees.map(attendeeOf),
  reached: row.reached,
  serves: row.serves,
})

const attendeeOf = (row: MeetingRow['attendees'][number]): Attendee => ({
  id: row.id,
  name: row.colleague_id ? `${row.given_name} ${row.family_name}` : (row.guest_name ?? ''),
  colleagueId: row.colleague_id ?? undefined,
  postId: row.post_id ?? undefined,
  organisation: row.guest_organisation ?? undefined,
  // Only `ATTENDS_AS` and `ATTENDANCES` are ever written.
  attendsAs: row.attends_as as AttendsAs,
  attendance: (row.attendance as Attendance | null) ?? undefined,
})
