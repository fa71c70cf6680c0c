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
