import { z } from 'zod'
import { dateField, idField, optional } from '../../lib/fields.ts'

/** Without days it is the last full quarter. */
export const AskForPack = z.object({
  id: idField(),
  from: optional(dateField('Enter the first day, like 1 July 2026')),
  until: optional(dateField('Enter the last day, like 30 September 2026')),
})
export type AskForPack = z.infer<typeof AskForPack>

export const TryAgain = z.object({ packId: idField() })
