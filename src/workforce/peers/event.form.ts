import { z } from 'zod'
import { dateField, idField, minutesField, textField, timeField, versionField, yesNoField } from '../../lib/fields.ts'

const words = {
  title: textField({ max: 120, name: 'The title', ask: 'Enter what the event is called' }),
  on: dateField('Enter the day, like 2 February 2026'),
  at: timeField('Enter when it begins, like 2pm or 14:30'),
  minutes: minutesField('Enter how long it lasts, in minutes'),
  cpdMinutes: minutesField('Enter how many minutes count as CPD, or 0', { min: 0 }),
  place: textField({ max: 300, name: 'Where', ask: 'Say where it is, or how to join online' }),
}

export const PlanEvent = z.object({ id: z.uuid(), networkId: z.uuid(), ...words })
export const ChangeEvent = z.object({ eventId: z.uuid(), version: versionField(), ...words })
export type EventWords = Omit<z.infer<typeof PlanEvent>, 'id' | 'networkId'>

export const CallOff = z.object({ eventId: z.uuid(), version: versionField() })
export const Coming = z.object({ eventId: z.uuid(), coming: yesNoField('Say whether you are coming') })
export const WasThere = z.object({ eventId: z.uuid(), was: yesNoField('Say whether you were there') })
export const MarkPresent = z.object({
  eventId: z.uuid(),
  colleagueId: idField('Choose who was there'),
  present: yesNoField('Say whether they were there'),
})
export type MarkPresent = z.infer<typeof MarkPresent>
