import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'

/** One figure of the capacity sum: what it is unless a service says otherwise, and how far it may move. */
export type CapacityInput = {
  id: string
  label: string
  default: number
  min?: number
  max?: number
  /** The figure for somebody's first year. */
  firstYear?: number
  note?: string
}

type CapacityFactor = {
  id: string
  label: string
  direction: 'reduces' | 'either'
  markers: readonly string[]
  basis: Basis
  source?: string
}

export type CaseloadThresholds = {
  /** Shares of the yearly ceiling; at or over `red` a reason, a plan and a review date are asked of `redNeedsFrom`. */
  yearlyUse: { amber: number; red: number; redNeeds: readonly string[]; redNeedsFrom: string }
  /** A projection past the ceiling by this factor warns. */
  projectedOver: number
  /** Times the planned number of open cases. */
  openNow: { amber: number; red: number }
  waitingWorkingDays: { amber: number; red: number }
  noContactDays: { amber: number; red: number }
  longOpenDays: { review: number; seniorReview: number }
}

export type CaseloadStandard = {
  /** The yearly ceiling for one whole-time post, contacts for each person, and months of support. */
  norms: { annualMax: Norm; contacts: Norm; months: number }
  whatCounts: { windowDays: number; counts: string; doesNotCount: readonly string[]; note: string }
  /** The figures of the capacity sum by id: `annual_ceiling`, `weeks_available` … as in `f.personal-ceiling`. */
  inputs: readonly CapacityInput[]
  /** The share of community time that the ceiling already allows for. */
  communityShareAssumed: number
  formulas: readonly { id: string; text: string }[]
  workedExamples: Framework['caseload']['capacityModel']['workedExamples']
  insight: string
  factors: readonly CapacityFactor[]
  thresholds: CaseloadThresholds
}

type Norm = { low: number; high: number }

export function shippedCaseload({ caseload }: Framework): CaseloadStandard {
  const { norms, whatCounts, capacityModel, factors } = caseload
  return {
    norms: {
      annualMax: range(norms, 'norm.annual-max'),
      contacts: range(norms, 'norm.contacts'),
      months: norms.find((norm) => norm.id === 'norm.duration')?.value ?? missing('norm.duration'),
    },
    whatCounts: { ...whatCounts, windowDays: whatCounts.countsWindowDays, counts: whatCounts.countsOncePerYear },
    inputs: capacityModel.inputs,
    communityShareAssumed: capacityModel.communityShareAssumed,
    formulas: capacityModel.formulas,
    workedExamples: capacityModel.workedExamples,
    insight: capacityModel.insight,
    factors: factors.map((factor) => ({ ...factor, markers: factor.markers ?? [] })),
    thresholds: shippedThresholds(caseload.thresholds),
  }
}

function shippedThresholds(shipped: Framework['caseload']['thresholds']): CaseloadThresholds {
  const band = (id: string) => shipped.yearlyUseOfCeiling.find((each) => each.id === id)
  const red = band('red')
  return {
    yearlyUse: {
      amber: band('amber')?.from ?? missing('thresholds.amber'),
      red: red?.from ?? missing('thresholds.red'),
      redNeeds: red?.requires ?? [],
      redNeedsFrom: red?.requiresFrom ?? missing('thresholds.red requires_from'),
    },
    projectedOver: shipped.projectedOver,
    openNow: shipped.openNow,
    waitingWorkingDays: shipped.waitingDaysToFirstContact,
    noContactDays: shipped.noContactDays,
    longOpenDays: shipped.longOpenDays,
  }
}

function range(norms: Framework['caseload']['norms'], id: string): Norm {
  const { low, high } = norms.find((norm) => norm.id === id) ?? missing(id)
  return { low: low ?? missing(`${id} low`), high: high ?? missing(`${id} high`) }
}

function missing(what: string): never {
  throw new Error(`caseload.yaml: ${what} is missing, and the capacity sum cannot be done without it`)
}
