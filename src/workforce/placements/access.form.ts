import { z } from 'zod'
import { choiceField, dateField, optional, textField, versionField } from '../../lib/fields.ts'
import { canBeRung } from '../../lib/ringable.ts'
import { ACCESS_STATES } from './placement-facts.rules.ts'

/** Said to whoever wrote a name alone. */
const NUMBER_TOO = 'Enter the number too: a name alone cannot be rung'

export const AccessAtPractice = z.object({ postId: z.uuid(), siteId: z.uuid() })

export const ChangeAccess = z.object({
  postId: z.uuid(),
  siteId: z.uuid(),
  accessType: z.string().min(1).max(60),
  state: choiceField(ACCESS_STATES, 'Choose how it stands'),
  on: dateField('Enter the day, like 2 February 2026'),
  blocker: textField({ max: 300, name: 'What stands in the way' }),
})
export type ChangeAccess = z.infer<typeof ChangeAccess>

export const SavePractice = z.object({
  siteId: z.uuid(),
  version: optional(versionField()),
  whoToRing: textField({ max: 200, name: 'Whom to ring', ask: 'Enter a name and a number to ring' }).refine(
    canBeRung,
    NUMBER_TOO,
  ),
  inUse: z.preprocess(
    (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
    z.array(z.string().min(1).max(60)).max(20),
  ),
})
export type SavePractice = z.infer<typeof SavePractice>
