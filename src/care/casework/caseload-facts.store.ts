import { sql } from 'kysely'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import type { CaseloadFacts } from './caseload.rules.ts'

type Days = { on: string; windowDays: number; amber: number; red: number; longOpen: number }

/**
 * What is counted for each post on a day (`caseload.yaml` what_counts): people new in the window, each once; open now; contacts and
 * minutes of the last four weeks; days without contact past the limits. Two statements, however many posts.
 */
export async function readCaseloadFacts(
  context: Context,
  postIds: readonly string[],
  days: Days,
): Promise<Map<string, CaseloadFacts>> {
  const facts = new Map<string, CaseloadFacts>(postIds.map((id) => [id, { ...NONE }]))
  if (postIds.length === 0) return facts
  for (const { post_id, ...counted } of await casesByPost(context, postIds, days))
    Object.assign(facts.get(post_id) ?? {}, counted)
  for (const { post_id, ...counted } of await contactsByPost(context, postIds, days.on))
    Object.assign(facts.get(post_id) ?? {}, counted)
  return facts
}

const NONE: CaseloadFacts = {
  newPeople365: 0,
  openNow: 0,
  waitingFirst: 0,
  contactsLast28: 0,
  minutesLast28: 0,
  noContactAmber: 0,
  noContactRed: 0,
  longOpen: 0,
}

type Counted = Omit<CaseloadFacts, 'contactsLast28' | 'minutesLast28'> & { post_id: string }

/** Each half reads only its own partial index: what is open, and whose first contact fell in the window. */
async function casesByPost({ db }: Context, postIds: readonly string[], days: Days): Promise<Counted[]> {
  const since = plusDays(days.on, -days.windowDays)
  const ids = sql`any (${[...postIds]}::uuid[])`
  const { rows } = await sql<Counted>`
    with opened as (
      select post_id, count(*) as open_now, count(*) filter (where first_contact_on is null) as waiting_first,
        count(*) filter (where due_on <= ${plusDays(days.on, -days.red)}::date) as red,
        count(*) filter (where due_on <= ${plusDays(days.on, -days.amber)}::date
          and due_on > ${plusDays(days.on, -days.red)}::date) as amber,
        count(*) filter (where opened_on <= ${plusDays(days.on, -days.longOpen)}::date) as long_open
      from care_case where state = 'open' and post_id = ${ids} group by post_id),
    met as (
      select first_contact_post_id as post_id, count(distinct coalesce(person_id, id)) as new_people
      from care_case
      where first_contact_post_id = ${ids} and first_contact_on > ${since}::date and first_contact_on <= ${days.on}::date
      group by first_contact_post_id)
    select coalesce(opened.post_id, met.post_id) as post_id, coalesce(new_people, 0) as "newPeople365",
      coalesce(open_now, 0) as "openNow", coalesce(waiting_first, 0) as "waitingFirst",
      coalesce(amber, 0) as "noContactAmber", coalesce(red, 0) as "noContactRed", coalesce(long_open, 0) as "longOpen"
    from opened full join met on met.post_id = opened.post_id`.execute(db)
  return rows
}

type Contacts = { post_id: string; contactsLast28: number; minutesLast28: number }

/** Contacts with the person; time on tries and calls on their behalf is time all the same. */
async function contactsByPost({ db }: Context, postIds: readonly string[], on: string): Promise<Contacts[]> {
  const { rows } = await sql<Contacts>`
    select post_id, count(*) filter (where substantive) as "contactsLast28", coalesce(sum(minutes), 0) as "minutesLast28"
    from contact
    where post_id = any (${[...postIds]}::uuid[]) and void is null
      and held_on > ${plusDays(on, -FOUR_WEEKS)}::date and held_on <= ${on}::date
    group by post_id`.execute(db)
  return rows
}

const FOUR_WEEKS = 28
