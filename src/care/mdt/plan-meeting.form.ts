import { z } from 'zod'
import {
  choiceField,
  dateField,
  idField,
  minutesField,
  optional,
  textField,
  wholeNumberField,
} from '../../lib/fields.ts'
import { MEETING_KINDS } from './meeting.rules.ts'
import { readTime } from './meeting-time.rules.ts'

/** A time of day in London as `HH:MM`, from any shape people write. */
const timeField = () =>
  z.string('Enter the time, like 9.30am').transform((typed, context) => {
    const time = readTime(typed)
    if (time) return time
    context.addIssue({ code: 'custom', message: 'Enter the time, like 9.30am or 14:00' })
    return z.NEVER
  })

const people = z.preprocess(
  (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
  z.array(z.uuid('Choose who is asked')).max(80, 'Ask 80 people or fewer'),
)

export const PlanMeeting = z.object({
  id: idField(),
  organisationId: idField('Choose where it is held'),
  kind: choiceField(MEETING_KINDS, 'Choose which meeting it is'),
  on: dateField('Enter the day, like 2 February 2026', { notBefore: 'today' }),
  time: timeField(),
  minutes: minutesField('Enter how long it takes, like 60', { min: 5, max: 480 }),
  place: textField({ max: 200, name: 'The room or link' }),
  chairId: idField('Choose who chairs it'),
  people,
  /** Whole weeks between one and the next; none, and it is held once. */
  weeks: optional(wholeNumberField('Choose how often', { min: 1, max: 26 })),
  count: optional(wholeNumberField('Enter how many, like 6', { min: 1, max: 26 })),
})
export type PlanMeeting = z.infer<typeof PlanMeeting>

export const WHICH = ['one', 'later'] as const
const which = choiceField(WHICH, 'Choose this meeting alone, or the later ones too')

export const ChangeMeeting = z.object({
  meetingId: idField(),
  on: dateField('Enter the day, like 2 February 2026', { notBefore: 'today' }),
  time: timeField(),
  minutes: minutesField('Enter how long it takes, like 60', { min: 5, max: 480 }),
  place: textField({ max: 200, name: 'The room or link' }),
  chairId: idField('Choose who chairs it'),
  which,
  version: z.coerce.number().int().positive(),
})
