/** What meetings ask, decide and miss, as teams write it: of cases by number, naming nobody. */
export const ASKS = [
  { ask: 'Who is best placed to lead from here?', why: 'Two of us are involved, and letters cross' },
  { ask: 'What would you try next?', why: 'Three groups tried, none of them fitted' },
  { ask: 'Could the pharmacist look at this with us?', why: 'Tablets run out before the month does' },
  { ask: 'How do we end well?', why: 'The goals are met, and weekly calls have become a habit' },
  { ask: 'Who knows housing in this ward?', why: 'Damp since the spring, the landlord does not answer' },
  { ask: 'Is a home visit by the nurse possible?', why: 'Has not left the house since a fall' },
  { ask: 'What would you do?', why: 'To talk over together' },
] as const

export const DECISIONS = [
  'Ring the housing team together and agree one contact',
  'Ask at reception for a longer appointment on a Thursday',
  'Send the plan to the care co-ordinator before the review',
  'Try the walking group with a warm introduction',
  'Agree the last three contacts and what comes after',
  'Find out whether transport to the day centre is paid for',
] as const

/** Why a meeting found that another role leads from now on. */
export const ONE_TO_RING = 'Three clinics and the pharmacy need one person to ring'

export const NOTES = [
  'Nothing more to do for now; looked at again next time',
  'The practice adds the link worker to its Monday messages',
  'Referrals should say what the person asked for, in their words',
] as const

export const GAPS = [
  { says: 'No bereavement group in walking distance', need: 'need.bereavement' },
  { says: 'Nothing for men on weekday evenings', need: 'need.loneliness' },
  { says: 'Six weeks’ wait for debt advice', need: 'need.money' },
  { says: 'No carers’ group with somebody to sit in', need: 'need.caring' },
  {
    says: 'No seated exercise on this side of the river',
    need: 'need.physical-activity',
    met: 'A class on Tuesdays at the library',
  },
] as const

export const GUESTS = [
  { name: 'Lorna Sykes', organisation: 'Citizens Advice', email: 'lorna.sykes@advice.example', as: 'vcse-partner' },
  { name: 'Bilal Anwar', organisation: 'Carers Together', email: 'bilal.anwar@carers.example', as: 'vcse-partner' },
  {
    name: 'Gwen Tasker',
    organisation: 'Community nursing',
    email: 'gwen.tasker@nursing.example',
    as: 'district-nurse',
  },
  { name: 'Mo Farrell', organisation: 'Men in Sheds', email: 'mo.farrell@sheds.example', as: 'vcse-partner' },
] as const

/** First and last names of the invented people whose cases are talked over. */
export const PEOPLE = [
  ['Edna', 'Lockwood'],
  ['Winston', 'Brathwaite'],
  ['Halina', 'Sobczak'],
  ['Gordon', 'Pike'],
  ['Shireen', 'Mistry'],
  ['Maureen', 'Tully'],
  ['Abdi', 'Warsame'],
  ['Doris', 'Henshaw'],
] as const
