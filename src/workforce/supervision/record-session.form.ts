import { z } from 'zod'
import { choiceField, choicesField, dateField, idField, minutesField, optional } from '../../lib/fields.ts'
import { FORMATS, FUNCTIONS, SESSION_KINDS } from './session-kinds.rules.ts'

export const RecordSession = z.object({
  id: z.uuid(),
  postId: z.uuid(),
  kinds: choicesField(SESSION_KINDS, 'Choose the kind of session', { atLeast: 1 }),
  heldOn: dateField('Enter the date of the session, like 2 February 2026'),
  minutes: minutesField('Enter how long it lasted, in minutes'),
  supervisorId: optional(idField('Choose who held the session')),
  format: optional(choiceField(FORMATS, 'Choose how you met')),
  functions: choicesField(FUNCTIONS, 'Choose what the session was for'),
})
export type RecordSession = z.infer<typeof RecordSession>
