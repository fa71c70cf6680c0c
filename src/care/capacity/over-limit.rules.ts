import type { OverKind } from './standing.rules.ts'

/** Why somebody is over a limit, what is done about it, and when that is looked at again (caseload.yaml thresholds, red). */
export type OverPlan = {
  id: string
  limits: OverKind[]
  reason: string
  plan: string
  reviewOn: string
  agreedBy: { id: string; name: string }
  agreedAt: Date
}

export const reviewPassed = ({ reviewOn }: OverPlan, today: string): boolean => reviewOn < today
