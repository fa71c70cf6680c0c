/** The twelve outcomes of triage (`caseload.yaml`, referral_triage_outcomes). */
export const OUTCOMES = [
  'accepted',
  'accepted-waiting',
  'redirected-care-coordinator',
  'redirected-health-coach',
  'redirected-clinical',
  'redirected-statutory',
  'returned-more-information',
  'not-suitable-with-alternative',
  'already-open',
  'escalated-same-day',
  'person-declined',
  'unable-to-contact',
] as const
export type OutcomeId = (typeof OUTCOMES)[number]

/** What an outcome asks for before it can be saved. */
export type Asks = 'worker' | 'whom' | 'alternative' | 'question' | 'case' | 'told' | 'declined' | 'next'

type Outcome = {
  label: string
  /** What choosing it means, for whoever decides. */
  means: string
  asks: readonly Asks[]
  /** Settles the referral. Otherwise it stays with its holder, with a new date. */
  settles: boolean
  /** What the person hears, in words for a voice or a letter. No service and no reason is named. */
  person: string
  /** What a referrer hears who may know the outcome. Everybody else hears only how far it is. */
  referrer: string
}

const SOMEONE_ELSE = 'We think somebody else can help you better. We have asked them, and they will get in touch.'

export const outcomes: Record<OutcomeId, Outcome> = {
  accepted: {
    label: 'Accept, and choose a worker',
    means: 'A case is opened and a worker who is ready and has room takes it.',
    asks: ['worker'],
    settles: true,
    person: 'We can help. Somebody will call you to say hello and find a time that suits you.',
    referrer: 'It was accepted. A worker will be in touch with them.',
  },
  'accepted-waiting': {
    label: 'Accept, and wait for a worker',
    means: 'No worker has room yet. You go on holding it, and say when you will look again.',
    asks: ['next'],
    settles: false,
    person: 'We can help. There is a wait. We will keep in touch, and you can ring us at any time.',
    referrer: 'It was accepted. There is a wait for a worker.',
  },
  'redirected-care-coordinator': {
    label: 'Pass to a care co-ordinator',
    means: 'They mostly need appointments and services brought together.',
    asks: ['whom'],
    settles: true,
    person: SOMEONE_ELSE,
    referrer: 'It needs someone else: it was passed to a care co-ordinator.',
  },
  'redirected-health-coach': {
    label: 'Pass to a health and wellbeing coach',
    means: 'They want to change something about their health, and to be coached in it.',
    asks: ['whom'],
    settles: true,
    person: SOMEONE_ELSE,
    referrer: 'It needs someone else: it was passed to a health and wellbeing coach.',
  },
  'redirected-clinical': {
    label: 'Pass to a clinician',
    means: 'They need a doctor, a nurse or a mental health team first.',
    asks: ['whom'],
    settles: true,
    person: SOMEONE_ELSE,
    referrer: 'It needs someone else: it was passed to a clinician.',
  },
  'redirected-statutory': {
    label: 'Pass to social care, housing or another public service',
    means: 'A public service has a duty to help, and should lead.',
    asks: ['whom'],
    settles: true,
    person: SOMEONE_ELSE,
    referrer: 'It needs someone else: it was passed to a public service.',
  },
  'returned-more-information': {
    label: 'Ask the referrer for more',
    means: 'You cannot decide yet. You go on holding it, and say when you will look again.',
    asks: ['question', 'next'],
    settles: false,
    person: 'We are finding out a little more. We will get in touch again.',
    referrer: 'We need to ask you something about it. Please ring us and give the reference.',
  },
  'not-suitable-with-alternative': {
    label: 'Not for us, and here is who can help',
    means: 'You can say who would help them better.',
    asks: ['alternative'],
    settles: true,
    person: 'We think somebody else can help you better. We can tell you who, and how to reach them.',
    referrer: 'It needs someone else. They were told who can help.',
  },
  'already-open': {
    label: 'We are helping them already',
    means: 'This goes to the worker who has their case.',
    asks: ['case'],
    settles: true,
    person: 'You know us already. The worker you know has been told.',
    referrer: 'It was passed to those who are helping already.',
  },
  'escalated-same-day': {
    label: 'Somebody must act today',
    means: 'Tell an urgent service now, by voice. You go on holding it until it is safe to decide.',
    asks: ['told', 'next'],
    settles: false,
    person: 'We are worried about you, so we have asked somebody to help you today.',
    referrer: 'It was passed to an urgent service on the same day.',
  },
  'person-declined': {
    label: 'They do not want this',
    means: 'They said so themselves. They may come back whenever they like.',
    asks: ['declined'],
    settles: true,
    person: 'You told us that this is not for you now. You can ring us whenever you like.',
    referrer: 'It is finished.',
  },
  'unable-to-contact': {
    label: 'We have not reached them yet',
    means: 'Several tries, on different days. They may come back whenever they like.',
    asks: [],
    settles: true,
    person: 'We have not reached you yet. You can ring us whenever you like.',
    referrer: 'We have not reached them yet. If you can, ask them to ring us.',
  },
}

/** What was decided, said of a referral that is finished or waits on. */
export const decidedWords: Record<OutcomeId, string> = {
  accepted: 'Accepted',
  'accepted-waiting': 'Accepted, waiting for a worker',
  'redirected-care-coordinator': 'Passed to a care co-ordinator',
  'redirected-health-coach': 'Passed to a health and wellbeing coach',
  'redirected-clinical': 'Passed to a clinician',
  'redirected-statutory': 'Passed to a public service',
  'returned-more-information': 'Waiting for the referrer',
  'not-suitable-with-alternative': 'Needs someone else, and told who',
  'already-open': 'Already being helped',
  'escalated-same-day': 'An urgent service was asked to act',
  'person-declined': 'They did not want this',
  'unable-to-contact': 'We have not reached them yet',
}

/** "Lost contact after agreed attempts" (`caseload.yaml`, close.no-contact): how many is ours. */
const TRIES_BEFORE_LETTING_GO = 3

type Try = { on: string; reached: boolean }
/** True, or what is still missing before anybody may say that a person was not reached. */
export function triedEnough(tries: readonly Try[], riskRead: boolean): true | string {
  const days = new Set(tries.filter(({ reached }) => !reached).map(({ on }) => on)).size
  if (!riskRead) return 'Read it for risk first, and mark it as read'
  if (days >= TRIES_BEFORE_LETTING_GO) return true
  return `Try on ${TRIES_BEFORE_LETTING_GO} different days first. There ${days === 1 ? 'is 1' : `are ${days}`} so far`
}
