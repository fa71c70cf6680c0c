import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost } from '../../platform/demo.ts'
import { type Keyring, seal } from '../../platform/sealing.ts'
import { PersonalDetails } from '../identity/identity.rules.ts'
import { personRows } from '../identity/index.ts'
import { PEOPLE, STEPS } from './demo-words.ts'

export type Ground = { cast: Cast; chance: Chance; keys: Keyring }
export type SharedDemoCase = ReturnType<typeof sharedCase>

/** Somebody whom one worker leads: met, with a next step, so that more roles than one can be about them. */
export function sharedCase({ cast, chance, keys }: Ground, lead: DemoPost, nth: number) {
  const { today, systemId } = cast
  const openedOn = plusDays(today, -chance.whole(45, 110))
  const at = londonInstant(openedOn, '11:10')
  const [id, personId] = [chance.id(at), chance.id(at)]
  const [firstName, lastName] = PEOPLE[nth % PEOPLE.length] ?? PEOPLE[0] ?? ['Margaret', 'Ashdown']
  const firstOn = plusDays(openedOn, 5)
  const safeContact = { answeredOn: firstOn, ring: true, leaveMessage: false, text: true, email: false }
  const birthDate = `${chance.whole(1936, 1988)}-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`
  const details = PersonalDetails.parse({ firstName, lastName, birthDate, phones: ['07700 900655'], safeContact })
  const step = seal(keys, chance.pick(STEPS), `care_case ${id}`)
  const practices = lead.sites.filter(({ kind }) => kind === 'practice')
  return {
    caseId: id,
    lead,
    openedOn,
    person: personRows({ keys, systemId, at }, personId, details),
    row: {
      id,
      person_id: personId,
      organisation_id: lead.pcnId ?? lead.employerId,
      practice_id: practices.length ? chance.pick(practices).organisationId : null,
      source: 'src.mdt',
      post_id: lead.id,
      holder_id: lead.colleagueId,
      held_since: openedOn,
      holding: 'allocated',
      opened_on: openedOn,
      first_contact_on: firstOn,
      first_contact_post_id: lead.id,
      last_contact_on: plusDays(today, -chance.whole(4, 19)),
      contacts_count: chance.whole(2, 6),
      next_on: plusDays(today, chance.whole(1, 12)),
      key_id: step.keyId,
      next_what: step.sealed,
      has_plan: true,
      own_wish: 'yes',
      own_wish_asked_on: firstOn,
    },
    holding: {
      id: chance.id(at),
      case_id: id,
      colleague_id: lead.colleagueId,
      post_id: lead.id,
      holding: 'allocated',
      from_on: openedOn,
      because: 'allocated',
    },
    need: {
      case_id: id,
      need: chance.pick(['need.caring', 'need.loneliness', 'need.housing']),
      noted_on: firstOn,
    },
  }
}
