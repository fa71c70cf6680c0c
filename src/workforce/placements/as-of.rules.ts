import { type AccessStep, accessOn, stepsOf } from './access-steps.rules.ts'
import type { Access, PlacementFacts } from './placement-facts.rules.ts'

/** What stood beside a worker on a day that has passed: appointments carry their own days, and record access its steps. */
export const placementsAsOf = (facts: PlacementFacts, steps: readonly AccessStep[], day: string): PlacementFacts => ({
  ...facts,
  access: facts.access.flatMap((access): Access[] => {
    const own = stepsOf(steps, access)
    // Live since before anybody wrote down a day.
    if (own.length === 0) return access.state === 'live' ? [access] : []
    const then = accessOn(own, day)
    return then ? [then] : []
  }),
})
