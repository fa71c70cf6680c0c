import type { LearningDetail, LearningKind } from './learning.rules.ts'

/** How the jobs of the demonstration were described, in hours of a full-time week. */
export const DESCRIBED = {
  people: 19,
  relationships: 7.5,
  mdt: 2,
  learning: 2,
  peers: 0.75,
  supervision: 0.75,
  other: 5.5,
}

/** Visits as a worker writes them for themselves: places and groups, nobody supported. */
export const demoVisits = [
  'Allotment group, with the new organiser',
  'Coffee morning at the library',
  'Food pantry: what they need and when they are open',
  'Housing advice drop-in, to meet the team',
  'Walking group, second route',
  'Carers’ centre: referrals both ways',
  'Faith leaders’ lunch',
  'Men’s shed',
] as const

type DemoLearning = LearningDetail & {
  kind: LearningKind /** Days ago; to come where below nought. */
  ago: number
  hours: number
}

/** What link workers learn in a year, and who paid: little of it costs anything, and some of it they pay themselves. */
export const demoLearning: readonly DemoLearning[] = [
  {
    kind: 'learning',
    ago: -16,
    hours: 6,
    title: 'Mental health first aid, day one',
    formality: 'formal',
    provider: 'Training hub',
    inside: true,
    payer: 'training-hub',
    pence: 9500,
  },
  {
    kind: 'learning',
    ago: 6,
    hours: 1,
    title: 'Webinar: warm spaces and fuel debt',
    formality: 'informal',
    provider: 'NASP',
    inside: true,
    payer: 'free',
    pence: 0,
  },
  {
    kind: 'learning',
    ago: 27,
    hours: 3,
    title: 'Talking about money worries',
    formality: 'informal',
    provider: 'Local authority',
    inside: true,
    payer: 'ics',
    pence: 4500,
  },
  { kind: 'learning', ago: 41, hours: 2, title: 'Reading on hoarding', formality: 'informal', inside: false },
  {
    kind: 'learning',
    ago: 96,
    hours: 7,
    title: 'Suicide prevention skills',
    formality: 'formal',
    provider: 'VCSE partner',
    inside: true,
    payer: 'employer',
    pence: 12000,
  },
  {
    kind: 'peers',
    ago: 44,
    hours: 2,
    title: 'Visit to a peer’s allotment group, with the bus there',
    inside: true,
    payer: 'self',
    pence: 560,
  },
]
