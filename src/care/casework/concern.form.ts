import { z } from 'zod'
import { dateField, idField, optional, textField } from '../../lib/fields.ts'
import { CONCERN_KINDS } from './concern.rules.ts'

const check = optional(dateField('Enter the day of the next check, like 2 February 2026'))

export const OpenConcern = z.object({
  id: idField(),
  caseId: idField(),
  contactId: optional(idField()),
  kind: z.enum(CONCERN_KINDS, 'Choose what worries you'),
  what: textField({ max: 4000, name: 'What worries you' }),
  toldWhom: textField({ max: 300, name: 'Whom you told' }),
  agreed: textField({ max: 2000, name: 'What was agreed' }),
  nextCheckOn: check,
})
export type OpenConcern = z.infer<typeof OpenConcern>

/** On the form of its own, what worries is asked for: there is no note to take it from. */
export const RaiseWorry = OpenConcern.extend({
  what: textField({ max: 4000, name: 'What worries you', ask: 'Write what worries you' }),
})

export const AddToConcern = z.object({
  concernId: idField(),
  toldWhom: textField({ max: 300, name: 'Whom you told' }),
  toldOn: optional(dateField('Enter the day, like 2 February 2026')),
  said: textField({ max: 2000, name: 'What was agreed', ask: 'Write what was agreed' }),
  nextCheckOn: check,
})

export const OneConcern = z.object({ concernId: idField() })
export const CloseConcern = z.object({ concernId: idField(), said: textField({ max: 2000, name: 'What was done' }) })
