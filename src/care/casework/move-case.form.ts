import { z } from 'zod'
import { idField, optional, textField } from '../../lib/fields.ts'

export const AllocateCase = z.object({ caseId: idField(), postId: idField('Choose a worker') })

/** Why a case changes hands: kept with it, in words of our own choosing and never free text. */
export const MOVE_REASONS = ['rebalance', 'request', 'away', 'left', 'returned', 'not-ready', 'cover'] as const

export const ReassignCase = z.object({
  caseId: idField(),
  postId: idField('Choose a worker'),
  /** Cover holds it for a while and the case stays its worker's; otherwise it becomes the new worker's own. */
  as: z.enum(['own', 'cover']).default('own'),
  because: z.enum(MOVE_REASONS).default('rebalance'),
  version: optional(textField({ max: 12 })),
})
