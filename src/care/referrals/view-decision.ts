import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { type Preview, previewOf } from './decided.rules.ts'
import { OUTCOMES, type OutcomeId, triedEnough } from './outcome.rules.ts'
import { type Opened, type ReferralView, viewReferral } from './view-referral.ts'

export type DecisionView = ReferralView & {
  outcome: OutcomeId
  opened: Opened
  preview: Preview
  /** Why this outcome cannot be saved yet, whatever is filled in. */
  notYet: string | undefined
}

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
  const { words, referral } = shown.value
  const tried = chosen === 'unable-to-contact' ? triedEnough(words, referral.riskReadAt !== undefined) : true
  return accept({ ...shown.value, opened, outcome: chosen, preview, notYet: tried === true ? undefined : tried })
}
