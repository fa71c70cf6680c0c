import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, TableRows } from '../../platform/demo.ts'
import { type Keyring, seal } from '../../platform/sealing.ts'
import { PersonalDetails } from '../identity/identity.rules.ts'
import { personRows } from '../identity/index.ts'
import { PEOPLE } from './demo-words.ts'

export type DemoCase = { caseId: string; post: DemoPost; practiceId: string }
type Made = { cases: DemoCase[]; rows: TableRows }
type Ground = { cast: Cast; chance: Chance; keys: Keyring }

/** People whose support is talked over at meetings: two for each of these workers, one at each of their first practices. */
export function demoCases(ground: Ground, workers: readonly DemoPost[]): Made {
  const made = workers.flatMap((post, index) =>
    post.sites
      .filter(({ kind }) => kind === 'practice')
      .slice(0, 2)
      .map((site, nth) =>
        one(ground, post, site.organisationId, PEOPLE[(index * 2 + nth) % PEOPLE.length] ?? PEOPLE[0]),
      ),
  )
  return {
    cases: made.map(({ known }) => known),
    rows: {
      'vault.person': made.map(({ person }) => person.person),
      'vault.person_mark': made.flatMap(({ person }) => person.marks),
      care_case: made.map(({ row }) => row),
      case_holding: made.map(({ holding }) => holding),
      case_need: made.map(({ need }) => need),
    },
  }
}

function one({ cast, chance, keys }: Ground, post: DemoPost, practiceId: string, name: readonly [string, string]) {
  const { today, systemId } = cast
  const openedOn = plusDays(today, -chance.whole(70, 150))
  const at = londonInstant(openedOn, '10:20')
  const [id, personId] = [chance.id(at), chance.id(at)]
  const birthDate = `${chance.whole(1938, 1984)}-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`
  const details = PersonalDetails.parse({ firstName: name[0], lastName: name[1], birthDate, phones: ['07700 900411'] })
  const step = seal(keys, 'Talk over what the meeting suggests', `care_case ${id}`)
  const lastOn = plusDays(today, -chance.whole(3, 20))
  return {
    known: { caseId: id, post, practiceId },
    person: personRows({ keys, systemId, at }, personId, details),
    row: {
      id,
      person_id: personId,
      organisation_id: post.pcnId ?? post.employerId,
      practice_id: practiceId,
      source: 'src.mdt',
      post_id: post.id,
      holder_id: post.colleagueId,
      held_since: openedOn,
      holding: 'allocated',
      opened_on: openedOn,
      first_contact_on: plusDays(openedOn, 6),
      first_contact_post_id: post.id,
      last_contact_on: lastOn,
      contacts_count: chance.whole(4, 9),
      next_on: plusDays(today, chance.whole(2, 12)),
      key_id: step.keyId,
      next_what: step.sealed,
      has_plan: true,
      own_wish: 'yes',
      own_wish_asked_on: plusDays(openedOn, 6),
    },
    holding: {
      id: chance.id(at),
      case_id: id,
      colleague_id: post.colleagueId,
      post_id: post.id,
      holding: 'allocated',
      from_on: openedOn,
      because: 'allocated',
    },
    need: { case_id: id, need: chance.pick(['need.housing', 'need.bereavement', 'need.caring']), noted_on: openedOn },
  }
}
