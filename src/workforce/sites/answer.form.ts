import { z } from 'zod'
import { choiceField, dateField, optional, textField } from '../../lib/fields.ts'

/** The three things that a site can say, and that it only names whom to ring. */
const ANSWERS = ['asked', 'live', 'blocked', 'ring'] as const

const several = z.preprocess(
  (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
  z.array(z.string().min(1).max(60)).max(20),
)

export const Answer = z.object({
  postId: z.uuid(),
  /** Left out by whoever holds a link: the link says which site. */
  siteId: z.uuid().optional(),
  answer: choiceField(ANSWERS, 'Press the button that says how it stands'),
  types: several,
  on: optional(dateField('Enter the day since when it works, like 2 February 2026')),
  why: textField({ max: 300, name: 'What stands in the way' }),
  whoToRing: textField({ max: 200, name: 'Whom to ring' }),
})
export type Answer = z.infer<typeof Answer>
