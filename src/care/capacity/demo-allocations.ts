import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, TableRows } from '../../platform/demo.ts'
import { type Keyring, seal } from '../../platform/sealing.ts'
import { PersonalDetails } from '../identity/identity.rules.ts'
import { personRows } from '../identity/index.ts'
import { NO_TEXTS, referenceFrom } from '../referrals/referral.rules.ts'
import { boundToReferral } from '../referrals/sealed.rules.ts'

type Ground = { cast: Cast; chance: Chance; keys: Keyring }
type Given = { id: string; personId: string; caseId: string; at: Date; on: string }

/** Somebody who was given to a ready worker yesterday, and is still to be met: with the reasons that the worker reads. */
export function allocationRows(ground: Ground, post: DemoPost, managerId: string): TableRows {
  const { cast, chance, keys } = ground
  const on = plusDays(cast.today, -1)
  const at = londonInstant(on, '10:10')
  const given: Given = { id: chance.id(at), personId: chance.id(at), caseId: chance.id(at), at, on }
  const details = PersonalDetails.parse({ firstName: 'Ivy', lastName: 'Merton', phones: ['07700 900399'] })
  const person = personRows({ keys, systemId: cast.systemId, at }, given.personId, details)
  return {
    'vault.person': [person.person],
    'vault.person_mark': person.marks,
    referral: [referralRow(ground, post, given, managerId)],
    care_case: [caseRow(post, given)],
    case_holding: [
      {
        id: chance.id(at),
        case_id: given.caseId,
        colleague_id: post.colleagueId,
        post_id: post.id,
        holding: 'allocated',
        from_on: on,
        because: 'allocated',
      },
    ],
    case_need: [{ case_id: given.caseId, need: 'need.loneliness', noted_on: on }],
    allocation: [allocationRow(chance, post, given, managerId)],
  }
}

const practiceOf = ({ sites }: DemoPost) => sites.find(({ kind }) => kind === 'practice')

function referralRow({ cast, chance, keys }: Ground, post: DemoPost, given: Given, managerId: string) {
  const receivedOn = plusDays(given.on, -2)
  const reason = 'Has moved here and knows nobody. Would like company, and somewhere to garden.'
  const texts = seal(keys, JSON.stringify({ ...NO_TEXTS, reason }), boundToReferral(cast.systemId, given.id))
  return {
    id: given.id,
    reference: referenceFrom(Uint8Array.from({ length: 5 }, () => chance.whole(0, 255))),
    organisation_id: post.pcnId ?? post.employerId,
    practice_id: practiceOf(post)?.organisationId ?? null,
    person_id: given.personId,
    source: 'src.self',
    by_self: true,
    door: 'public',
    received_at: londonInstant(receivedOn, '11:20'),
    finished: true,
    urgency: 'routine',
    needs: ['need.loneliness'],
    key_id: texts.keyId,
    sealed: texts.sealed,
    agrees: 'yes',
    agrees_said_by: 'person',
    danger: 'no',
    crisis_words_found: false,
    crisis_words_version: 0,
    holder_id: post.colleagueId,
    held_since: given.at,
    risk_read_by_on: workingDaysAfter(receivedOn, 1),
    risk_read_by: managerId,
    risk_read_at: londonInstant(receivedOn, '14:00'),
    due_on: workingDaysAfter(receivedOn, 5),
    state: 'decided',
    outcome: 'accepted',
    decided_by: managerId,
    decided_on: given.on,
    case_id: given.caseId,
  }
}

const caseRow = (post: DemoPost, given: Given) => ({
  id: given.caseId,
  referral_id: given.id,
  person_id: given.personId,
  organisation_id: post.pcnId ?? post.employerId,
  practice_id: practiceOf(post)?.organisationId ?? null,
  source: 'src.self',
  post_id: post.id,
  holder_id: post.colleagueId,
  held_since: given.on,
  holding: 'allocated',
  opened_on: given.on,
})

const allocationRow = (chance: Chance, post: DemoPost, given: Given, managerId: string) => ({
  id: chance.id(given.at),
  referral_id: given.id,
  case_id: given.caseId,
  post_id: post.id,
  reasons: [
    `Ready: at ${practiceOf(post)?.name ?? 'this service'}`,
    'Room: for more people, by the hours there are',
    'Supervised: supervision up to date',
    `Practice: works at ${practiceOf(post)?.name ?? 'this service'}`,
    'Language: no other asked for',
    'Leave: no long leave in the next four weeks',
  ],
  allocated_by: managerId,
  allocated_at: given.at,
})
