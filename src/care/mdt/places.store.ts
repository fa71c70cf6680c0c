import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

export type MeetingPlace = { id: string; name: string; kind: string }

/** The practices and PCNs where the reader may have to do with meetings: under their seat, and those they serve. PCNs first. */
export async function placesOf({ db, actor, moment }: Context): Promise<MeetingPlace[]> {
  if (actor.kind !== 'colleague') return []
  const { today } = moment
  const { rows } = await sql<MeetingPlace>`
    select place.id, place.name, place.kind from organisation place
    where place.kind in ('practice', 'neighbourhood') and (place.closed_on is null or place.closed_on > ${today})
      and (exists (select from organisation_span span
          where span.ancestor_id = ${actor.seat.organisationId} and span.descendant_id = place.id
            and span.from_on <= ${today} and (span.until_on is null or span.until_on > ${today}))
        or exists (select from post
          left join post_site serving on serving.post_id = post.id and serving.organisation_id = place.id
            and (serving.until_on is null or serving.until_on > ${today})
          where post.colleague_id = ${actor.id} and (post.ended_on is null or post.ended_on >= ${today})
            and (post.pcn_id = place.id or serving.post_id is not null)))
    order by place.kind, place.name
    limit 200`.execute(db)
  return rows
}
