import { z } from 'zod'
import { idField, optional, textField, wholeNumberField, yesNoField } from '../../lib/fields.ts'

const tick = optional(yesNoField('Tick when it is done'))

export const CloseCase = z.object({
  id: idField(),
  caseId: idField(),
  reason: z.string('Choose why the support ends').min(1, 'Choose why the support ends').max(60),
  note: textField({ max: 4000, name: 'The note' }),
  attemptsMade: optional(wholeNumberField('Enter how many times you tried to reach them', { min: 1, max: 99 })),
  referrerTold: tick,
  riskChecked: tick,
  missing: textField({ max: 500, name: 'What was missing' }),
})
export type CloseCase = z.infer<typeof CloseCase>

export const OneCase = z.object({ caseId: idField() })
