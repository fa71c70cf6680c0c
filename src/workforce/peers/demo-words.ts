import type { Level } from './network.rules.ts'

type DemoNetwork = {
  level: Level
  title: (area: string) => string
  about: string
  howToJoin: string
  contact: string
  cadence: string
  funded: string
  /** Days between events, the day from today of the next one, and how many of a hundred come. */
  every: number
  next: number
  come: number
  at: string
  minutes: number
  cpdMinutes: number
  place: string
  titles: readonly string[]
}

/** Three networks as services have them: near and often, system-wide, and the region’s. */
export const NETWORKS: readonly DemoNetwork[] = [
  {
    level: 'place',
    title: (area) => `${area} link workers’ exchange`,
    about:
      'Link workers of all our PCNs and the voluntary sector, over lunch: what is new in the community, what weighs, what worked.',
    howToJoin: 'Just come. Tell the host the week before if you need parking or a loop.',
    contact: 'Community development desk, exchange@demo.trellis.example',
    cadence: 'Every 4 weeks, on a weekday at lunch',
    funded: 'Counts as protected time, 2 hours a month. Travel is paid by the employer',
    every: 28,
    next: 2,
    come: 45,
    at: '12:30',
    minutes: 90,
    cpdMinutes: 30,
    place: 'Community room, Corn Exchange',
    titles: [
      'Exchange: winter pressures and warm places',
      'Exchange: debt advice that has room',
      'Exchange: bereavement groups',
      'Exchange: working with hostels',
      'Exchange: what a good ending looks like',
      'Exchange: gardens and green groups',
    ],
  },
  {
    level: 'system',
    title: () => 'Social prescribing community of practice',
    about:
      'For link workers, coaches and care co-ordinators of the whole system, with a topic to learn about and time to talk in small groups.',
    howToJoin: 'Write to the training hub once: you are invited from then on.',
    contact: 'Training hub, networks@demo.trellis.example',
    cadence: 'Every 2 months, online',
    funded: 'The training hub pays for speakers; employers give 2 hours each time',
    every: 61,
    next: 17,
    come: 40,
    at: '10:00',
    minutes: 120,
    cpdMinutes: 90,
    place: 'https://meet.example.org/community-of-practice',
    titles: [
      'Suicide safety planning: what to say next',
      'Trauma-informed first conversations',
      'Measuring what matters to people',
      'Working with interpreters',
    ],
  },
  {
    level: 'region',
    title: () => 'Regional link worker network',
    about: 'Run by NHS England in the region: national news, one service’s story, and questions to the regional team.',
    howToJoin: 'Open to every link worker in the region. The joining address is with each event.',
    contact: 'Regional personalised care team, region@demo.trellis.example',
    cadence: 'Every 3 months, online',
    funded: '',
    every: 91,
    next: 40,
    come: 22,
    at: '14:00',
    minutes: 90,
    cpdMinutes: 60,
    place: 'https://meet.example.org/regional-network',
    titles: [
      'News from the region, and a service’s story',
      'Careers and what comes after three years',
      'Questions to the region',
    ],
  },
]
