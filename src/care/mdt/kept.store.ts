import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Came, Kept } from './cadence.rules.ts'
import type { MeetingKind } from './meeting.rules.ts'

export type PlaceKept = { placeId: string; kind: MeetingKind } & Kept & Came

/**
 * What each place has of each kind of meeting: when the last was held, the next, and how often a link worker was there since a day.
 * A meeting of a practice's PCN stands for the practice too (mdt.yaml: practice or neighbourhood). One statement.
 */
export async function keptAt(
  { db, moment }: Context,
  placeIds: readonly string[],
  since: string,
): Promise<PlaceKept[]> {
  if (placeIds.length === 0) return []
  const { rows } = await sql<{
    placeId: string
    kind: MeetingKind
    lastHeldOn: string | null
    nextOn: string | null
    held: string
    calledOff: string
    withLinkWorker: string
    asked: string
    present: string
  }>`
    with place as (select unnest(array[${sql.join([...placeIds])}]::uuid[]) as id),
    at as (
      select place.id as place_id, place.id as organisation_id from place
      union
      select place.id, belongs.parent_id from place
      join organisation_membership belongs on belongs.member_id = place.id
        and belongs.from_on <= ${moment.today} and (belongs.until_on is null or belongs.until_on > ${moment.today})
      join organisation pcn on pcn.id = belongs.parent_id and pcn.kind = 'neighbourhood'),
    there as (
      select distinct at.place_id, meeting.id, meeting.kind, meeting.state, meeting.on_day, meeting.called_off_because
      from at
      join mdt_meeting_site site on site.organisation_id = at.organisation_id
      join mdt_meeting meeting on meeting.id = site.meeting_id
      where at.place_id = at.organisation_id or meeting.kind = 'meet.practice-mdt')
    select there.place_id as "placeId", there.kind,
      max(there.on_day) filter (where there.state = 'held') as "lastHeldOn",
      min(there.on_day) filter (where there.state = 'planned' and there.on_day >= ${moment.today}) as "nextOn",
      count(*) filter (where there.state = 'held' and there.on_day >= ${since}) as held,
      count(*) filter (where there.state = 'called-off' and there.called_off_because <> 'shared'
        and there.on_day >= ${since} and there.on_day <= ${moment.today}) as "calledOff",
      count(*) filter (where there.state = 'held' and there.on_day >= ${since} and came.present > 0) as "withLinkWorker",
      coalesce(sum(came.asked) filter (where there.state = 'held' and there.on_day >= ${since}), 0) as asked,
      coalesce(sum(came.present) filter (where there.state = 'held' and there.on_day >= ${since}), 0) as present
    from there
    cross join lateral (
      select count(*) as asked, count(*) filter (where attendance = 'present') as present
      from mdt_attendee where meeting_id = there.id and attends_as = 'splw') came
    group by there.place_id, there.kind`.execute(db)
  return rows.map((row) => ({
    placeId: row.placeId,
    kind: row.kind,
    lastHeldOn: row.lastHeldOn ?? undefined,
    nextOn: row.nextOn ?? undefined,
    held: Number(row.held),
    calledOff: Number(row.calledOff),
    withLinkWorker: Number(row.withLinkWorker),
    asked: Number(row.asked),
    present: Number(row.present),
  }))
}

export type ServedPlace = { id: string; name: string; kind: string; since: string }

/**
 * The practices and PCNs under an organisation that a link worker serves today, by name, with the day since which one does. A place
 * without a link worker owes nobody a meeting.
 */
export async function servedPlaces({ db, moment }: Context, organisationId: string): Promise<ServedPlace[]> {
  const { today } = moment
  const { rows } = await sql<ServedPlace>`
    with under as (
      select distinct descendant_id as id from organisation_span
      where ancestor_id = ${organisationId} and from_on <= ${today} and (until_on is null or until_on > ${today}))
    select place.id, place.name, place.kind, min(served.since) as since
    from under
    join organisation place on place.id = under.id and place.kind in ('practice', 'neighbourhood')
    join lateral (
      select greatest(serving.from_on, post.started_on, post.joined_on) as since
      from post_site serving join post on post.id = serving.post_id
      where serving.organisation_id = place.id and post.role = 'link-worker' and post.started_on <= ${today}
        and (post.ended_on is null or post.ended_on >= ${today})
        and serving.from_on <= ${today} and (serving.until_on is null or serving.until_on > ${today})
      union all
      select greatest(post.started_on, post.joined_on) from post
      where post.pcn_id = place.id and post.role = 'link-worker' and post.started_on <= ${today}
        and (post.ended_on is null or post.ended_on >= ${today})) served on true
    group by place.id, place.name, place.kind
    order by place.kind, place.name`.execute(db)
  return rows
}
