import type { CaseloadThresholds } from '../../framework/standard/caseload.ts'
import type { CaseloadFacts } from '../casework/caseload.rules.ts'
import { type Limits, limitsOf, type Sum, wholePeople } from './capacity.rules.ts'
import type { YearWorked } from './year-worked.rules.ts'

/** What is counted for a post. How much of it was worked in hours is the worker's own, and stands elsewhere (safety H9). */
type Counted = Pick<CaseloadFacts, 'newPeople365' | 'openNow' | 'waitingFirst'>

export type Colour = 'green' | 'amber' | 'red'
export const colourWords: Record<Colour, string> = {
  green: 'Within capacity',
  amber: 'Close to the limit: plan',
  red: 'Over the limit: act',
}

const OVER_KINDS = ['ceiling', 'hours', 'open'] as const
export type OverKind = (typeof OVER_KINDS)[number]

export type Standing = {
  /** At the hours of today. */
  now: Limits
  /** At the hours of the last year, where they changed: what new people of that year are held against. */
  year: Limits
  /** New people of the last year, each once (`what_counts`). */
  newPeople: number
  /** Given already, and still to be met for the first time: they take room. */
  toMeet: number
  /** Hours a week that they take over a year, with the contacts each that the sum counts on: planned, never measured (H9). */
  hoursNeeded: number
  openNow: number
  /** Open cases that the plan has at once, in a starter's weeks times the graded share. */
  planned: number
  /** Share of the limit that binds. */
  use: number
  colour: Colour
  openColour: Colour
  /** The worse of both. */
  state: Colour
  /** A whole year at this pace, from the part of the year actually worked. Undefined while it is too early to say. */
  projected?: { people: number; over: boolean; room: number } | undefined
  daysWorked: number
  /** People that may still come this year; below nothing when over. */
  room: number
}

type Figures = {
  sum: Sum
  counted: Counted
  worked: YearWorked
  /** The graded share of a starter's week (induction.yaml, graded_start); 1 for everybody else. */
  gradedShare: number
}

/** Before so many days of work a pace says nothing. Ours: four weeks. */
const ENOUGH_DAYS = 28

/** How full a post is on a day, against both limits, now and projected (S17, S19, S20, S47). */
export function standingOf(figures: Figures, thresholds: CaseloadThresholds): Standing {
  const { sum, counted, worked, gradedShare } = figures
  const now = limitsOf(sum)
  const year = limitsOf({ ...sum, wte: worked.wteOfYear })
  const { newPeople365: newPeople, waitingFirst: toMeet, openNow } = counted
  const planned = now.openAtOnce * gradedShare
  const use = shareOf(newPeople, year.people)
  const colour = colourAt(use, thresholds.yearlyUse)
  const openColour = openNow === 0 ? 'green' : colourAt(shareOf(openNow, planned), thresholds.openNow)
  return {
    now,
    year,
    newPeople,
    toMeet,
    hoursNeeded: (newPeople * sum.average_contacts * sum.hours_per_contact) / (sum.weeks_available * sum.starter_share),
    openNow,
    planned,
    use,
    colour,
    openColour,
    state: worse(colour, openColour),
    projected: projectedFrom(newPeople, now, worked, thresholds),
    daysWorked: worked.daysWorked,
    room: wholePeople(year.people) - newPeople - toMeet,
  }
}

function projectedFrom(newPeople: number, { people }: Limits, worked: YearWorked, thresholds: CaseloadThresholds) {
  if (worked.daysWorked < ENOUGH_DAYS || worked.share <= 0) return undefined
  const ahead = newPeople / worked.share
  return {
    people: Math.round(ahead),
    over: ahead > people * thresholds.projectedOver,
    room: wholePeople(people) - Math.round(ahead),
  }
}

/** Which limits a post is over; with `more`, which it would be over had it so many people more. */
export function oversOf(standing: Standing, thresholds: CaseloadThresholds, more = 0): OverKind[] {
  const { year, newPeople, toMeet, openNow, planned } = standing
  const people = newPeople + toMeet + more
  const over: Record<OverKind, boolean> = {
    ceiling: people > wholePeople(year.personalCeiling),
    hours: people > wholePeople(year.peopleByHours),
    open: openNow + more >= planned * thresholds.openNow.red && openNow + more > 0,
  }
  return OVER_KINDS.filter((kind) => over[kind])
}

const shareOf = (used: number, limit: number) => (used === 0 ? 0 : limit > 0 ? used / limit : Infinity)
const colourAt = (share: number, { amber, red }: { amber: number; red: number }): Colour =>
  share >= red ? 'red' : share >= amber ? 'amber' : 'green'
const WORST: readonly Colour[] = ['red', 'amber', 'green']
const worse = (one: Colour, other: Colour): Colour => WORST.find((each) => each === one || each === other) ?? 'green'
