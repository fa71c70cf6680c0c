import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { EvidenceAsked } from '../../platform/evidence.ts'

export type Attended = {
  postId: string
  site: string
  lastId: string
  firstOn: string
  lastOn: string
  held: number
  present: number
  apologies: number
  calledOff: number
}

/** For each post and place: the meetings it was asked to, those it was at, and those called off. One statement. */
export async function attendedBy({ db }: Context, { posts, from, until }: EvidenceAsked): Promise<Attended[]> {
  if (posts.length === 0) return []
  const { rows } = await sql<Record<keyof Attended, string>>`
    select asked.post_id as "postId", place.name as site,
      (array_agg(meeting.id order by meeting.on_day desc, meeting.id))[1] as "lastId",
      min(meeting.on_day) as "firstOn", max(meeting.on_day) as "lastOn",
      count(*) filter (where meeting.state = 'held') as held,
      count(*) filter (where meeting.state = 'held' and asked.attendance = 'present') as present,
      count(*) filter (where meeting.state = 'held' and asked.attendance = 'apologies') as apologies,
      count(*) filter (where meeting.state = 'called-off') as "calledOff"
    from mdt_attendee asked
    join mdt_meeting meeting on meeting.id = asked.meeting_id
    join mdt_meeting_site site on site.meeting_id = meeting.id
    join organisation place on place.id = site.organisation_id
    where asked.post_id in (${sql.join(posts.map(({ id }) => id))})
      and meeting.on_day between ${from} and ${until}
      and (meeting.state = 'held' or meeting.state = 'called-off' and meeting.called_off_because <> 'shared')
    group by asked.post_id, place.id, place.name
    order by place.name, asked.post_id`.execute(db)
  return rows.map((row) => ({
    ...row,
    held: Number(row.held),
    present: Number(row.present),
    apologies: Number(row.apologies),
    calledOff: Number(row.calledOff),
  }))
}
