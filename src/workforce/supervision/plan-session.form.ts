import { z } from 'zod'
import {
  choiceField,
  choicesField,
  dateField,
  idField,
  minutesField,
  optional,
  textField,
  timeField,
  versionField,
  wholeNumberField,
} from '../../lib/fields.ts'
import { CANCELLED_BY, GAP_REASONS } from './found-session.rules.ts'
import { FORMATS, SESSION_KINDS } from './session-kinds.rules.ts'

/** What to do about days that do not fit: keep them all the same, or leave them out of a series. */
const ABOUT_CLASHES = ['keep', 'leave-out'] as const

const on = dateField('Enter the day of the session, like 2 February 2026')
const at = timeField('Enter when it begins, like 2pm or 14:30')
const minutes = minutesField('Enter how long it will last, in minutes')
const format = optional(choiceField(FORMATS, 'Choose how you will meet'))
const clashing = optional(choiceField(ABOUT_CLASHES, 'Choose what to do about the days that do not fit'))

export const PlanSession = z.object({
  id: z.uuid(),
  postId: z.uuid(),
  kinds: choicesField(SESSION_KINDS, 'Choose the kind of session', { atLeast: 1 }),
  supervisorId: idField('Choose who will hold the session'),
  on,
  at,
  minutes,
  format,
  /** Every so many weeks; left out for one session. */
  weeks: optional(wholeNumberField('Enter every how many weeks, like 4', { min: 1, max: 26 })),
  until: optional(dateField('Enter the day until which they repeat, like 30 June 2026')),
  clashing,
})
export type PlanSession = z.infer<typeof PlanSession>

export const MoveSession = z.object({
  sessionId: z.uuid(),
  version: versionField(),
  on,
  at,
  minutes,
  format,
  clashing,
})
export type MoveSession = z.infer<typeof MoveSession>

/** The words are for the two alone; everybody else is told the code. */
export const NotHeld = z.object({
  sessionId: z.uuid(),
  version: versionField(),
  cancelledBy: choiceField(CANCELLED_BY, 'Choose who could not make it'),
  gapReason: choiceField(GAP_REASONS, 'Choose the reason'),
  cancelledReason: textField({ max: 1000, name: 'What you write for the two of you' }),
})
export type NotHeld = z.infer<typeof NotHeld>

export const HoldSession = z.object({ sessionId: z.uuid(), version: versionField() })
