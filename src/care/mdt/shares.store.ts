import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { MeetingKind, Named } from './meeting.rules.ts'
import type { Shareable } from './share.rules.ts'

type Share = { id: string; meetingId: string; joinedId: string; undone: boolean }

export async function findShare({ db }: Context, id: string): Promise<Share | undefined> {
  const row = await db
    .selectFrom('mdt_share')
    .select(['id', 'meeting_id', 'joined_id', 'undone_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, meetingId: row.meeting_id, joinedId: row.joined_id, undone: row.undone_at !== null }
}

/** The share of a joint meeting that still stands, the last first. */
export async function standingShares({ db }: Context, meetingId: string): Promise<{ id: string; joinedId: string }[]> {
  const rows = await db
    .selectFrom('mdt_share')
    .select(['id', 'joined_id as joinedId'])
    .where('meeting_id', '=', meetingId)
    .where('undone_at', 'is', null)
    .orderBy('shared_at', 'desc')
    .execute()
  return rows
}

/** Places, people and cases of one meeting go to another, each marked with the share, so that it can be undone whole. */
export async function insertShare(
  { db, moment }: Context,
  { id, meetingId, joinedId, byId }: { id: string; meetingId: string; joinedId: string; byId: string },
): Promise<void> {
  await db
    .insertInto('mdt_share')
    .values({ id, meeting_id: meetingId, joined_id: joinedId, shared_by: byId, shared_at: moment.now })
    .execute()
  await sql`insert into mdt_meeting_site (meeting_id, organisation_id, share_id)
    select ${meetingId}, organisation_id, ${id} from mdt_meeting_site where meeting_id = ${joinedId}
    on conflict do nothing`.execute(db)
  await sql`insert into mdt_attendee
      (id, meeting_id, colleague_id, post_id, guest_name, guest_organisation, guest_email, attends_as, share_id)
    select gen_random_uuid(), ${meetingId}, colleague_id, post_id, guest_name, guest_organisation, guest_email,
      attends_as, ${id}
    from mdt_attendee where meeting_id = ${joinedId}
    on conflict do nothing`.execute(db)
  await sql`update mdt_item set meeting_id = ${meetingId}, came_from = ${joinedId}, share_id = ${id}
    where meeting_id = ${joinedId}
      and case_id not in (select case_id from mdt_item where meeting_id = ${meetingId})`.execute(db)
  await sql`update mdt_meeting set state = 'called-off', called_off_because = 'shared', joined_into = ${meetingId},
    version = version + 1 where id = ${joinedId}`.execute(db)
  await touch(db, meetingId)
}

export async function undoShareRows({ db, moment }: Context, { id, meetingId, joinedId }: Share): Promise<void> {
  await db.updateTable('mdt_share').set({ undone_at: moment.now }).where('id', '=', id).execute()
  await db
    .updateTable('mdt_item')
    .set({ meeting_id: joinedId, came_from: null, share_id: null })
    .where('share_id', '=', id)
    .execute()
  await db.deleteFrom('mdt_attendee').where('share_id', '=', id).execute()
  await db.deleteFrom('mdt_meeting_site').where('share_id', '=', id).execute()
  await sql`update mdt_meeting set state = 'planned', called_off_because = null, joined_into = null,
    version = version + 1 where id = ${joinedId}`.execute(db)
  await touch(db, meetingId)
}

const touch = (db: Context['db'], id: string) =>
  sql`update mdt_meeting set version = version + 1 where id = ${id}`.execute(db)

type ShareableRow = {
  id: string
  kind: string
  on_day: string
  minutes: number
  sites: Named[]
  pcn_id: string
  workers: string[]
}

/** Planned meetings of practices under a seat until a day, with their PCN and the workers who are asked: one statement. */
export async function shareableUntil(context: Context, organisationId: string, until: string): Promise<Shareable[]> {
  const { db, moment } = context
  const { rows } = await sql<ShareableRow>`
    select meeting.id, meeting.kind, meeting.on_day, meeting.minutes, at.sites, at.pcn_id, asked.workers
    from mdt_meeting meeting
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', place.id, 'name', place.name) order by place.name) as sites,
        (array_agg(belongs.parent_id))[1] as pcn_id, count(distinct belongs.parent_id) as pcns
      from mdt_meeting_site site
      join organisation place on place.id = site.organisation_id
      join organisation_membership belongs on belongs.member_id = place.id
        and belongs.from_on <= ${moment.today} and (belongs.until_on is null or belongs.until_on > ${moment.today})
      join organisation pcn on pcn.id = belongs.parent_id and pcn.kind = 'neighbourhood'
      where site.meeting_id = meeting.id) at
    cross join lateral (
      select array_agg(colleague_id order by colleague_id) as workers from mdt_attendee
      where meeting_id = meeting.id and post_id is not null) asked
    where meeting.state = 'planned' and meeting.starts_at > ${moment.now} and meeting.on_day <= ${until}
      and meeting.kind in ('meet.practice-mdt', 'meet.practice-checkin')
      and at.pcns = 1 and asked.workers is not null
      and exists (select from mdt_meeting_site site
        join organisation_span span on span.descendant_id = site.organisation_id
        where site.meeting_id = meeting.id and span.ancestor_id = ${organisationId}
          and span.from_on <= ${moment.today} and (span.until_on is null or span.until_on > ${moment.today}))
    order by meeting.on_day, meeting.id
    limit 200`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    // Only `MEETING_KINDS` are ever written.
    kind: row.kind as MeetingKind,
    on: row.on_day,
    minutes: row.minutes,
    sites: row.sites,
    pcnId: row.pcn_id,
    workerIds: row.workers,
  }))
}
