import { accept, invalid, type Result } from '../../platform/result.ts'
import type { MarkDone, MarkNotApplicable } from './mark.form.ts'

/** What is kept about an item of a plan. */
export type NewMark = {
  id: string
  postId: string
  itemId: string
  siteId?: string | undefined
  edition: string
  state: 'done' | 'not-applicable'
  on: string
  evidence: string
  reason: string
  /** The role for whom it was recorded, when a manager above did. */
  markedFor?: string | undefined
}

type Known = { edition: string; today: string; markedFor: string | undefined }

/** Done on a day that has come. */
export function decideDone(form: MarkDone, { edition, today, markedFor }: Known): Result<NewMark> {
  if (form.on > today) return invalid({ field: 'on', message: 'The day it was done must be today or in the past' })
  return accept({ ...form, edition, state: 'done', reason: '', markedFor })
}

export const decideNotApplicable = (form: MarkNotApplicable, { edition, today, markedFor }: Known): Result<NewMark> =>
  accept({ ...form, edition, state: 'not-applicable', on: today, evidence: '', markedFor })
