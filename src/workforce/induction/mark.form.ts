import { z } from 'zod'
import { dateField, idField, optional, textField } from '../../lib/fields.ts'

const itemId = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9.-]{1,79}$/, 'Open the page again: which item this is about is not known')

const which = { postId: idField(), itemId, siteId: optional(idField()) }

/** An item recorded as done: when, and what shows it. */
export const MarkDone = z.object({
  id: idField(),
  ...which,
  on: dateField('Enter the day it was done, like 2 February 2026'),
  evidence: textField({ max: 1000, name: 'What shows it' }),
})
export type MarkDone = z.infer<typeof MarkDone>

/** An item that does not apply to this post. The reason is shown beside it. */
export const MarkNotApplicable = z.object({
  id: idField(),
  ...which,
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why it does not apply to this post' }),
})
export type MarkNotApplicable = z.infer<typeof MarkNotApplicable>

export const UndoMark = z.object(which)

/** Several items done, on one day. Each is `item` or `item|practice`. */
export const MarkSeveral = z.object({
  postId: idField(),
  items: z
    .preprocess((typed) => (typed === undefined || typed === '' ? [] : [typed].flat()), z.array(z.string().max(140)))
    .refine((items) => items.length > 0, 'Tick what was done'),
  on: dateField('Enter the day they were done, like 2 February 2026'),
  evidence: textField({ max: 1000, name: 'What shows it' }),
})
