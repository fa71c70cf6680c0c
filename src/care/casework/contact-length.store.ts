import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

type ServiceContactLength = { organisationId: string; contacts: number; medianMinutes: number }

/** For every service: how many contacts with people it logged between two days, and how long the middle one took. */
export async function contactLengths(
  { db }: Context,
  { from, until }: { from: string; until: string },
): Promise<ServiceContactLength[]> {
  const { rows } = await sql<ServiceContactLength>`
    select care_case.organisation_id as "organisationId", count(*) as contacts,
      percentile_cont(0.5) within group (order by contact.minutes) as "medianMinutes"
    from contact
    join care_case on care_case.system_id = contact.system_id and care_case.id = contact.case_id
    where contact.substantive and contact.void is null and contact.held_on > ${from}::date
      and contact.held_on <= ${until}::date
    group by care_case.organisation_id`.execute(db)
  return rows
}
