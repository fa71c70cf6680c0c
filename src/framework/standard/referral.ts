import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'
import type { Frozen } from '../freeze.ts'
import type { OutcomeMeasure } from '../outcome-measures.ts'

type Need = { id: string; label: string; group: string; groupLabel: string; escalate: boolean }

type ContactType = {
  id: string
  label: string
  /** Counts as support given; the first one in an episode counts the person towards the year. */
  substantive: boolean
  loneWorking: boolean
  /** Counts only for somebody who has a plan of their own. */
  onlyWithPlan: boolean
}

type ClosureReason = {
  id: string
  label: string
  positive: boolean
  /** What must be on record first: `attempts_made`, `referrer_told`, `risk_checked`. */
  needs: readonly string[]
  triggers?: string
  handle?: string
}

/** What a referral, a contact and a closing may say. Every `id` with a dot is a clause. */
export type ReferralStandard = {
  sources: readonly { id: string; label: string; group: string; basis: Basis; note?: string }[]
  triageOutcomes: readonly string[]
  qualityFields: readonly string[]
  needs: readonly Need[]
  contactTypes: readonly ContactType[]
  closureReasons: readonly ClosureReason[]
  supportOffered: readonly string[]
  outcomeMeasures: readonly Frozen<OutcomeMeasure>[]
  cohorts: readonly { id: string; label: string }[]
  codes: readonly { id: string; code: string; label: string; use: string; basis: Basis }[]
  equalityFields: readonly string[]
}

export function shippedReferral({ caseload }: Framework): ReferralStandard {
  return {
    sources: caseload.referralSources.items,
    triageOutcomes: caseload.referralTriageOutcomes,
    qualityFields: caseload.referralQualityFields,
    needs: caseload.needs.groups.flatMap((group) =>
      group.items.map(({ id, label, escalate = false }) => ({
        id,
        label,
        group: group.id,
        groupLabel: group.label,
        escalate,
      })),
    ),
    contactTypes: caseload.contactTypes.map(({ loneWorking = false, countsForCaseload, ...type }) => ({
      ...type,
      loneWorking,
      onlyWithPlan: countsForCaseload === 'only-with-plan',
    })),
    closureReasons: caseload.closureReasons.items.map((reason) => ({
      ...reason,
      positive: reason.positive ?? false,
      needs: reason.needs ?? [],
    })),
    supportOffered: caseload.supportOfferedCategories,
    outcomeMeasures: caseload.outcomeMeasures.items,
    cohorts: caseload.proactiveCohorts.items,
    codes: caseload.coding.flatMap((code) => ('code' in code ? [code] : [])),
    equalityFields: caseload.equalityFields,
  }
}
