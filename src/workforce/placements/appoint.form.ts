import { z } from 'zod'
import { choiceField, choicesField, dateField, idField, optional, yesNoField } from '../../lib/fields.ts'
import { APPOINTMENT_KINDS } from './placement-facts.rules.ts'

const who = idField('Choose who it is')
const from = dateField('Enter the day on which they begin, like 2 February 2026')

export const Appoint = z.object({
  id: z.uuid(),
  postId: z.uuid(),
  kind: choiceField(APPOINTMENT_KINDS, 'Choose what they do'),
  siteId: optional(idField('Choose the practice')),
  colleagueId: who,
  deputy: optional(yesNoField('Say whether they are the deputy')),
  from,
})
export type Appoint = z.infer<typeof Appoint>

/** What one GP commonly holds for everybody in a PCN. */
export const KINDS_FOR_SEVERAL = ['gp-supervisor', 'clinical-supervisor', 'safeguarding-gp'] as const

export const AppointForSeveral = z.object({
  colleagueId: who,
  kinds: choicesField(KINDS_FOR_SEVERAL, 'Choose what they do', { atLeast: 1 }),
  postIds: z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.uuid('Choose for whom')).min(1, 'Choose for whom'),
  ),
  from,
})

export const EndAppointment = z.object({
  postId: z.uuid(),
  appointmentId: z.uuid(),
  lastDay: dateField('Enter their last day, like 2 February 2026'),
})
