import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Sat } from './cost.rules.ts'
import { type MeetingKind, sitesInWords } from './meeting.rules.ts'

type Days = { from: string; until: string }

/** The meetings of one colleague in these days: those they were at, and those ahead that they are asked to. Their own alone. */
export async function satBy({ db }: Context, colleagueId: string, days: Days, postId?: string): Promise<Sat[]> {
  const { rows } = await sql<{
    id: string
    kind: MeetingKind
    on: string
    minutes: number
    ahead: boolean
    sites: { name: string }[]
  }>`
    select meeting.id, meeting.kind, meeting.on_day as "on",
      coalesce(meeting.held_minutes, meeting.minutes) as minutes, meeting.state = 'planned' as ahead,
      (select jsonb_agg(jsonb_build_object('name', place.name) order by place.name) from mdt_meeting_site site
        join organisation place on place.id = site.organisation_id where site.meeting_id = meeting.id) as sites
    from mdt_attendee asked join mdt_meeting meeting on meeting.id = asked.meeting_id
    where asked.colleague_id = ${colleagueId}
      and (${postId ?? null}::uuid is null or asked.post_id = ${postId ?? null}::uuid)
      and meeting.on_day between ${days.from} and ${days.until}
      and (meeting.state = 'held' and asked.attendance = 'present'
        or meeting.state = 'planned' and asked.attendance is null)
    order by meeting.on_day, meeting.id`.execute(db)
  return rows.map(({ sites, ...one }) => ({ ...one, where: sitesInWords(sites) }))
}

export type MeetingTotal = {
  kind: MeetingKind
  where: string
  meetings: number
  minutes: number
  personMinutes: number
}

/** What the meetings of places cost in a month, meeting by meeting and never worker by worker (safety H9): held ones alone. */
export async function totalsAt({ db }: Context, placeIds: readonly string[], days: Days): Promise<MeetingTotal[]> {
  if (placeIds.length === 0) return []
  const { rows } = await sql<{
    kind: MeetingKind
    sites: string
    meetings: string
    minutes: string
    person_minutes: string
  }>`
    select meeting.kind, at.sites, count(*) as meetings, sum(meeting.held_minutes) as minutes,
      sum(meeting.held_minutes * came.present) as person_minutes
    from mdt_meeting meeting
    cross join lateral (
      select string_agg(place.name, ' and ' order by place.name) as sites from mdt_meeting_site site
      join organisation place on place.id = site.organisation_id where site.meeting_id = meeting.id) at
    cross join lateral (
      select count(*) as present from mdt_attendee
      where meeting_id = meeting.id and attendance = 'present' and colleague_id is not null) came
    where meeting.state = 'held' and meeting.on_day between ${days.from} and ${days.until}
      and exists (select from mdt_meeting_site site where site.meeting_id = meeting.id
        and site.organisation_id in (${sql.join([...placeIds])}))
    group by meeting.kind, at.sites
    order by meeting.kind, at.sites`.execute(db)
  return rows.map((row) => ({
    kind: row.kind,
    where: row.sites,
    meetings: Number(row.meetings),
    minutes: Number(row.minutes),
    personMinutes: Number(row.person_minutes),
  }))
}
