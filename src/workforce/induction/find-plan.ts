import { standardFor } from '../../base/editions/index.ts'
import { reaches } from '../../base/organisations/index.ts'
import { findPost } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import { placementFacts } from '../placements/index.ts'
import {
  accessReasons,
  agreementReason,
  appointmentReasons,
  NO_PLACEMENTS,
  type PlacementFacts,
} from '../placements/placements.rules.ts'
import { servesSystemOf, trainingFacts, trainingStandardOf } from '../training/index.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import type { PlanSubject } from './induction.policy.ts'
import { inductionFacts } from './induction.store.ts'
import type { Plan } from './plan-view.rules.ts'

/** A post's plan with everything that its lines are told by, and what decides who may do what with it. */
export async function findPlan(context: Context, postId: string): Promise<Plan | undefined> {
  const post = await findPost(context, postId)
  if (!post) return undefined
  const inForce = await standardFor(context, post.pcn?.id ?? post.employer.id, context.moment.today)
  const standard = { ...inForce, training: await trainingStandardOf(context, post) }
  const facts = (await inductionFacts(context, [postId])).get(postId) ?? []
  const training = (await trainingFacts(context, [post.colleagueId])).get(post.colleagueId) ?? []
  const placements = (await placementFacts(context, [postId])).get(postId) ?? NO_PLACEMENTS
  const rules = ruleReasons(post, placements, training, standard, context.moment.today)
  return { standard, facts, tellers: { training, rules }, ...(await standsTo(context, post, placements)) }
}

/** What the rules say of this post. */
function ruleReasons(
  post: Post,
  placements: PlacementFacts,
  training: readonly TrainingFact[],
  standard: Standard,
  today: string,
) {
  const agreement = agreementReason(post, placements, standard, today)
  return [
    ...appointmentReasons(post, placements, standard, today),
    ...accessReasons(post, placements, training, standard, today),
    ...(agreement ? [agreement] : []),
  ]
}

/** How the one who asks stands to a post: which decides what they may see and record. */
async function standsTo(context: Context, post: Post, { appointments }: PlacementFacts): Promise<PlanSubject> {
  const { actor } = context
  if (actor.kind !== 'colleague') return { post, reached: false, servedByHub: false, appointedAs: [] }
  const at = actor.seat.organisationId
  return {
    post,
    reached: await reachesPost(context, at, post),
    servedByHub: actor.seat.role === 'training-hub' && (await servesSystemOf(context, at, post.employer.id)),
    appointedAs: appointments.filter(({ colleagueId }) => colleagueId === actor.id),
  }
}

async function reachesPost(context: Context, at: string, post: Post): Promise<boolean> {
  const ends = [post.employer.id, ...(post.pcn ? [post.pcn.id] : []), ...post.sites.map(({ id }) => id)]
  if (ends.includes(at)) return true
  for (const id of ends) if (await reaches(context, at, id, context.moment.today)) return true
  return false
}
