import type { Post } from '../../base/posts/post.rules.ts'
import type { CapacityInput, CaseloadStandard } from '../../framework/standard/caseload.ts'
import { daysBetween } from '../../lib/plain-date.ts'
import { type InputId, type Sum, twoDecimals, usualSum } from './capacity.rules.ts'

/** The figures that a line manager may set for one post. The others are the standard's, or follow from the contract. */
export const FACTORS = [
  'complexity_factor',
  'maturity_factor',
  'community_share',
  'groups_share',
  'meeting_hours',
  'travel_hours',
  'average_contacts',
  'hours_per_contact',
  'starter_share',
] as const satisfies readonly InputId[]
export type FactorId = (typeof FACTORS)[number]

/** Which factor of the Framework's summary each figure gives effect to; what an estimate of time rests on has none. */
export const factorClause: Partial<Record<FactorId, string>> = {
  complexity_factor: 'factor.complexity',
  maturity_factor: 'factor.maturity',
  community_share: 'factor.community-development',
  groups_share: 'factor.groups',
  travel_hours: 'factor.practices',
  starter_share: 'factor.new-starter',
}

/** How far a figure may be moved. Where the Framework gives no bound, one that no week could pass. */
const MOST: Partial<Record<FactorId, number>> = {
  meeting_hours: 20,
  travel_hours: 20,
  average_contacts: 30,
  hours_per_contact: 4,
  starter_share: 1,
}
const LEAST: Partial<Record<FactorId, number>> = { hours_per_contact: 0.25, starter_share: 0.25 }

export const boundsOf = ({ id, min, max }: CapacityInput): { min: number; max: number } => ({
  // Only factors have bounds here; another id finds none and has its own.
  min: min ?? LEAST[id as FactorId] ?? 0,
  max: max ?? MOST[id as FactorId] ?? 1000,
})

/** A figure that somebody set for a post, from a day. No value: the usual one holds again. */
export type FactorRow = {
  id: string
  input: FactorId
  value?: number | undefined
  reason: string
  from: string
  setBy: { id: string; name: string }
  setAt: Date
}

/** How long contacts take at a service, as logged there. */
export type ContactLength = { contacts: number; medianMinutes: number; countedOn: string }

/** From so many logged contacts on, a service's own median stands in for the usual figure (`hours_per_contact`). */
export const ENOUGH_CONTACTS = 100

export type Factor = {
  id: InputId
  label: string
  note?: string | undefined
  value: number
  /** What it would be had nobody set it. */
  usual: number
  why: 'usual' | 'set' | 'first-year' | 'measured' | 'contract'
  /** Why it differs from the usual, in words for everybody who sees it. */
  because?: string | undefined
  set?: FactorRow | undefined
  /** Whether a line manager may set it for this post. */
  settable: boolean
}

type Known = {
  post: Post
  wte: number
  rows: readonly FactorRow[]
  contactLength?: ContactLength | undefined
  today: string
}

/** Each figure of a post's sum on a day: set for it, else its first year's, else its service's own, else the usual (S22, S46). */
export function factorsFor(standard: CaseloadStandard, known: Known): Factor[] {
  const usual = usualSum(standard)
  return standard.inputs.map((input) => {
    const settable = isFactor(input.id)
    // `usualSum` found an input for every id there is.
    const id = input.id as InputId
    const first = { id, label: input.label, note: input.note, usual: usual[id], settable }
    const set = settable ? holding(known.rows, id, known.today) : undefined
    if (set?.value !== undefined) return { ...first, value: set.value, why: 'set', because: set.reason, set }
    return { ...first, ...unset(input, usual[id], known) }
  })
}

function unset(input: CapacityInput, usual: number, known: Known): Pick<Factor, 'value' | 'why' | 'because'> {
  const { post, wte, contactLength, today } = known
  if (input.id === 'wte') return { value: wte, why: 'contract', because: 'The hours of the contract' }
  if (input.id === 'starter_share' && input.firstYear !== undefined && isFirstYear(post, today))
    return { value: input.firstYear, why: 'first-year', because: 'The first year begins with a graded start' }
  if (input.id === 'hours_per_contact' && contactLength && isEnough(contactLength))
    return {
      value: twoDecimals(contactLength.medianMinutes / 60),
      why: 'measured',
      because: `The middle one of ${contactLength.contacts} contacts that your service logged in the last year`,
    }
  return { value: usual, why: 'usual' }
}

/** Minutes that nobody logged say nothing. */
const isEnough = ({ contacts, medianMinutes }: ContactLength) => contacts >= ENOUGH_CONTACTS && medianMinutes > 0

/** Somebody who took referrals before the service joined has no graded start. */
export const isFirstYear = ({ startedOn, alreadyTakingReferrals }: Post, today: string): boolean =>
  !alreadyTakingReferrals && daysBetween(startedOn, today) < 365

/** The row that holds on a day: the latest day's, and of one day the one set last. */
const holding = (rows: readonly FactorRow[], input: InputId, today: string): FactorRow | undefined =>
  rows.filter((row) => row.input === input && row.from <= today).toSorted(newestFirst)[0]

/** Ids sort by when they were made, so they part what was set in one instant. */
const newestFirst = (one: FactorRow, other: FactorRow) =>
  other.from.localeCompare(one.from) || other.setAt.getTime() - one.setAt.getTime() || other.id.localeCompare(one.id)

export const isFactor = (id: string): id is FactorId => FACTORS.some((factor) => factor === id)

export function sumOf(factors: readonly Factor[], { communityShareAssumed }: CaseloadStandard): Sum {
  const figures = Object.fromEntries(factors.map(({ id, value }) => [id, value]))
  // `factorsFor` gives a factor for every input of the standard, and `usualSum` saw that none is missing.
  return { ...(figures as Record<InputId, number>), assumed: communityShareAssumed }
}
