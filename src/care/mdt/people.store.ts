import { sql } from 'kysely'
import type { Role } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { AttendsAs } from './meeting.rules.ts'

/** Somebody who could be asked to a meeting at a place: in post there, or with a role there. */
export type Person = { id: string; name: string; postId?: string | undefined; attendsAs: AttendsAs; usual: boolean }

const AS: Partial<Record<Role, AttendsAs>> = {
  'link-worker': 'splw',
  'health-coach': 'hwbc',
  'care-coordinator': 'cc',
  'practice-contact': 'practice-contact',
  'practice-manager': 'manager',
  'gp-supervisor': 'gp-supervisor',
  'clinical-supervisor': 'nurse',
  'clinical-director': 'gp',
  'safeguarding-lead': 'gp',
  'line-manager': 'manager',
  'pcn-manager': 'manager',
}

/** Those of the PCN who are asked only when somebody chooses them. */
const UNUSUAL: readonly AttendsAs[] = ['manager', 'gp', 'nurse']

/**
 * Workers who serve a place, then holders of a role there or at its PCN, each once. Those away today are among them: a series goes
 * on for months.
 */
export async function peopleAt({ db, moment, systemId }: Context, organisationId: string): Promise<Person[]> {
  const { today } = moment
  const { rows } = await sql<{ id: string; name: string; post_id: string | null; role: Role; here: boolean }>`
    with at as (
      select ${organisationId}::uuid as id, true as here
      union
      select parent_id, false from organisation_membership belongs
      join organisation pcn on pcn.id = belongs.parent_id and pcn.kind = 'neighbourhood'
      where belongs.member_id = ${organisationId} and belongs.from_on <= ${today}
        and (belongs.until_on is null or belongs.until_on > ${today}))
    select colleague.id, given_name || ' ' || family_name as name, found.post_id, found.role, found.here
    from (
      select distinct on (colleague_id) colleague_id, post_id, role, here from (
        select post.colleague_id, post.id as post_id, post.role, true as here, 1 as first
        from post
        where post.started_on <= ${today} and (post.ended_on is null or post.ended_on >= ${today})
          and (post.pcn_id = ${organisationId} or exists (select from post_site serving
            where serving.post_id = post.id and serving.organisation_id = ${organisationId}
              and (serving.until_on is null or serving.until_on > ${today})))
        union all
        select seat.colleague_id, null, seat.role, at.here, 2
        from seat join at on at.id = seat.organisation_id
        where seat.system_id = ${systemId} and seat.from_on <= ${today}
          and (seat.until_on is null or seat.until_on > ${today})
          and seat.role not in ('link-worker', 'health-coach', 'care-coordinator')) everybody
      order by colleague_id, first, here desc) found
    join colleague on colleague.id = found.colleague_id and colleague.left_on is null
    order by found.post_id is null, given_name, family_name
    limit 60`.execute(db)
  return rows.flatMap((row) => {
    const attendsAs = AS[row.role]
    const usual = row.post_id !== null || (row.here && attendsAs !== undefined && !UNUSUAL.includes(attendsAs))
    return attendsAs ? [{ id: row.id, name: row.name, postId: row.post_id ?? undefined, attendsAs, usual }] : []
  })
}
