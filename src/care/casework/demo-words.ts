import type { Chance } from '../../platform/chance.ts'
import { PersonalDetails } from '../identity/identity.rules.ts'

const GIVEN =
  'Kathleen Derek Sunita Maureen Abdul Joan Winifred Tomasz Sheila Raymond Fatima Brian Doreen Leroy Jean Hamza Iris Norman Shanice Eileen Kevin Nasreen Barbara Trevor Danuta Sylvia Malcolm Precious Vera Dennis Parveen Gloria Stanley Olena Hilda Clive Amara Betty Ronald Yasmin'.split(
    ' ',
  )
const FAMILY =
  'Murphy Holt Sharma Whitlock Rahman Pickering Oduya Zielinska Barlow Tansley Aziz Crane Hollis Grant Mather Siddiqui Nugent Bale Francis Kirkby Dunne Akhtar Lomax Prior Wrona Fenn Garside Moyo Tilley Eccles Bashir Campion Rudd Shevchenko Marlow Yeats Nwosu Cobb Stott Darwish'.split(
    ' ',
  )
const STREETS = ['Mill Row', 'Chapel Street', 'Wharf Lane', 'Orchard Close', 'Albert Terrace', 'Station Road']
const ACCESS = [
  '',
  '',
  '',
  'Hard of hearing: speak slowly, and face to face if you can',
  'Prefers large print',
  'Uses a wheelchair: ground floor only',
  'Needs an interpreter (Urdu)',
]

/** Somebody invented. Numbers are of those kept free for stories (Ofcom), so that nobody is ever rung. */
export function inventedPerson(chance: Chance, askedOn: string | undefined): PersonalDetails {
  const phone = `07700 900${String(chance.whole(0, 999)).padStart(3, '0')}`
  return PersonalDetails.parse({
    firstName: chance.pick(GIVEN),
    lastName: chance.pick(FAMILY),
    birthDate: `${chance.whole(1934, 2003)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`,
    phones: [phone],
    address: `${chance.whole(1, 90)} ${chance.pick(STREETS)}`,
    accessNeeds: chance.pick(ACCESS) || undefined,
    language: 'English',
    safeContact: askedOn
      ? { answeredOn: askedOn, ring: true, leaveMessage: chance.happens(50), text: chance.happens(60), email: false }
      : {},
  })
}

const two = (number: number) => String(number).padStart(2, '0')

export const NOTES = [
  'Talked about what a good week would look like. Wants to get out of the house more.',
  'Went through the benefits form together. Two questions left for next time.',
  'Tried the lunch club. Enjoyed the company and will go again.',
  'A harder week. We agreed to keep it small: a walk on two days.',
  'Rang the housing officer together. A repair is booked.',
  'Likes the allotment. Asked about helping on Saturdays.',
  'Feels more able to ask for things. Rang the surgery alone this time.',
  'Talked about the daughter moving away, and who else is near.',
  'Made the first call to the carers’ group together.',
  'Looked back over the plan. Two of three things are going well.',
] as const

export const STEPS = [
  'Ring about the benefits form',
  'Meet at the hub',
  'Go along to the first session',
  'Ask how the first visit went',
  'Look at the plan again',
  'Call after the hospital visit',
] as const
