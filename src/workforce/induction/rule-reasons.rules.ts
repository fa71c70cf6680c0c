import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import type { Reason } from '../../lib/verdict.ts'
import {
  accessReasons,
  agreementReason,
  appointmentReasons,
  type PlacementFacts,
} from '../placements/placements.rules.ts'
import { type SessionFact, sessionReasons } from '../supervision/supervision.rules.ts'
import type { TrainingFact } from '../training/training.rules.ts'

/** What the rules on appointments, sessions, record access and the agreement say of a post: the same words as its readiness. */
export const ruleReasons = lastAnswer(function ruleReasonsNow(
  post: Post,
  placements: PlacementFacts,
  training: readonly TrainingFact[],
  sessions: readonly SessionFact[],
  standard: Standard,
  today: string,
): Reason[] {
  const agreement = agreementReason(post, placements, standard, today)
  return [
    ...appointmentReasons(post, placements, standard, today),
    ...accessReasons(post, placements, training, standard, today),
    ...sessionReasons(post, sessions, placements, standard, today),
    ...(agreement ? [agreement] : []),
  ]
})
