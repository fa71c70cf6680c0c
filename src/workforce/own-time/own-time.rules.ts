import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { daysBetween, plusDays, plusMonths, showMonth, startOfMonth, weekdayOf } from '../../lib/plain-date.ts'
import { TIME_KINDS, type TimeKind } from '../../lib/time-kinds.ts'

/** Every kind in which a job is described; what is left is records, travel, meetings of another kind. */
export const SPLIT_KINDS = [...TIME_KINDS, 'other'] as const
export type SplitKind = (typeof SPLIT_KINDS)[number]
/** The kinds for which the Framework asks for protected time: community, MDT, learning, peers and supervision (S50, S67–S69). */
export const PROTECTED_KINDS = ['relationships', 'mdt', 'learning', 'peers', 'supervision'] as const
type ProtectedKind = (typeof PROTECTED_KINDS)[number]

export const KIND_WORDS: Readonly<Record<SplitKind, string>> = {
  people: 'With people',
  relationships: 'In the community, with groups and agencies',
  mdt: 'With the team (MDT)',
  learning: 'Learning',
  peers: 'With peers',
  supervision: 'Supervision',
  other: 'Records, travel and everything else',
}

export type Quarter = { from: string; until: string; name: string }

/** The calendar quarter of a day: `2026-10-01` to `2026-12-31`. */
export function quarterOf(day: string): Quarter {
  const month = Number(day.slice(5, 7))
  const first = startOfMonth(plusMonths(`${day.slice(0, 7)}-01`, -((month - 1) % 3)))
  const last = plusDays(plusMonths(first, 3), -1)
  return { from: first, until: last, name: `${showMonth(first.slice(0, 7))} to ${showMonth(last.slice(0, 7))}` }
}

export type Hours = Partial<Record<SplitKind, number>>

/** The hours of the standard for a full-time week, by WTE: ours, and each service's to set. None is given for the MDT. */
export function usualHours({ training }: Standard, wte: number): Hours {
  const { learningAndCpd, communityRelationships, supervisionAndPeers } = training.protectedHoursPerFullTimeWeek
  return {
    relationships: communityRelationships * wte,
    learning: learningAndCpd * wte,
    // One figure for the two of them: half each until somebody agrees otherwise.
    peers: (supervisionAndPeers * wte) / 2,
    supervision: (supervisionAndPeers * wte) / 2,
  }
}

type Days = { from: string; until: string }

/** Weeks of a period in which the post was there and its worker not on long leave, to a tenth. */
export function weeksWorked(post: Pick<Post, 'startedOn' | 'endedOn' | 'absences'>, { from, until }: Days): number {
  const first = post.startedOn > from ? post.startedOn : from
  const last = post.endedOn && post.endedOn < until ? post.endedOn : until
  if (last < first) return 0
  const away = post.absences.reduce((days, absence) => {
    const begins = absence.from > first ? absence.from : first
    const back = absence.until ? plusDays(absence.until, -1) : last
    const ends = back < last ? back : last
    return ends < begins ? days : days + daysBetween(begins, ends) + 1
  }, 0)
  return Math.max(0, Math.round(((daysBetween(first, last) + 1 - away) / 7) * 10) / 10)
}

/** Minutes of one kind, from whichever record. */
type Spent = { kind: TimeKind; minutes: number }
export type KindTime = { kind: ProtectedKind; plannedMinutes: number | undefined; usedMinutes: number }

/** Planned and used in a period, a kind each. Undefined: nobody has agreed hours for it, and the standard gives none. */
export function protectedTime(spent: readonly Spent[], hours: Hours, weeks: number): KindTime[] {
  return PROTECTED_KINDS.map((kind) => {
    const aWeek = hours[kind]
    return {
      kind,
      plannedMinutes: aWeek === undefined ? undefined : Math.round(aWeek * 60 * weeks),
      usedMinutes: Math.max(0, sumOf(spent, kind)),
    }
  })
}

const sumOf = (spent: readonly Spent[], kind: TimeKind) =>
  spent.filter((each) => each.kind === kind).reduce((sum, { minutes }) => sum + minutes, 0)

export const MILESTONES = ['six-weeks', 'three-months', 'six-months'] as const
export type Milestone = (typeof MILESTONES)[number]
export const MILESTONE_WORDS: Readonly<Record<Milestone, string>> = {
  'six-weeks': 'six weeks',
  'three-months': 'three months',
  'six-months': 'six months',
}

/** The day on which somebody is asked whether the job is as it was described. */
export const milestoneOn = (startedOn: string, milestone: Milestone): string =>
  milestone === 'six-weeks' ? plusDays(startedOn, 42) : plusMonths(startedOn, milestone === 'three-months' ? 3 : 6)

/** How long after its day a milestone is still worth answering. */
const OPEN_DAYS = 42

/** The milestones that are there to be answered, and those that were: none is asked of somebody long in post. */
export const milestonesFor = (
  startedOn: string,
  answered: readonly Milestone[],
  today: string,
): { milestone: Milestone; on: string; open: boolean }[] =>
  MILESTONES.map((milestone) => ({ milestone, on: milestoneOn(startedOn, milestone) }))
    .filter(({ milestone, on }) => answered.includes(milestone) || (on <= today && today <= plusDays(on, OPEN_DAYS)))
    .map((one) => ({ ...one, open: !answered.includes(one.milestone) }))

export const ANSWERS = ['as-described', 'partly', 'different'] as const
export type JobAnswer = (typeof ANSWERS)[number]
export const ANSWER_WORDS: Readonly<Record<JobAnswer, string>> = {
  'as-described': 'Yes, it is the job I was told about',
  partly: 'In part',
  different: 'No, it is another job',
}

/** Weeks of life that are held against the description. */
export const LIVED_WEEKS = 6
export type SplitLine = { kind: SplitKind; describedHours: number | undefined; livedHours: number | undefined }

/** Hours a week as described, and as recorded. What nobody records is not nought: it has no figure. */
export function splitOf(described: Hours, spent: readonly Spent[], weeks: number): SplitLine[] {
  return SPLIT_KINDS.map((kind) => {
    const minutes = kind === 'other' ? 0 : sumOf(spent, kind)
    const lived = minutes > 0 && weeks > 0 ? Math.round((minutes / 60 / weeks) * 10) / 10 : undefined
    return { kind, describedHours: described[kind], livedHours: lived }
  })
}

export type WeekOf<Item> = { weekOn: string; items: Item[] }

/** What is in order of its days, a week each. `weekOn`: its Monday. */
export function byWeek<Item extends { on: string }>(items: readonly Item[]): WeekOf<Item>[] {
  const weeks = new Map<string, Item[]>()
  for (const item of items) {
    const weekOn = plusDays(item.on, -weekdayOf(item.on))
    weeks.set(weekOn, [...(weeks.get(weekOn) ?? []), item])
  }
  return [...weeks].map(([weekOn, own]) => ({ weekOn, items: own }))
}

export const hoursInWords = (minutes: number): string => {
  const hours = Math.round(minutes / 6) / 10
  return hours === 1 ? '1 hour' : `${hours} hours`
}

/** What a worker answered at a milestone, and whether they showed it. */
export type JobCheck = {
  milestone: Milestone
  answer: JobAnswer
  says: string
  answeredOn: string
  sharedOn: string | undefined
  talkedOn: string | undefined
}
