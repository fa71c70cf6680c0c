import { z } from 'zod'
import {
  choiceField,
  dateField,
  idField,
  optional,
  textField,
  timeField,
  versionField,
  yesNoField,
} from '../../lib/fields.ts'
import { OUTCOMES } from './outcome.rules.ts'

const SHORT = 300
export const TOLD_AT_WORDS = 'Enter the time at which you told them, like 2:30pm'

/** What an outcome may need; `decided.rules.ts` says which of these each one asks for. */
export const DecideReferral = z.object({
  referralId: idField(),
  /** Of the page on which it was decided. */
  version: optional(versionField()),
  outcome: choiceField(OUTCOMES, 'Choose what happens'),
  nextOn: optional(dateField('Enter the day on which you look again, like 3 May 2026')),
  whom: textField({ max: SHORT, name: 'Whom it goes to' }),
  alternative: textField({ max: SHORT, name: 'Who can help' }),
  question: textField({ max: SHORT, name: 'What you ask' }),
  caseNumber: textField({ max: 20, name: 'The case number' }),
  told: textField({ max: SHORT, name: 'Whom you told' }),
  toldAt: optional(timeField(TOLD_AT_WORDS)),
  saidAlone: optional(yesNoField('Choose whether they said so themselves, alone')),
  tellPerson: optional(yesNoField('Choose whether to send it')),
})
export type DecideReferral = z.infer<typeof DecideReferral>
