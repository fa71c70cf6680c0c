import { z } from 'zod'
import { choiceField, dateField, idField, notAPersonField, optional, textField, yesNoField } from '../../lib/fields.ts'
import { RISKS, SOON } from './advice.rules.ts'

export const AskAdvice = z.object({
  id: idField(),
  caseId: optional(idField()),
  ofId: idField('Choose whom you ask'),
  risk: choiceField(RISKS, 'Choose what kind of risk it is'),
  soon: choiceField(SOON, 'Choose how soon you need an answer'),
  question: textField({ max: 3000, name: 'Your question', ask: 'Write your question' }),
  notAPerson: notAPersonField,
})
export type AskAdvice = z.infer<typeof AskAdvice>

const DOES = ['worker', 'clinician'] as const

/** What a clinician writes, signed in or on a phone: advice, and what is to be done when there is something. */
export const GiveAdvice = z.object({
  advice: textField({ max: 4000, name: 'Your advice', ask: 'Write your advice' }),
  speak: optional(yesNoField('Tick it, or leave it')),
  actionId: idField(),
  action: textField({ max: 300, name: 'The action' }),
  does: optional(choiceField(DOES, 'Choose who does it')),
  dueOn: optional(dateField('Enter the day by which it is done, like 2 February 2026')),
  notAPerson: notAPersonField,
})
export type GiveAdvice = z.infer<typeof GiveAdvice>

export const AnswerAdvice = GiveAdvice.extend({ questionId: idField() })

export const FollowUp = z.object({
  questionId: idField(),
  done: textField({ max: 3000, name: 'What you did', ask: 'Write what you did' }),
  notAPerson: notAPersonField,
})

export const OneQuestion = z.object({ questionId: idField() })
