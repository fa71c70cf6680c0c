import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Scope } from '../../platform/scope.ts'
import type { MeetingSubject } from './meeting.rules.ts'
import type { Show } from './meeting-shows.rules.ts'
import { meetingOf, meetingRows, reachedBy, servedBy } from './meetings.store.ts'

const PAGE = 25

/** Meetings that the reader is asked to, or that are held where they work or answer: to come, the soonest first; past, the latest. */
export async function readMeetings(
  context: Context,
  scope: Scope,
  { show, after }: { show: Show; after: string[] | undefined },
): Promise<Page<MeetingSubject>> {
  const { today } = context.moment
  const past = show === 'held' || show === 'called-off'
  const [day, id] = after ?? []
  const asked = askedOf(scope.colleagueId)
  const rows = await meetingRows(context)
    .where((of) => (show === 'mine' ? asked : of.or([asked, reachedBy(context), servedBy(context)])))
    .$if(!past, (some) => some.where('mdt_meeting.state', '=', 'planned').where('mdt_meeting.on_day', '>=', today))
    .$if(past, (some) => some.where('mdt_meeting.state', '=', show))
    .$if(day !== undefined && id !== undefined, (page) =>
      page.where(
        past
          ? sql<boolean>`(mdt_meeting.on_day, mdt_meeting.id) < (${day}::date, ${id}::uuid)`
          : sql<boolean>`(mdt_meeting.on_day, mdt_meeting.id) > (${day}::date, ${id}::uuid)`,
      ),
    )
    .orderBy('mdt_meeting.on_day', past ? 'desc' : 'asc')
    .orderBy('mdt_meeting.id', past ? 'desc' : 'asc')
    .limit(PAGE + 1)
    .execute()
  return pageOf(rows.map(meetingOf), PAGE, (one) => [one.on, one.id])
}

const askedOf = (colleagueId: string) =>
  sql<boolean>`(mdt_meeting.chair_id = ${colleagueId} or exists (select from mdt_attendee asked
    where asked.meeting_id = mdt_meeting.id and asked.colleague_id = ${colleagueId}))`

/** Whom a meeting of these days asks: the reader's own, for Today. */
export async function ownMeetings(
  context: Context,
  colleagueId: string,
  from: string,
  until: string,
  most = 20,
): Promise<MeetingSubject[]> {
  const rows = await meetingRows(context)
    .where(askedOf(colleagueId))
    .where('mdt_meeting.state', '=', 'planned')
    .where('mdt_meeting.on_day', '>=', from)
    .where('mdt_meeting.on_day', '<=', until)
    .orderBy('mdt_meeting.starts_at')
    .limit(most)
    .execute()
  return rows.map(meetingOf)
}

/** Held meetings of a place, the latest first. */
export async function heldAt(context: Context, organisationId: string, since: string): Promise<MeetingSubject[]> {
  const rows = await meetingRows(context)
    .where((of) =>
      of.exists(
        of
          .selectFrom('mdt_meeting_site as site')
          .select('site.meeting_id')
          .whereRef('site.meeting_id', '=', 'mdt_meeting.id')
          .where('site.organisation_id', '=', organisationId),
      ),
    )
    .where('mdt_meeting.state', 'in', ['held', 'called-off'])
    .where('mdt_meeting.on_day', '>=', since)
    .orderBy('mdt_meeting.on_day', 'desc')
    .orderBy('mdt_meeting.id', 'desc')
    .limit(60)
    .execute()
  return rows.map(meetingOf)
}
