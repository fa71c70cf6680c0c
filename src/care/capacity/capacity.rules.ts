import type { CaseloadStandard } from '../../framework/standard/caseload.ts'

/** The figures that go into the sum, named as in `caseload.yaml` capacity_model. */
const INPUTS = [
  'wte',
  'annual_ceiling',
  'weeks_available',
  'complexity_factor',
  'maturity_factor',
  'community_share',
  'groups_share',
  'starter_share',
  'average_months_open',
  'average_contacts',
  'hours_per_contact',
  'hours_per_week',
  'protected_hours',
  'meeting_hours',
  'travel_hours',
] as const
export type InputId = (typeof INPUTS)[number]

/** One post's figures. `assumed` is the share of community time that the ceiling already allows for. */
export type Sum = Record<InputId, number> & { assumed: number }

/** Which of the two limits is the smaller one. */
export type Binding = 'ceiling' | 'hours'

/** Both limits of a caseload, in people a year and in hours a week, and what follows from them. Nothing is rounded. */
export type Limits = {
  personalCeiling: number
  newPerWeek: number
  openAtOnce: number
  contactsPerWeek: number
  contactHoursPerWeek: number
  peopleByHours: number
  binds: Binding
  /** People a year by the limit that binds. */
  people: number
}

/** The share of time left for people, where more than the assumed share goes to the community, or any to groups. */
export const shareForPeople = (sum: Sum): number =>
  1 - Math.max(0, sum.community_share - sum.assumed) - sum.groups_share

/** Both limits by the formulas of `caseload.yaml`, each named there as `f.…` (S17, S18, S19, S20). */
export function limitsOf(sum: Sum): Limits {
  const personalCeiling = ceilingOf(sum)
  const contactHoursPerWeek = contactHoursOf(sum)
  const peopleByHours =
    (contactHoursPerWeek * sum.weeks_available * sum.starter_share) / (sum.average_contacts * sum.hours_per_contact)
  return {
    personalCeiling,
    newPerWeek: personalCeiling / sum.weeks_available,
    openAtOnce: personalCeiling * (sum.average_months_open / 12),
    contactsPerWeek: (personalCeiling * sum.average_contacts) / sum.weeks_available,
    contactHoursPerWeek,
    peopleByHours,
    binds: peopleByHours < personalCeiling ? 'hours' : 'ceiling',
    people: Math.min(personalCeiling, peopleByHours),
  }
}

const ceilingOf = (sum: Sum) =>
  sum.annual_ceiling * sum.wte * sum.complexity_factor * sum.maturity_factor * sum.starter_share * shareForPeople(sum)

const contactHoursOf = (sum: Sum) =>
  Math.max(
    0,
    sum.wte * (sum.hours_per_week * shareForPeople(sum) - sum.protected_hours) - sum.meeting_hours - sum.travel_hours,
  )

/** The sum as the standard has it, for one whole-time post. */
export function usualSum({ inputs, communityShareAssumed }: CaseloadStandard): Sum {
  const usual = (id: InputId) => inputs.find((input) => input.id === id)?.default ?? missing(id)
  const figures = INPUTS.map((id) => [id, usual(id)] as const)
  // Every id of INPUTS is given its figure just above.
  return { ...(Object.fromEntries(figures) as Record<InputId, number>), assumed: communityShareAssumed }
}

function missing(id: InputId): never {
  throw new Error(`The standard has no ${id}, and the capacity sum cannot be done without it`)
}

export const bindingWords: Record<Binding, string> = {
  ceiling: 'The yearly ceiling binds first',
  hours: 'Hours bind first',
}

/** Whole people, downwards: nobody supports half a person. A hair below a whole one is that one. */
export const wholePeople = (people: number): number => Math.floor(people + 1e-9)
export const oneDecimal = (number: number): number => Math.round(number * 10) / 10
export const twoDecimals = (number: number): number => Math.round(number * 100) / 100
