import { z } from 'zod'
import { choiceField, dateField, idField, optional, textField, wholeNumberField, yesNoField } from '../../lib/fields.ts'

const LEVELS = ['before-referrals', 'enrolled-before-referrals', 'induction', 'recurring', 'cpd'] as const

/** A training that a hub or an administrator asks for here, in addition to the Framework, from a day. */
export const AddLocal = z.object({
  id: idField(),
  title: textField({ max: 120, name: 'The name', ask: 'Enter what the training is called' }),
  host: textField({ max: 120, name: 'Who gives it' }),
  requirement: choiceField(LEVELS, 'Choose when it must be done'),
  refreshMonths: optional(wholeNumberField('Enter months as a whole number', { min: 1, max: 120 })),
  perPractice: optional(yesNoField('Say whether it is for each practice')),
  from: dateField('Enter the first day on which it is asked for, like 2 February 2026'),
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why, and on whose word' }),
})
