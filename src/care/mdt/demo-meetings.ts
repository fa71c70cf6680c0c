import { plusDays, weekdayOf } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPcn, DemoPost } from '../../platform/demo.ts'
import { GUESTS } from './demo-words.ts'
import type { AttendsAs, MeetingKind } from './meeting.rules.ts'

export type DemoPerson = { colleagueId: string; postId?: string | undefined; as: AttendsAs; away?: boolean }
export type DemoSeries = {
  kind: MeetingKind
  at: string
  place: string
  chairId: string
  time: string
  minutes: number
  people: DemoPerson[]
  guests: (typeof GUESTS)[number][]
  days: string[]
}

const WORKING: readonly DemoPost['stage'][] = [
  'ready',
  'ready-but-one-practice',
  'joined-with-service',
  'leaving',
  'returning',
]
const HERE: readonly DemoPost['stage'][] = [...WORKING, 'not-ready', 'on-leave']
const AS: Record<DemoPost['role'], AttendsAs> = {
  'link-worker': 'splw',
  'health-coach': 'hwbc',
  'care-coordinator': 'cc',
}
const HALF_A_YEAR = 182
const AHEAD = 60

/** Half a year of meetings at every practice and PCN, and the next two months. The fourth practice of the first PCN has let its MDT slip. */
export const seriesOf = (cast: Cast, chance: Chance): DemoSeries[] =>
  cast.pcns.flatMap((pcn, index) => [
    ...neighbourhood(cast, pcn),
    ...pcn.practices.flatMap((practice, nth) => atPractice(cast, pcn, practice, nth, index === 0 && nth === 2, chance)),
  ])

/** Whoever did something, as the seat that they sit in. */
export const actorOf = ({ seats }: Cast, id: string) => ({
  id,
  role: seats.find(({ colleagueId }) => colleagueId === id)?.role ?? 'link-worker',
})

export const workersWith = (cast: Cast, pcnId: string): DemoPost[] =>
  cast.posts.filter((post) => post.pcnId === pcnId && post.role === 'link-worker' && WORKING.includes(post.stage))

const present = (cast: Cast, pcnId: string) =>
  cast.posts.filter((post) => post.pcnId === pcnId && HERE.includes(post.stage)).map(personOf)

const personOf = ({ colleagueId, id, role, stage }: DemoPost): DemoPerson => ({
  colleagueId,
  postId: id,
  as: AS[role],
  away: stage === 'on-leave',
})

function neighbourhood(cast: Cast, pcn: DemoPcn): DemoSeries[] {
  const { today } = cast
  const chair = workersWith(cast, pcn.id)[0]
  const people = present(cast, pcn.id)
  if (!chair || people.length < 2) return []
  const near = onWorkingDay(plusDays(today, 2))
  return [
    {
      kind: 'meet.shared-caseload',
      at: pcn.id,
      place: 'Room 3 and on screen',
      chairId: chair.colleagueId,
      time: '09:30',
      minutes: 45,
      people: [...people, { colleagueId: pcn.gpSupervisorId, as: 'gp-supervisor' }],
      guests: [GUESTS[2]],
      days: every(near, 14, today),
    },
    {
      kind: 'meet.community',
      at: pcn.id,
      place: 'The community hub',
      chairId: pcn.lineManagerId,
      time: '14:00',
      minutes: 90,
      people: [...people, { colleagueId: pcn.lineManagerId, as: 'manager' }],
      guests: [GUESTS[0], GUESTS[1], GUESTS[3]],
      days: every(onWorkingDay(plusDays(today, 18)), 91, today),
    },
  ]
}

type Practice = DemoPcn['practices'][number]

function atPractice(
  cast: Cast,
  pcn: DemoPcn,
  practice: Practice,
  nth: number,
  slipped: boolean,
  chance: Chance,
): DemoSeries[] {
  const { today } = cast
  const serving = cast.posts
    .filter((post) => post.pcnId === pcn.id && HERE.includes(post.stage))
    .filter(({ sites }) => sites.some(({ organisationId }) => organisationId === practice.id))
    .map(personOf)
  if (!serving.some(({ as }) => as === 'splw')) return []
  const contact: DemoPerson = { colleagueId: practice.contactId, as: 'practice-contact' }
  const gp: DemoPerson = { colleagueId: pcn.gpSupervisorId, as: 'gp-supervisor' }
  const common = { at: practice.id, place: 'Meeting room upstairs', chairId: practice.contactId }
  const next = onWorkingDay(plusDays(today, 4 + nth * 3))
  const days = every(next, 28, today)
  return [
    {
      ...common,
      kind: 'meet.practice-mdt',
      time: '12:30',
      minutes: 60,
      people: [...serving, contact, gp],
      guests: nth === 0 ? [GUESTS[0], GUESTS[2]] : [],
      days: slipped ? days.filter((day) => day < plusDays(today, -45)) : days,
    },
    {
      ...common,
      kind: 'meet.practice-checkin',
      time: '08:40',
      minutes: 20,
      people: [...serving.filter(({ as }) => as === 'splw'), contact],
      guests: [],
      days: every(onWorkingDay(plusDays(today, chance.whole(6, 20))), 28, today),
    },
  ]
}

/** Whole weeks apart, around the next one. */
function every(next: string, days: number, today: string): string[] {
  const found: string[] = []
  for (let day = next; day >= plusDays(today, -HALF_A_YEAR); day = plusDays(day, -days)) found.unshift(day)
  for (let day = plusDays(next, days); day <= plusDays(today, AHEAD); day = plusDays(day, days)) found.push(day)
  return found
}

const FRIDAY = 4
const onWorkingDay = (day: string): string => (weekdayOf(day) > FRIDAY ? plusDays(day, 7 - weekdayOf(day)) : day)
