import { TO_TALK_OVER } from './sheet-words.rules.ts'

/** Why Trellis offers a case to its own worker. `concern` is known to them alone, and never leaves this list (safety H4). */
export type SuggestedFor = 'concern' | 'many-contacts' | 'stuck' | 'two-roles' | 'ending'

export type Suggested = { caseId: string; number: string; reasons: SuggestedFor[] }

/** What the worker reads beside the offer. */
export const offeredBecause: Record<SuggestedFor, string> = {
  concern: 'A concern is open: talk it over, and say nothing of it on the sheet',
  'many-contacts': 'Past the usual number of contacts',
  stuck: 'Nothing has moved for a while',
  'two-roles': 'Two roles support this person',
  ending: 'An ending may be due',
}

/**
 * What the sheet says when the worker puts an offered case on in one press. Of a concern nothing: those cases, and all that are
 * put on without a reason, carry the same words.
 */
export const sheetWhy = (reasons: readonly SuggestedFor[]): string => {
  const told = reasons.filter((reason) => reason !== 'concern')
  return reasons.includes('concern') || told.length === 0
    ? TO_TALK_OVER
    : told.map((one) => offeredBecause[one]).join('. ')
}
