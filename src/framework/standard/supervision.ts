import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'
import type { Frozen } from '../freeze.ts'
import type { Cadence, Check } from '../supervision-rule.ts'

export type Severity = 'contractual' | 'framework' | 'local'

/** One duty to support somebody, as the rules read it. Its `id` is its clause. */
export type SupervisionRule = {
  id: string
  title: string
  severity: Severity
  /** Another severity where the post is paid from this funding. */
  severityIf?: { funding: string; severity: Severity; basis: Basis }
  /** Roles that can put it right; the worker never holds an employer's duty. */
  heldBy: readonly string[]
  scope: 'per-link-worker' | 'per-link-worker-per-practice' | 'per-service-arrangement' | 'per-supervisor' | 'per-event'
  appliesIf?: { employmentModel: readonly string[] } | { condition: string }
  check: Frozen<Check>
  cadence?: Frozen<Cadence>
  /** A closer cadence for somebody's first days. */
  newStarterCadence?: { days: number; forFirstDays: number }
  /** Days from the start by which it must first be met. */
  deadlineFromStartDays?: number
  /** Days from the start by which the first event must have been held. */
  firstDueDays?: number
  graceDays: number
  /** False when grace is only for what was there and is lost: a new starter has none. */
  graceForStarters: boolean
  tolerance?: { allowedMissedInRollingMonths: number; windowMonths: number; basis: Basis }
  mayBeSameAs?: string
  warnIf?: { samePersonAs: string; reason: string }
  mustCover: readonly string[]
  sameDay: boolean
  gatesReferrals: boolean
  /** Gates only the first referral; a later lapse stops nobody. */
  gatesOnce: boolean
  /** Gates only people registered with the practice concerned. */
  gatesPerPractice: boolean
  /** Roles told when it is not met. */
  notify: readonly string[]
  breachMessage?: string
  basis: Basis
  source?: string
  /** False when an organisation has switched a local standard off. */
  inForce: boolean
}

type SupervisionType = {
  id: string
  label: string
  purpose: string
  providedBy: readonly string[]
  /** Rules that a session of this kind counts towards. */
  countsTowards: readonly string[]
  basis: Basis
}

export type SupervisionStandard = {
  rules: readonly SupervisionRule[]
  types: readonly SupervisionType[]
  functions: readonly { id: string; label: string }[]
  statuses: readonly { id: string; label: string }[]
  /** Where contract severity applies, and what stands in for whom elsewhere. */
  scope: {
    contractualWhere: readonly ({ setting: string } | { funding: string })[]
    elsewhere: { severity: Severity; substitutes: Readonly<Record<string, string>> }
  }
  /** Who holds a duty under a sub-contract whose agreement does not say. */
  whereAgreementIsSilent: { contractual: string; otherwise: string }
  /** What a supervisor confirms, for the rule that asks for it. */
  supervisorReadiness: readonly string[]
  sessionRecord: Framework['supervision']['sessionRecord']
  agendas: readonly { id: string; type: string; items: readonly string[] }[]
  agreementHeadings: readonly string[]
}

export function shippedSupervision({ supervision }: Framework): SupervisionStandard {
  const { scope, dutyHolders } = supervision
  return {
    rules: supervision.rules.map(shippedRule),
    types: supervision.supervisionTypes,
    functions: supervision.functions.items,
    statuses: supervision.statusModel,
    scope: { contractualWhere: scope.contractualWhere.anyOf, elsewhere: scope.elsewhere },
    whereAgreementIsSilent: dutyHolders.whereSilent,
    supervisorReadiness: supervision.supervisorReadiness.items,
    sessionRecord: supervision.sessionRecord,
    agendas: supervision.agendaTemplates,
    agreementHeadings: supervision.agreementTemplate.headings,
  }
}

function shippedRule(rule: Framework['supervision']['rules'][number]): SupervisionRule {
  const heldBy = typeof rule.heldBy === 'string' ? [rule.heldBy] : rule.heldBy
  return {
    ...rule,
    heldBy,
    graceForStarters: rule.graceAppliesWhen === undefined,
    mustCover: rule.mustCover ?? [],
    sameDay: rule.sameDayRule ?? false,
    gatesOnce: rule.gatesOnce ?? false,
    gatesPerPractice: rule.scope === 'per-link-worker-per-practice',
    notify: rule.onBreach?.notify ?? heldBy,
    breachMessage: rule.onBreach?.message,
    inForce: true,
  }
}
