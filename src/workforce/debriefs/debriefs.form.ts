import { z } from 'zod'
import { choiceField, dateField, idField, minutesField, optional, timeField } from '../../lib/fields.ts'
import { FORMATS } from './debriefs.rules.ts'

/** One of the times that stand there, or one of one's own. */
export const OfferDebrief = z.object({
  debriefId: idField(),
  when: z.union([z.iso.datetime({ offset: true }), z.literal('other')], 'Choose a time'),
  on: optional(dateField('Enter the day, like 2 February 2026')),
  at: optional(timeField('Enter when it begins, like 2pm or 14:30')),
  minutes: minutesField('Enter how long it will last, in minutes'),
  format: choiceField(FORMATS, 'Choose how you will meet'),
})
export type OfferDebrief = z.infer<typeof OfferDebrief>

export const AnswerOffer = z.object({
  debriefId: idField(),
  as: choiceField(['taken', 'declined'], 'Say whether you take it'),
})
export const OneDebrief = z.object({ debriefId: idField() })
export const NeedToTalk = z.object({ id: optional(idField()) })
export const OweDebrief = z.object({ postId: idField() })
