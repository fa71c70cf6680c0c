import { z } from 'zod'
import {
  choiceField,
  dateField,
  hoursField,
  idField,
  moneyField,
  optional,
  textField,
  versionField,
  yesNoField,
} from '../../lib/fields.ts'
import { FORMALITIES, LEARNING_KINDS, PAYERS } from './learning.rules.ts'

/** Most that one activity costs here: a slip of a key is asked about. */
const MOST_PENCE = 2_000_000

const words = {
  kind: choiceField(LEARNING_KINDS, 'Choose whether it was learning or time with peers'),
  title: textField({ max: 200, name: 'What it is', ask: 'Enter what it is, like a webinar on debt advice' }),
  on: dateField('Enter the day, like 2 February 2026'),
  hours: hoursField('Enter how long, like 2 hours or 1h30', { min: 0.1, max: 400 }),
  formality: optional(choiceField(FORMALITIES, 'Choose informal or formal')),
  provider: textField({ max: 80, name: 'Who gave it' }),
  inside: optional(yesNoField('Say whether it was in protected time')),
  payer: optional(choiceField(PAYERS, 'Choose who pays')),
  cost: optional(moneyField('Enter the cost in pounds, like £45 or 45.50', { max: MOST_PENCE })),
}

export const AddLearning = z.object({ id: idField(), ...words })
export const ChangeLearning = z.object({ learningId: idField(), version: versionField(), ...words })
export type LearningWords = Omit<z.infer<typeof AddLearning>, 'id'>
export const OneLearning = z.object({ learningId: idField() })
