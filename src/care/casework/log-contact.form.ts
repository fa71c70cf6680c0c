import { z } from 'zod'
import {
  choicesField,
  dateField,
  idField,
  minutesField,
  optional,
  textField,
  wholeNumberField,
  yesNoField,
} from '../../lib/fields.ts'

const several = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(z.string().max(60)).max(40),
)
const kind = z.string('Choose what kind of contact it was').min(1, 'Choose what kind of contact it was').max(60)
const heldOn = dateField('Enter the day of the contact, like 2 February 2026')
const minutes = minutesField('Enter how long it took, in minutes', { min: 0, max: 720 })
const note = textField({ max: 8000, name: 'The note' })
const yes = optional(yesNoField('Tick, or leave it'))

/** When next: so many days from today, on a day, as agreed before, or nothing agreed. */
const NEXT_IN = ['1', '7', '14', '28', 'on', 'keep', 'none'] as const

export const LogContact = z.object({
  id: idField(),
  caseId: idField(),
  kind,
  heldOn,
  minutes,
  note,
  needs: several,
  offered: several,
  confidence: optional(wholeNumberField('Enter a number', { min: 0, max: 10 })),
  nextIn: optional(z.enum(NEXT_IN, 'Choose when you will be in touch next')),
  nextOn: optional(dateField('Enter the day of the next step, like 2 February 2026')),
  nextWhat: textField({ max: 300, name: 'The next step' }),
  hasPlan: yes,
  distressing: yes,
  ownWish: optional(z.enum(['yes', 'no', 'not-asked'])),
  safeAsked: yes,
  safe: choicesField(['ring', 'text', 'email', 'leaveMessage'], 'Choose what is safe'),
  whoElse: textField({ max: 300, name: 'Who else sees it' }),
  worried: yes,
  worry: textField({ max: 4000, name: 'What worries you' }),
  toldWhom: textField({ max: 300, name: 'Whom you told' }),
  agreed: textField({ max: 2000, name: 'What was agreed' }),
  nextCheckOn: optional(dateField('Enter the day of the next check, like 2 February 2026')),
})
export type LogContact = z.infer<typeof LogContact>

export const CorrectContact = z.object({
  id: idField(),
  caseId: idField(),
  contactId: idField(),
  kind,
  heldOn,
  minutes,
  note,
})
export type CorrectContact = z.infer<typeof CorrectContact>

export const OneContact = z.object({ caseId: idField(), contactId: idField() })
