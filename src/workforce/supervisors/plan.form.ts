import { z } from 'zod'
import { dateField, optional, versionField } from '../../lib/fields.ts'

/** `goal-0` and `competency-0` onwards are read by the rules. `developmentPlanId`: an edit of that plan. */
export const WritePlan = z
  .object({
    id: z.uuid(),
    postId: z.uuid(),
    developmentPlanId: optional(z.uuid()),
    version: optional(versionField()),
    agreedOn: dateField('Enter the day on which you agreed it, like 2 February 2026'),
    reviewOn: dateField('Enter the day to look at it again, like 2 February 2027'),
  })
  .catchall(z.unknown())

export const ConfirmPlan = z.object({ postId: z.uuid(), developmentPlanId: z.uuid(), version: versionField() })
