import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/**
 * Whether a network is in reach of whoever asks: their seat stands under or over the organisation it is for, hosts it, or is a hub
 * of a system that stands over it; or a post of theirs stands under it. `network` is the alias in the statement.
 */
export function inReach(context: Context): RawBuilder<boolean> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return sql<boolean>`false`
  const seat = actor.seat.organisationId
  const holds = sql`span.from_on <= ${moment.today} and (span.until_on is null or span.until_on > ${moment.today})`
  return sql<boolean>`(
    network.host_id = ${seat}
    or exists (select from organisation_span span where ${holds}
      and ((span.ancestor_id = network.area_id and span.descendant_id = ${seat})
        or (span.ancestor_id = ${seat} and span.descendant_id = network.area_id)))
    or exists (select from organisation_span span join post on span.descendant_id in (post.employer_id, post.pcn_id)
      where ${holds} and span.ancestor_id = network.area_id and post.colleague_id = ${actor.id}
        and (post.ended_on is null or post.ended_on >= ${moment.today}))
    or network.area_id in (${servedByHub(context)}))`
}

/** Whether the seat that asks stands over whoever hosts a network, or hosts it. */
export function overHost({ actor, moment }: Context): RawBuilder<boolean> {
  if (actor.kind !== 'colleague') return sql<boolean>`false`
  return sql<boolean>`exists (select from organisation_span span
    where span.ancestor_id = ${actor.seat.organisationId} and span.descendant_id = network.host_id
      and span.from_on <= ${moment.today} and (span.until_on is null or span.until_on > ${moment.today}))`
}

/** Everything under the system that a training hub is part of; nothing for any other seat. */
export function servedByHub({ actor, moment }: Context): RawBuilder<string> {
  const hub = actor.kind === 'colleague' && actor.seat.role === 'training-hub' ? actor.seat.organisationId : null
  return sql<string>`select span.descendant_id from organisation_membership belongs
    join organisation_span span on span.ancestor_id = belongs.parent_id
    where belongs.member_id = ${hub}::uuid
      and belongs.from_on <= ${moment.today} and (belongs.until_on is null or belongs.until_on > ${moment.today})
      and span.from_on <= ${moment.today} and (span.until_on is null or span.until_on > ${moment.today})`
}
