import { holdsOn } from '../../lib/holds-on.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import { type Chance, chanceFrom } from '../../platform/chance.ts'
import type { Cast, DemoPcn, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { GAP_REASONS } from './found-session.rules.ts'

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

/** What is planned ahead and answered for afterwards; a review or an appraisal is only recorded. */
const PLANNED = ['gp-supervision', 'clinical-supervision', 'line-management']

/** A year and a month of sessions: most planned and held, some moved, now and then one missed; the next weeks planned. */
export const demo: DemoSource = (cast) => demoSessions(cast)

/** The same each time it is asked, so that whoever shows what came of these sessions finds them. */
export function demoSessions(cast: Cast) {
  const chance = chanceFrom(`${cast.slug} supervision sessions`)
  const workers = cast.posts.filter(
    ({ role, stage }) => role === 'link-worker' && stage !== 'left' && stage !== 'appointed',
  )
  const diary: Diary = new Set()
  const told = workers.flatMap((post) => sessionsOf(cast, chance, post, diary))
  return {
    supervision_session: told.flatMap(({ held }) => held ?? []),
    planned_session: told.flatMap(({ plan }) => plan ?? []),
    planned_session_move: told.flatMap(({ move }) => move ?? []),
  } satisfies TableRows
}

const DAYS_BACK = 396
const DAYS_AHEAD = 45
/** Days ago up to which nobody may have said yet whether it was held. */
const JUST_NOW = 6

function sessionsOf(cast: Cast, chance: Chance, post: DemoPost, diary: Diary): Became[] {
  const pcn = cast.pcns.find(({ id }) => id === post.pcnId) ?? cast.pcns[0]
  if (!pcn) return []
  const gone = post.away && !post.away.until ? plusDays(post.away.from, -1) : undefined
  const earliest = plusDays(cast.today, -DAYS_BACK)
  const begun = post.startedOn > post.joinedOn ? post.startedOn : post.joinedOn
  const start = begun > earliest ? begun : earliest
  return RHYTHM.filter(({ gives }) => gives !== post.owes).flatMap(({ kind, every, minutes, by }) => {
    const first = post.stage === 'week-1' ? 2 : chance.whole(2, Math.min(every, 60))
    const ahead = PLANNED.includes(kind) && !gone ? plusDays(cast.today, DAYS_AHEAD) : plusDays(cast.today, -1)
    const end = [gone, post.endedOn, ahead].filter((day): day is string => day !== undefined).sort()[0] ?? ahead
    return daysFrom(plusDays(start, first), end, every)
      .filter((day) => !isAwayOn(post, day))
      .flatMap((day) => one(cast, chance, { post, supervisorId: by(pcn), kind, minutes, day, diary }))
  })
}

const isAwayOn = ({ away }: DemoPost, day: string) => away !== undefined && holdsOn(away, day)

/** Working days only. */
function daysFrom(first: string, end: string, every: number): string[] {
  const days: string[] = []
  for (let day = first; day <= end; day = plusDays(day, every)) days.push(workingDaysAfter(day, 0))
  return days.filter((day) => day <= end)
}

type Told = {
  post: DemoPost
  supervisorId: string | null
  kind: string
  minutes: number
  day: string
  diary: Diary
}

type Became = {
  held?: ReturnType<typeof heldRow>
  plan?: ReturnType<typeof rowOf>
  move?: ReturnType<typeof moveRow> | undefined
}

/** What became of one day of the rhythm. */
function one(cast: Cast, chance: Chance, told: Told): Became[] {
  const { today } = cast
  const { supervisorId, day, kind } = told
  if (supervisorId === null || !PLANNED.includes(kind))
    return day < today && (kind === 'appraisal' || !chance.happens(8)) ? [{ held: heldRow(chance, told, day) }] : []
  const missed = chance.happens(6)
  const moved = !missed && chance.happens(9)
  const plan = planRow(chance, { ...told, supervisorId }, moved ? later(told.post, day, chance) : day)
  const move = moved ? moveRow(plan, londonInstant(day, chance.pick(TIMES))) : undefined
  const on = plan.on
  if (on >= today) return [{ plan: rowOf(plan, 'planned'), move }]
  if (plusDays(on, JUST_NOW) >= today && chance.happens(75)) return [{ plan: rowOf(plan, 'planned'), move }]
  if (missed) return [{ plan: rowOf(plan, chance.happens(30) ? 'called-off' : 'missed', chance) }]
  return [{ plan: rowOf(plan, 'held'), move, held: heldRow(chance, told, on, plan.id) }]
}

/** Some working days later, unless that is leave or after the last day. */
function later(post: DemoPost, day: string, chance: Chance): string {
  const on = workingDaysAfter(day, chance.whole(2, 5))
  return isAwayOn(post, on) || (post.endedOn !== undefined && on > post.endedOn) ? day : on
}

const TIMES = ['09:30', '10:45', '11:45', '13:30', '14:30', '15:45']

/** Who has a session when: nobody is in two at once. */
type Diary = Set<string>

/** The first time from this one on at which both are free that day. */
function freeTime({ diary, supervisorId, post }: Told & { supervisorId: string }, on: string, wanted: string): string {
  const from = TIMES.indexOf(wanted)
  const inOrder = [...TIMES.slice(from), ...TIMES.slice(0, from)]
  const entries = (time: string) => [supervisorId, post.colleagueId].map((id) => `${id} ${on} ${time}`)
  const time = inOrder.find((each) => entries(each).every((entry) => !diary.has(entry))) ?? wanted
  for (const entry of entries(time)) diary.add(entry)
  return time
}

type Plan = Told & { supervisorId: string; id: string; on: string; startsAt: Date; format: string; plannedAt: Date }

function planRow(chance: Chance, told: Told & { supervisorId: string }, on: string): Plan {
  const plannedAt = londonInstant(plusDays(on, -chance.whole(20, 40)), '16:00')
  return {
    ...told,
    id: chance.id(plannedAt),
    on,
    startsAt: londonInstant(on, freeTime(told, on, chance.pick(TIMES))),
    format: chance.pick(['face-to-face', 'video', 'phone']),
    plannedAt,
  }
}

const rowOf = (plan: Plan, state: 'planned' | 'held' | 'missed' | 'called-off', chance?: Chance) => ({
  id: plan.id,
  post_id: plan.post.id,
  supervisor_id: plan.supervisorId,
  kinds: [plan.kind],
  starts_at: plan.startsAt,
  minutes: plan.minutes,
  format: plan.format,
  state,
  cancelled_by: chance ? chance.pick(['link-worker', 'supervisor', 'service', 'none']) : null,
  gap_reason: chance ? chance.pick(GAP_REASONS) : null,
  planned_by: plan.supervisorId,
  planned_at: plan.plannedAt,
  sequence: plan.on === plan.day ? 0 : 1,
  version: plan.on === plan.day ? 1 : 2,
  changed_at: plan.plannedAt,
})

const moveRow = (plan: Plan, from: Date) => ({
  session_id: plan.id,
  sequence: 1,
  from_at: from,
  to_at: plan.startsAt,
  moved_by: plan.supervisorId,
  moved_at: new Date(plan.plannedAt.getTime() + 86_400_000),
})

function heldRow(chance: Chance, { post, supervisorId, kind, minutes }: Told, heldOn: string, id?: string) {
  const at = londonInstant(heldOn, '16:30')
  return {
    id: id ?? chance.id(at),
    post_id: post.id,
    supervisor_id: supervisorId,
    kinds: [kind],
    held_on: heldOn,
    minutes,
    format: chance.pick(['face-to-face', 'video', 'phone']),
    functions: kind === 'clinical-supervision' ? ['restorative'] : [],
    recorded_by: supervisorId,
    recorded_at: at,
  }
}
