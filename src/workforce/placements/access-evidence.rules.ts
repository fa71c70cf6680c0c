import type { Post, PostSite } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import { accessNeeded, accessReasons, practicesNeedingAccess, stateInWords } from './access.rules.ts'
import { type Days, daysOf } from './covered.rules.ts'
import { daysInPost } from './evidence.rules.ts'
import type { PlacementFacts } from './placement-facts.rules.ts'

/** One practice's records on the last day of a period: the verdict, and each kind that was needed and not live. */
export type AccessState = {
  reason: Reason
  missing: { id: string; says: string }[]
  typeLabel: (id: string) => string
}

/** The practices that a worker served in a period, each as it stood on the last day there. `facts` are those of that day. */
export function accessInPeriod(
  post: Post,
  facts: PlacementFacts,
  trainings: readonly TrainingFact[],
  standard: Standard,
  period: Days,
): AccessState[] {
  const days = daysInPost(post, period)
  if (!days) return []
  const served = practicesNeedingAccess(post, days.from).flatMap((site) => {
    const there = daysOf(site, days)
    return there ? [{ site, last: there.until }] : []
  })
  return served.flatMap(({ site, last }) => {
    const here = { ...post, sites: [site] }
    return accessReasons(here, facts, trainings, standard, last).map((reason) => ({
      reason,
      missing: missingAt(site, facts, standard),
      typeLabel: (id: string) => standard.recordAccess.types.find((type) => type.id === id)?.label ?? id,
    }))
  })
}

const missingAt = (site: PostSite, facts: PlacementFacts, standard: Standard) =>
  accessNeeded(standard, facts, site).flatMap(({ id }) => {
    const found = facts.access.find((each) => each.siteId === site.id && each.accessType === id)
    if (found?.state === 'live') return []
    const words = stateInWords(found)
    return [{ id, says: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` }]
  })
