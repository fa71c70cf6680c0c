import type { OverKind, Standing } from './standing.rules.ts'

/** Why somebody is over a limit, what is done about it, and when that is looked at again (caseload.yaml thresholds, red). */
export type OverPlan = {
  id: string
  /** None where it was agreed ahead, before any was passed. */
  limits: OverKind[]
  reason: string
  plan: string
  reviewOn: string
  agreedBy: { id: string; name: string }
  agreedAt: Date
}

type Fullness = { standing?: Standing | undefined; overs: readonly OverKind[] }

export const isOverLimit = ({ standing, overs }: Fullness): boolean => overs.length > 0 || standing?.state === 'red'

/** Over a limit, or heading past the year's at this pace: the sooner a plan is made, the fewer people wait for it. */
export const wantsPlan = (fullness: Fullness): boolean =>
  isOverLimit(fullness) || fullness.standing?.projected?.over === true

/** A plan that was agreed ahead says nothing of a limit that has been passed since: that one is owed a plan of its own. */
export const planStanding = (plan: OverPlan | undefined, fullness: Fullness): OverPlan | undefined =>
  plan?.limits.length === 0 && isOverLimit(fullness) ? undefined : plan

export const reviewPassed = ({ reviewOn }: OverPlan, today: string): boolean => reviewOn < today
