import type { Post, PostSite } from '../../base/posts/post.rules.ts'
import type { AccessType } from '../../framework/standard/record-access.ts'
import type { Standard } from '../../framework/standard.ts'
import { daysBetween, plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import { accessNeeded, accessReasons, practicesNeedingAccess, stateInWords } from './access.rules.ts'
import { type AccessStep, accessOn, daysWithout, stepsOf } from './access-steps.rules.ts'
import { placementsAsOf } from './as-of.rules.ts'
import { type Days, daysOf, uncovered } from './covered.rules.ts'
import { daysInPost } from './evidence.rules.ts'
import type { PlacementFacts } from './placement-facts.rules.ts'

/** What is known of one post's ways into records: its trainings on its last day, and steps in the order in which they were recorded. */
type KnownOfAccess = {
  post: Post
  facts: PlacementFacts
  steps: readonly AccessStep[]
  standard: Standard
  trainings: readonly TrainingFact[]
}

/** Days on which one kind of access was needed and not live. `over`: it was live again before the last day there. */
type Without = { type: string; days: Days | undefined; over: boolean; says: string }

/** One practice's records in a period: the verdict of the last day there, and every stretch of days without. */
export type AccessState = { reason: Reason; without: Without[] }

/** The practices that a worker served in a period, each as it stood on the last day there. */
export function accessInPeriod(known: KnownOfAccess, period: Days): AccessState[] {
  const { post, standard } = known
  const days = daysInPost(post, period)
  if (!days) return []
  return practicesNeedingAccess(post, days.from).flatMap((site) => {
    const there = daysOf(site, days)
    if (!there) return []
    const last = there.until
    const facts = placementsAsOf(known.facts, known.steps, last)
    const without = accessNeeded(standard, facts, site).flatMap((type) => withoutOne(type, site, known, there))
    return accessReasons({ ...post, sites: [site] }, facts, known.trainings, standard, last).map((reason) => ({
      reason,
      without,
    }))
  })
}

function withoutOne(
  { id: accessType, label }: AccessType,
  site: PostSite,
  known: KnownOfAccess,
  there: Days,
): Without[] {
  const { post, steps, standard } = known
  const own = stepsOf(steps, { siteId: site.id, accessType })
  const stretches = daysWithout(own, there)
  const last = stretches.at(-1)
  const now = last?.until === there.until ? last : undefined
  // Of the days before the service joined nobody can say.
  const since = post.alreadyTakingReferrals && post.joinedOn > there.from ? post.joinedOn : there.from
  const inWork = (days: Days) => uncovered(post.absences, { ...days, from: days.from > since ? days.from : since })
  const past = stretches
    .filter((days) => days !== now)
    .flatMap(inWork)
    .map((days) => ({ type: label, days, over: true, says: pastInWords(own, days, standard.recordAccess.graceDays) }))
  if (!now) return past
  const says = sentence(stateInWords(accessOn(own, there.until)))
  return [...past, { type: label, days: inWork(now).at(-1), over: false, says }]
}

/** `Suspended on 3 Aug 2026. Live again from 20 Aug 2026.` */
function pastInWords(steps: readonly AccessStep[], { from, until }: Days, graceDays: number): string {
  const was = accessOn(steps, from)
  const again = `${was?.liveOn ? 'Live again' : 'Live'} from ${shortDate(plusDays(until, 1))}.`
  const inGrace = was?.lostOn !== undefined && daysBetween(was.lostOn, until) < graceDays
  return [sentence(stateInWords(was)), again, ...(inGrace ? ['This was within the days of grace.'] : [])].join(' ')
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
