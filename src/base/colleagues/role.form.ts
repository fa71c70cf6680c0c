import { z } from 'zod'
import { choiceField, dateField, idField } from '../../lib/fields.ts'
import { ROLES } from '../../platform/actor.ts'

export const GiveRole = z.object({
  id: idField(),
  colleagueId: idField(),
  role: choiceField(ROLES, 'Choose the role'),
  organisationId: idField('Choose where they hold it'),
  from: dateField('Enter the day from which they hold the role, like 22 November 2026'),
})
export type GiveRole = z.infer<typeof GiveRole>

export const EndRole = z.object({
  colleagueId: idField(),
  seatId: idField(),
  lastDay: dateField('Enter the last day on which they hold the role, like 22 November 2026'),
})
