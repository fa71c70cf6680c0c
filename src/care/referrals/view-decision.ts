import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { type Preview, previewOf } from './decided.rules.ts'
import { OUTCOMES, type OutcomeId } from './outcome.rules.ts'
import { type Opened, type ReferralView, viewReferral } from './view-referral.ts'

export type DecisionView = ReferralView & { outcome: OutcomeId; opened: Opened; preview: Preview }

/** One outcome before it is saved: what it asks, and word for word what would be said to whom. */
export async function viewDecision(
  context: Context,
  { id, outcome }: { id: string; outcome: string },
): Promise<Result<DecisionView>> {
  const chosen = OUTCOMES.find((known) => known === outcome)
  const shown = await viewReferral(context, { id })
  if (!shown.ok) return shown
  const { opened } = shown.value
  if (!chosen || !opened) return missing()
  const preview = previewOf(chosen, opened.person, opened.referrer, opened.mayKnow)
  return accept({ ...shown.value, opened, outcome: chosen, preview })
}
