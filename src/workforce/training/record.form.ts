import { z } from 'zod'
import { dateField, hoursField, idField, optional, textField } from '../../lib/fields.ts'

const itemName = z.string().trim().max(80)

/** One value or several, as tickboxes and JSON send them. */
const several = (each: z.ZodType<string>) =>
  z.preprocess((typed) => (typed === undefined || typed === '' ? [] : [typed].flat()), z.array(each).max(60))

const units = several(itemName).refine((chosen) => chosen.length > 0, 'Tick what the training was')
const front = { id: idField(), colleagueId: idField(), units }

/** Training that was completed: one or several parts on one day. */
export const AddTraining = z.object({
  ...front,
  on: dateField('Enter the day it was completed, like 2 February 2026'),
  provider: textField({ max: 120, name: 'The provider' }),
  hours: optional(hoursField('Enter the hours it took, like 1.5', { max: 400 })),
  recordSystem: textField({ max: 80, name: 'The record system' }),
  siteIds: several(z.uuid('Open the page again: a practice is not known')),
  certificate: optional(idField('Choose the certificate again')),
})
export type AddTraining = z.infer<typeof AddTraining>

/** Training that is booked or under way. */
export const Enrol = z.object({
  ...front,
  on: dateField('Enter the day of enrolment or booking, like 2 February 2026'),
  provider: textField({ max: 120, name: 'The provider' }),
  siteIds: several(z.uuid('Open the page again: a practice is not known')),
})
export type Enrol = z.infer<typeof Enrol>

/** Training that a manager agrees is not needed. */
export const Exempt = z.object({
  ...front,
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why it is not needed' }),
  siteIds: several(z.uuid('Open the page again: a practice is not known')),
})
export type Exempt = z.infer<typeof Exempt>

export const OneRecord = z.object({ recordId: idField() })
