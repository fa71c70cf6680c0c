import { z } from 'zod'
import { dateField, idField, textField, versionField } from '../../lib/fields.ts'

export const SetNextStep = z.object({
  caseId: idField(),
  on: dateField('Enter the day of the next step, like 2 February 2026'),
  what: textField({ max: 300, name: 'The next step' }),
  version: versionField(),
})
