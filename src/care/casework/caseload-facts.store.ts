import { type RawBuilder, sql } from 'kysely'
import { plusDays } from '../../lib/plain-date.ts'
import { among, type SetOf, setOf } from '../../platform/sets.ts'
import type { CaseloadFacts } from './caseload.rules.ts'

type CaseloadDays = { on: string; windowDays: number; amber: number; red: number; longOpen: number }

/**
 * What is counted for each post on a day (`caseload.yaml` what_counts): people new in the window, each once; open now; contacts and
 * minutes of the last four weeks; days without contact past the limits. Each part reads only its own partial index.
 */
export const caseloadSet = (days: CaseloadDays): SetOf<CaseloadFacts> =>
  setOf(
    `caseload ${JSON.stringify(days)}`,
    (_, postIds) => ({
      opened: openedBy(postIds, days),
      met: metBy(postIds, days),
      contacts: contactsBy(postIds, days.on),
    }),
    ({ opened, met, contacts }, postIds) => {
      const facts = new Map<string, CaseloadFacts>(postIds.map((id) => [id, { ...NONE }]))
      for (const { post_id, ...counted } of [...opened, ...met, ...contacts])
        Object.assign(facts.get(post_id) ?? {}, counted)
      return facts
    },
  )

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

type Ids = readonly string[]
type Counted<Name extends keyof CaseloadFacts> = RawBuilder<Pick<CaseloadFacts, Name> & { post_id: string }>

const openedBy = (
  postIds: Ids,
  { on, red, amber, longOpen }: CaseloadDays,
): Counted<'openNow' | 'waitingFirst' | 'noContactRed' | 'noContactAmber' | 'longOpen'> => sql`(
  select post_id, count(*) as "openNow", count(*) filter (where first_contact_on is null) as "waitingFirst",
    count(*) filter (where due_on <= ${plusDays(on, -red)}::date) as "noContactRed",
    count(*) filter (where due_on <= ${plusDays(on, -amber)}::date
      and due_on > ${plusDays(on, -red)}::date) as "noContactAmber",
    count(*) filter (where opened_on <= ${plusDays(on, -longOpen)}::date) as "longOpen"
  from care_case where state = 'open' and post_id = ${among(postIds)} group by post_id)`

const metBy = (postIds: Ids, { on, windowDays }: CaseloadDays): Counted<'newPeople365'> => sql`(
  select first_contact_post_id as post_id, count(distinct coalesce(person_id, id)) as "newPeople365" from care_case
  where first_contact_post_id = ${among(postIds)}
    and first_contact_on > ${plusDays(on, -windowDays)}::date and first_contact_on <= ${on}::date
  group by first_contact_post_id)`

/** Contacts with the person; time on tries and calls on their behalf is time all the same. */
const contactsBy = (postIds: Ids, on: string): Counted<'contactsLast28' | 'minutesLast28'> => sql`(
  select post_id, count(*) filter (where substantive) as "contactsLast28", coalesce(sum(minutes), 0) as "minutesLast28"
  from contact
  where post_id = ${among(postIds)} and void is null
    and held_on > ${plusDays(on, -FOUR_WEEKS)}::date and held_on <= ${on}::date
  group by post_id)`

const FOUR_WEEKS = 28
