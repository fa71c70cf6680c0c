import type { PersonalDetails } from '../identity/identity.rules.ts'
import type { Because } from './alarm.rules.ts'
import type { OutcomeId } from './outcome.rules.ts'
import type { ReferralTexts, ReferrerDetails, Urgency } from './referral.rules.ts'

/** One referral of the demonstration, in days before today. Everybody in it is invented; the numbers are kept free for stories. */
export type Story = {
  who: Pick<PersonalDetails, 'firstName' | 'lastName'> & Partial<PersonalDetails>
  source: string
  receivedDaysAgo: number
  /** Days from today; negative is past. */
  dueInDays: number
  needs: string[]
  reason: string
  texts?: Partial<ReferralTexts>
  urgency?: Urgency
  danger?: 'yes' | 'no'
  because?: Because[]
  /** Written down by the manager, who was rung. */
  inside?: boolean
  knows?: 'yes' | 'no' | 'not-asked'
  referrer?: ReferrerDetails
  readForRisk?: boolean
  held?: 'duty' | 'worker' | 'manager'
  outcome?: OutcomeId
  settled?: boolean
  /** Tries and words, in days before today. */
  words?: { daysAgo: number; how: string; reached: boolean }[]
  ownWish?: 'yes' | 'no'
}

const surgery: ReferrerDetails = {
  name: 'Dr Helen Shaw',
  role: 'GP',
  organisation: 'The surgery',
  email: 'helen@surgery.example',
}

/** What was written of a decision. */
export const NOTES: Partial<Record<OutcomeId, Partial<Record<'whom' | 'alternative' | 'question', string>>>> = {
  'redirected-care-coordinator': { whom: 'Care co-ordinator of the network' },
  'redirected-health-coach': { whom: 'Health and wellbeing coach of the network' },
  'redirected-clinical': { whom: 'Nurse practitioner, by task' },
  'redirected-statutory': { whom: 'Housing options team, by phone' },
  'not-suitable-with-alternative': { alternative: 'The walking group at the library, Tuesdays at ten' },
  'returned-more-information': { question: 'Which flat, and who else lives there?' },
}

/** Waiting: one of every kind, the first may be an emergency. */
export const WAITING: readonly Story[] = [
  {
    who: { firstName: 'Jodie', lastName: 'Marsh', phones: ['07700 900301'] },
    source: 'src.self',
    receivedDaysAgo: 0,
    dueInDays: 0,
    needs: ['need.abuse', 'need.housing'],
    reason: 'I need to get out of the house before the weekend. I do not feel safe here.',
    danger: 'yes',
    because: ['danger', 'need'],
    held: 'duty',
  },
  {
    who: {
      firstName: 'Kath',
      lastName: 'Holroyd',
      birthDate: '1951-03-08',
      postcode: 'LS1 4DY',
      phones: ['+44 7700 900302'],
    },
    source: 'src.self',
    receivedDaysAgo: 1,
    dueInDays: 4,
    needs: ['need.loneliness'],
    reason: 'My sister moved away and the days are long. I used to sing.',
    held: 'duty',
  },
  {
    who: {
      firstName: 'Katherine',
      lastName: 'Holroyd',
      birthDate: '1951-03-08',
      nhsNumber: '9990000018',
      postcode: 'LS1 4DY',
      phones: ['07700 900302'],
    },
    source: 'src.gp-practice',
    receivedDaysAgo: 3,
    dueInDays: 2,
    needs: ['need.loneliness', 'need.bereavement'],
    reason: 'Frequent visits since her sister moved. Would like company and something to do.',
    texts: { wants: 'To sing with other people again.' },
    knows: 'yes',
    referrer: surgery,
    readForRisk: true,
    held: 'worker',
  },
  {
    who: { firstName: 'Desmond', lastName: 'Clay', birthDate: '1962-10-19', phones: ['07700 900303'] },
    source: 'src.jobcentre',
    receivedDaysAgo: 9,
    dueInDays: -3,
    needs: ['need.work', 'need.money', 'need.low-mood-anxiety'],
    reason: 'Lost his job in the spring and has stopped going out.',
    knows: 'not-asked',
    referrer: { name: 'Pat Quinn', role: 'Work coach', organisation: 'Jobcentre', email: 'pat@work.example' },
    readForRisk: true,
    held: 'worker',
    words: [{ daysAgo: 5, how: 'call', reached: false }],
  },
  {
    who: {
      firstName: 'Farida',
      lastName: 'Noor',
      birthDate: '1988-01-30',
      phones: ['07700 900304'],
      accessNeeds: 'Somali, or slowly in English',
    },
    source: 'src.police',
    receivedDaysAgo: 2,
    dueInDays: 3,
    needs: ['need.parenting', 'need.housing'],
    reason: 'Met during a visit about a neighbour. Two young children, little heating.',
    knows: 'no',
    referrer: {
      name: 'PC Alan Rudd',
      role: 'Neighbourhood officer',
      organisation: 'Police',
      email: 'alan@force.example',
    },
    readForRisk: true,
    held: 'duty',
  },
  {
    who: {
      firstName: 'Gwen',
      lastName: 'Parry',
      birthDate: '1944-06-02',
      nhsNumber: '9990000026',
      phones: ['07700 900305'],
    },
    source: 'src.pharmacy',
    receivedDaysAgo: 16,
    dueInDays: 6,
    needs: ['need.caring', 'need.transport'],
    reason: 'Collects for her husband every week and looks worn out.',
    inside: true,
    knows: 'yes',
    readForRisk: true,
    held: 'manager',
    outcome: 'accepted-waiting',
    words: [
      { daysAgo: 10, how: 'call', reached: true },
      { daysAgo: 2, how: 'call', reached: true },
    ],
    ownWish: 'yes',
  },
  {
    who: { firstName: 'Ivor', lastName: 'Bright', phones: ['07700 900306'] },
    source: 'src.housing',
    receivedDaysAgo: 6,
    dueInDays: 1,
    needs: ['need.fuel'],
    reason: 'Arrears and a cold flat.',
    knows: 'yes',
    referrer: {
      name: 'Jo Mills',
      role: 'Housing officer',
      organisation: 'Housing association',
      email: 'jo@homes.example',
    },
    readForRisk: true,
    held: 'worker',
    outcome: 'returned-more-information',
    words: [{ daysAgo: 4, how: 'call', reached: false }],
  },
]

const ENDS: [OutcomeId, string, string][] = [
  ['redirected-care-coordinator', 'src.gp-practice', 'need.navigating'],
  ['redirected-health-coach', 'src.gp-practice', 'need.weight-diet'],
  ['redirected-clinical', 'src.community-health', 'need.sleep'],
  ['redirected-statutory', 'src.local-authority', 'need.housing'],
  ['not-suitable-with-alternative', 'src.vcse', 'need.activity-interest'],
  ['already-open', 'src.hospital-discharge', 'need.ltc'],
  ['person-declined', 'src.social-care', 'need.loneliness'],
  ['unable-to-contact', 'src.ambulance', 'need.home-practical'],
]
export const GIVEN_NAMES = ['Olive', 'Rashid', 'Tina', 'Emlyn', 'Grace', 'Pavel', 'Noreen', 'Curtis']
export const FAMILY_NAMES = ['Sharpe', 'Malik', 'Dobson', 'Howell', 'Asante', 'Horak', 'Flynn', 'Bailey']

/** Decided in the last weeks, each in another way. */
export const DECIDED: readonly Story[] = ENDS.map(([outcome, source, need], at) => ({
  who: { firstName: GIVEN_NAMES[at] ?? 'Ann', lastName: FAMILY_NAMES[at] ?? 'Lee', phones: [`07700 90031${at}`] },
  source,
  receivedDaysAgo: 20 + at * 7,
  dueInDays: -(13 + at * 7),
  needs: [need],
  reason: 'Asked for somebody to talk with about what might help.',
  knows: 'yes',
  readForRisk: true,
  held: 'worker',
  outcome,
  settled: true,
  ownWish: outcome === 'person-declined' ? 'no' : 'yes',
  words: [{ daysAgo: 15 + at * 7, how: 'call', reached: outcome !== 'unable-to-contact' }],
}))
