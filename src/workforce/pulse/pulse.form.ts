import { z } from 'zod'
import { choiceField, optional } from '../../lib/fields.ts'
import { ANSWERS } from './pulse.rules.ts'

/** Both are optional: one may be answered, or neither. */
export const AnswerPulse = z.object({
  manageable: optional(choiceField(ANSWERS, 'Choose one of the answers')),
  supported: optional(choiceField(ANSWERS, 'Choose one of the answers')),
})
