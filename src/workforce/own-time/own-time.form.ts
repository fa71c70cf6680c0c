import { z } from 'zod'
import { choiceField, dateField, hoursField, idField, minutesField, optional, textField } from '../../lib/fields.ts'
import { TIME_KINDS } from '../../lib/time-kinds.ts'
import { ANSWERS, MILESTONES } from './own-time.rules.ts'

export const AddTime = z.object({
  id: idField(),
  kind: choiceField(TIME_KINDS, 'Choose what the time was for'),
  onDay: dateField('Enter the day, like 2 February 2026'),
  minutes: minutesField('Enter how long, like 45 minutes or 1h30'),
  way: choiceField(['add', 'take-off'], 'Choose whether to add it or take it off'),
  says: textField({ max: 200, name: 'What it was' }),
})
export type AddTime = z.infer<typeof AddTime>

export const RemoveTime = z.object({ entryId: idField() })
export const ShareQuarter = z.object({ quarter: dateField('Choose a quarter') })

export const AnswerJob = z.object({
  milestone: choiceField(MILESTONES, 'Choose the time it is about'),
  answer: choiceField(ANSWERS, 'Choose the answer that comes nearest'),
  says: textField({ max: 2000, name: 'What you write' }),
})
export const ShareAnswer = z.object({ milestone: choiceField(MILESTONES, 'Choose the time it is about') })
export const NoteTalk = z.object({
  postId: idField(),
  milestone: choiceField(MILESTONES, 'Choose the time it is about'),
})

const hours = optional(hoursField('Enter hours a week, like 5.5', { max: 60 }))
/** Hours a week of each kind; what is left empty stays as it is. */
export const AgreeHours = z.object({
  id: idField(),
  postId: idField(),
  purpose: choiceField(['protected', 'described'], 'Choose what the hours are'),
  from: dateField('Enter the first day on which they hold, like 2 February 2026'),
  people: hours,
  relationships: hours,
  mdt: hours,
  learning: hours,
  peers: hours,
  supervision: hours,
  other: hours,
})
export type AgreeHours = z.infer<typeof AgreeHours>
