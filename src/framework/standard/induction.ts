import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'

/** One item of a starter's plan, as the rules read it. Its `id` is its clause. */
export type InductionItem = {
  id: string
  phase: string
  title: string
  detail?: string
  /** The role that holds the duty; see `OwnerRole` for its label. */
  owner: string
  gatesReferrals: boolean
  /** Asked once for each practice, and gates only people registered with that practice. */
  perPractice: boolean
  /** The condition that must hold for the item to apply at all. */
  appliesIf?: string
  /** A supervision or record access rule that answers this item: it has no tick of its own. */
  rule?: string
  /** A training, one of its modules, or `statutory_and_mandatory`: it has no tick of its own. */
  training?: string
  evidence?: string
  isGateSignoff: boolean
  /** Gates every post, also those outside a PCN. */
  isSafety: boolean
  /** Whether an agreed exception may ever stand in for it. */
  exceptionAllowed: boolean
  /** The only roles that may see it; everybody entitled to the plan when absent. */
  visibleTo?: readonly string[]
  basis: Basis
  source?: string
}

type Phase = { id: string; label: string; fromDay: number; toDay: number }
type OwnerRole = { id: string; label: string }
type Condition = { id: string; when: string; employmentModels?: readonly string[] }

/**
 * Who may agree to an exception, for how long, and for what never (ids of items, rules and trainings). The approver is
 * never the owner of the item, somebody else renews it, and the worker is told first.
 */
type ExceptionTerms = {
  needs: readonly string[]
  maxDays: number
  renewals: number
  approverRoles: readonly string[]
  neverFor: readonly string[]
}

/** The requirements before a post may take referrals. */
export type Gate = {
  id: string
  label: string
  effect: string
  safetyItems: readonly string[]
  exception: ExceptionTerms
  /** Days that a link worker already at work when the service joins has; the second for what may never be excepted. */
  existingWorkers: { windowDays: number; neverWaivableDays: number }
  returningWorkers: { windowDays: number }
  gradedStart: {
    /** Opened later than this day after the start, every later step moves by as many days. */
    latestGateDay: number
    steps: readonly { week: number; caseloadShare: number; note?: string }[]
  }
}

export type InductionStandard = {
  phases: readonly Phase[]
  ownerRoles: readonly OwnerRole[]
  conditions: readonly Condition[]
  gate: Gate
  items: readonly InductionItem[]
}

export function shippedInduction({ induction }: Framework): InductionStandard {
  const { gate, phases, ownerRoles, conditions, items } = induction
  const { needs, maxDays, renewals, approverRoles, neverWaivable } = gate.waiver
  return {
    phases,
    ownerRoles,
    conditions: conditions.items,
    gate: {
      id: gate.id,
      label: gate.label,
      effect: gate.effect,
      safetyItems: gate.scope.safetyItems,
      exception: { needs, maxDays, renewals, approverRoles, neverFor: neverWaivable },
      existingWorkers: gate.existingWorkers,
      returningWorkers: gate.returningWorkers,
      gradedStart: gate.gradedStart,
    },
    items: items.map(({ perPractice = false, isGateSignoff = false, ...item }) => ({
      ...item,
      perPractice,
      isGateSignoff,
      isSafety: gate.scope.safetyItems.includes(item.id),
      exceptionAllowed: gate.waiver.allowed && !neverWaivable.includes(item.id) && !isGateSignoff,
    })),
  }
}
