import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { MeetingSubject } from './meeting.rules.ts'
import type { Suggested, SuggestedFor } from './suggested.rules.ts'

type Limits = { manyContacts: number; fewContacts: number; stuckBefore: string; longBefore: string }

/**
 * The asker's own open cases of a meeting's places that may be worth bringing, with why: those that are not on its agenda. One
 * statement, and never anybody else's.
 */
export async function suggestedFor(
  { db }: Context,
  colleagueId: string,
  meeting: MeetingSubject,
  { manyContacts, fewContacts, stuckBefore, longBefore }: Limits,
): Promise<Suggested[]> {
  const { rows } = await sql<{ caseId: string; number: string; reasons: SuggestedFor[] }>`
    with mine as (
      select one.*,
        one.person_id is not null and exists (select from care_case other where other.person_id = one.person_id
          and other.id <> one.id and other.state = 'open' and other.post_id is distinct from one.post_id) as shared
      from care_case one
      where one.state = 'open' and one.holder_id = ${colleagueId}
        and exists (select from mdt_meeting_site site where site.meeting_id = ${meeting.id}
          and site.organisation_id in (one.practice_id, one.organisation_id))
        and not exists (select from mdt_item item where item.meeting_id = ${meeting.id} and item.case_id = one.id))
    select id as "caseId", number, array_remove(array[
      case when open_concerns > 0 then 'concern' end,
      case when contacts_count > ${manyContacts} then 'many-contacts' end,
      case when shared then 'two-roles' end,
      case when first_contact_on is not null and due_on < ${stuckBefore} then 'stuck' end,
      case when opened_on < ${longBefore} and contacts_count between ${fewContacts} and ${manyContacts} then 'ending' end
    ], null) as reasons
    from mine
    where open_concerns > 0 or contacts_count > ${manyContacts} or shared
      or first_contact_on is not null and due_on < ${stuckBefore}
      or opened_on < ${longBefore} and contacts_count between ${fewContacts} and ${manyContacts}
    order by open_concerns > 0 desc, due_on, id
    limit 8`.execute(db)
  return rows
}
