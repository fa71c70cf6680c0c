import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Reason } from '../../lib/verdict.ts'
import { accessReasons, appointmentReasons, type PlacementFacts } from '../placements/placements.rules.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import { type PlanFact, planReason } from './development-plan.rules.ts'
import type { SessionFact } from './session-dates.rules.ts'
import { sessionReasons } from './supervision.rules.ts'
import { coverReasons } from './supervisor-cover.rules.ts'

/** All that the duties towards one worker are judged by. */
export type DutyFacts = {
  placements: PlacementFacts
  trainings: readonly TrainingFact[]
  sessions: readonly SessionFact[]
  plans: readonly PlanFact[]
}

/** Every duty to support one worker, in one order and one set of words wherever it is shown: but the agreement, which is its PCN's. */
export function dutiesTowards(post: Post, known: DutyFacts, standard: Standard, today: string): Reason[] {
  return [
    ...appointmentReasons(post, known.placements, standard, today),
    ...accessReasons(post, known.placements, known.trainings, standard, today),
    ...heldOverTime(post, known, standard, today),
  ]
}

/** Those that no gate asks for: sessions, cover while a supervisor is away, the development plan. */
function heldOverTime(
  post: Post,
  { placements, sessions, plans }: Omit<DutyFacts, 'trainings'>,
  standard: Standard,
  today: string,
): Reason[] {
  const plan = planReason(post, plans, placements, standard, today)
  return [
    ...sessionReasons(post, sessions, placements, standard, today),
    ...coverReasons(post, placements, standard, today),
    ...(plan ? [plan] : []),
  ]
}
