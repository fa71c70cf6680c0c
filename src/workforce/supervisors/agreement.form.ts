import { z } from 'zod'
import { choiceField, dateField, idField, optional, versionField } from '../../lib/fields.ts'
import { AGREEMENT_KINDS } from './agreement.rules.ts'

const review = dateField('Enter the review date, like 2 February 2027')

/** A new agreement: `section-0` … and `manages-leave` … are read by the rules, for their number is the standard's. */
export const StartAgreement = z
  .object({
    id: z.uuid(),
    postId: z.uuid(),
    kind: choiceField(AGREEMENT_KINDS, 'Choose the kind of supervision'),
    supervisorId: idField('Choose the supervisor'),
    reviewOn: review,
  })
  .catchall(z.unknown())

export const EditAgreement = z
  .object({ agreementId: z.uuid(), version: optional(versionField()), reviewOn: review })
  .catchall(z.unknown())

/** Whoever signs says which text they read: the one that was on their screen. */
export const SignAgreement = z.object({
  agreementId: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Open the agreement again and read it before you sign'),
})
