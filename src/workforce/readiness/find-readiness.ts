import type { Dispute } from '../../base/disputes/dispute.rules.ts'
import { disputesOf } from '../../base/disputes/index.ts'
import { standardsFor } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import type { Context } from '../../platform/context.ts'
import { foresee, type Wanted } from '../../platform/sets.ts'
import { inductionFacts } from '../induction/index.ts'
import { type InductionFact, inductionReasons } from '../induction/induction.rules.ts'
import { placementFacts } from '../placements/index.ts'
import {
  accessReasons,
  agreementReason,
  appointmentReasons,
  NO_PLACEMENTS,
  type PlacementFacts,
} from '../placements/placements.rules.ts'
import { trainingFacts, trainingHistories } from '../training/index.ts'
import { type TrainingFact, trainingReasons } from '../training/training.rules.ts'
import { type PostReadiness, type Readiness, readinessOn } from './readiness.rules.ts'
import { type Added, addedTo } from './readiness.store.ts'

/**
 * May each of these posts take new people today? A fixed number of statements, however many posts. The standard is the
 * contracting PCN's, or the employer's where there is none.
 */
export async function readinessOf(context: Context, postIds: readonly string[]): Promise<Map<string, PostReadiness>> {
  return readinessOfPosts(context, [...(await findPosts(context, postIds)).values()])
}

/** The same for posts that are loaded already. */
export async function readinessOfPosts(context: Context, posts: readonly Post[]): Promise<Map<string, PostReadiness>> {
  const { today } = context.moment
  const ids = posts.map(({ id }) => id)
  await foresee(context, readinessSets(posts))
  const standards = await standardsFor(context, posts.flatMap(asking), today)
  const induction = await inductionFacts(context, ids)
  const training = await trainingFacts(context, [...new Set(posts.map(({ colleagueId }) => colleagueId))])
  const placements = await placementFacts(context, ids)
  const added = await addedTo(context, ids)
  const disputes = await disputesOf(context, ids)
  const readiness = posts.flatMap((post) => {
    const standard = standards.get(heldTo(post))
    if (!standard) return []
    const verdict = lastVerdict(
      post,
      standard,
      today,
      induction.get(post.id) ?? [],
      training.get(post.colleagueId) ?? [],
      placements.get(post.id) ?? NO_PLACEMENTS,
      added.get(post.id) ?? { exceptions: [], signOffs: [] },
      disputes.get(post.id) ?? [],
    )
    return [[post.id, { ...verdict, post, standard }] as const]
  })
  return new Map(readiness)
}

/** What a verdict rests on: for whoever reads more of the same posts, to read it together. */
export const readinessSets = (posts: readonly Post[]): Wanted[] => {
  const ids = posts.map(({ id }) => id)
  const colleagues = posts.map(({ colleagueId }) => colleagueId)
  return [
    inductionFacts.of(ids),
    trainingHistories.of(colleagues),
    placementFacts.of(ids),
    addedTo.of(ids),
    disputesOf.of(ids),
  ]
}

const asking = ({ pcn, employer }: Post): string[] => (pcn ? [pcn.id, employer.id] : [employer.id])
const heldTo = ({ pcn, employer }: Post): string => pcn?.id ?? employer.id

type Known = {
  induction: InductionFact[]
  training: TrainingFact[]
  placements: PlacementFacts
  added: Added
  disputes: Dispute[]
}

/** The verdict of before, while nothing that it rests on has changed. */
const lastVerdict = lastAnswer(
  (
    post: Post,
    standard: Standard,
    today: string,
    induction: InductionFact[],
    training: TrainingFact[],
    placements: PlacementFacts,
    added: Added,
    disputes: Dispute[],
  ): Readiness => judged(post, standard, today, { induction, training, placements, added, disputes }),
)

/** Pure: each module's own rules give their reasons, and the gate is made of them. */
export function judged(post: Post, standard: Standard, today: string, known: Known): Readiness {
  const { induction, training, placements, added, disputes } = known
  // Signed off once, or here before the service joined: a later lapse of the agreement stops nobody.
  const hasTakenReferrals = post.alreadyTakingReferrals || added.signOffs.length > 0
  const agreement = agreementReason(post, placements, standard, today, hasTakenReferrals)
  const duties = [
    ...appointmentReasons(post, placements, standard, today),
    ...accessReasons(post, placements, training, standard, today),
    ...(agreement ? [agreement] : []),
  ]
  return readinessOn(
    {
      post,
      ticks: inductionReasons(induction, standard, post, today),
      duties,
      training: trainingReasons(training, standard, post, today),
      ...added,
      disputes,
    },
    standard,
    today,
  )
}
