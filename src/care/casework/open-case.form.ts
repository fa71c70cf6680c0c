import { z } from 'zod'
import { idField, optional } from '../../lib/fields.ts'

export const OpenCase = z.object({
  id: idField(),
  referralId: optional(idField()),
  personId: optional(idField()),
  organisationId: idField('Choose the service'),
  practiceId: optional(idField()),
  source: z.string('Say who referred').max(60),
  needs: z.array(z.string().max(60)).max(40).default([]),
  holderId: idField('Choose who holds the case'),
  postId: optional(idField()),
})
export type OpenCase = z.infer<typeof OpenCase>

/**
 * Without a referral behind it. Whose case it is comes with the referral alone: an id that was typed would open the personal
 * details of whomever it names (safety H2).
 */
export const OpenCaseByHand = OpenCase.omit({ personId: true, referralId: true, holderId: true })
