import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'
import type { Severity } from './supervision.ts'

/** One way into a practice's records. `if-used` gates only where the practice has it; `recommended` never gates. */
export type AccessType = {
  id: string
  label: string
  required: boolean | 'if-used' | 'recommended'
  examples?: readonly string[]
  note?: string
}

/** What a link worker needs at each practice served, and the training without which it does not count. */
export type RecordAccessStandard = {
  id: string
  rule: string
  severity: Severity
  requiresTraining: readonly string[]
  graceDays: number
  /** Grace is only for access that was live and is lost. */
  graceForStarters: boolean
  gatesReferrals: boolean
  gatesPerPractice: true
  types: readonly AccessType[]
  states: readonly string[]
  basis: Basis
  source: string
}

export function shippedRecordAccess({ mdt }: Framework): RecordAccessStandard {
  const { check, accessTypes, accessStates, ...access } = mdt.recordAccess
  return {
    ...access,
    requiresTraining: check.requiresTraining,
    graceForStarters: access.graceAppliesWhen === undefined,
    gatesPerPractice: true,
    types: accessTypes,
    states: accessStates,
  }
}
