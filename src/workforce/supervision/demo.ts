import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPcn, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'

/** How each kind of session repeats, in days, and how long it lasts. */
const RHYTHM = [
  { kind: 'gp-supervision', gives: 'gp-supervisor', every: 26, minutes: 30, by: (pcn: DemoPcn) => pcn.gpSupervisorId },
  {
    kind: 'clinical-supervision',
    gives: 'clinical-supervisor',
    every: 29,
    minutes: 60,
    by: (pcn: DemoPcn) => pcn.clinicalSupervisorId,
  },
  { kind: 'line-management', gives: 'line-manager', every: 28, minutes: 45, by: (pcn: DemoPcn) => pcn.lineManagerId },
  { kind: 'caseload-review', gives: 'line-manager', every: 29, minutes: 30, by: (pcn: DemoPcn) => pcn.lineManagerId },
  { kind: 'appraisal', gives: 'line-manager', every: 365, minutes: 90, by: (pcn: DemoPcn) => pcn.lineManagerId },
  { kind: 'peer-support', gives: 'peer', every: 60, minutes: 90, by: () => null },
] as const

/** Half a year of sessions: most are in time, now and then a month is missed, and somebody is owed one. */
export const demo: DemoSource = (cast, chance) => {
  const workers = cast.posts.filter(
    ({ role, stage }) => role === 'link-worker' && stage !== 'left' && stage !== 'appointed',
  )
  return { supervision_session: workers.flatMap((post) => sessionsOf(cast, chance, post)) } satisfies TableRows
}

const DAYS_BACK = 182

function sessionsOf(cast: Cast, chance: Chance, post: DemoPost) {
  const pcn = cast.pcns.find(({ id }) => id === post.pcnId) ?? cast.pcns[0]
  if (!pcn) return []
  const end = post.away && !post.away.until ? plusDays(post.away.from, -1) : plusDays(cast.today, -1)
  const earliest = plusDays(cast.today, -DAYS_BACK)
  const start = post.startedOn > earliest ? post.startedOn : earliest
  return RHYTHM.filter(({ gives }) => gives !== post.owes).flatMap(({ kind, every, minutes, by }) => {
    const first = post.stage === 'week-1' ? 2 : chance.whole(2, Math.min(every, 60))
    return daysFrom(plusDays(start, first), end, every)
      .filter(() => kind === 'appraisal' || !chance.happens(8))
      .map((heldOn) => row(chance, post, by(pcn), { kind, minutes, heldOn }))
  })
}

function daysFrom(first: string, end: string, every: number): string[] {
  const days: string[] = []
  for (let day = first; day <= end; day = plusDays(day, every)) days.push(day)
  return days
}

type Held = { kind: string; minutes: number; heldOn: string }

const row = (chance: Chance, post: DemoPost, supervisorId: string | null, { kind, minutes, heldOn }: Held) => ({
  id: chance.id(londonInstant(heldOn, '15:00')),
  post_id: post.id,
  supervisor_id: supervisorId,
  kinds: [kind],
  held_on: heldOn,
  minutes,
  format: chance.pick(['face-to-face', 'video', 'phone']),
  functions: kind === 'clinical-supervision' ? ['restorative'] : [],
  recorded_by: supervisorId,
  recorded_at: londonInstant(heldOn, '15:00'),
})
