import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { AgendaCase } from './agenda.rules.ts'

type Days = { today: string; silentSince: string; openSince: string; goodSince: string; contacts: number }

/**
 * The cases of these posts that a session may come to, in one statement over the index of each post's open cases: a concern, a long
 * silence, more contacts than usual, past the review, weighing on the worker; and those that ended well lately.
 */
export async function readAgendaCases(
  { db }: Context,
  postIds: readonly string[],
  { today, silentSince, openSince, goodSince, contacts }: Days,
  positive: readonly string[],
): Promise<AgendaCase[]> {
  const { rows } = await sql<AgendaCase>`
    select care_case.id, number, post_id as "postId", opened_on as "openedOn", first_contact_on as "firstContactOn",
      next_on as "nextOn", due_on as "dueOn", contacts_count as "contacts", open_concerns as "concerns",
      state, closed_on as "closedOn", closure_reason as "closureReason", weight.since_on as "weighsSince"
    from care_case
    join post on post.id = care_case.post_id
    left join case_weight weight on weight.case_id = care_case.id and weight.colleague_id = post.colleague_id
    where care_case.post_id = any (${[...postIds]}::uuid[])
      and (
        state = 'open' and (open_concerns > 0 or weight.since_on is not null or contacts_count > ${contacts}
          or opened_on <= ${openSince} or next_on < ${today} or next_on is null and due_on <= ${silentSince})
        or state = 'closed' and closed_on >= ${goodSince} and closure_reason = any (${[...positive]}::text[]))
    order by due_on, care_case.id`.execute(db)
  return rows
}
