import { z } from 'zod'
import { dateField, optional, versionField } from '../../lib/fields.ts'

/** What is said of each point: `point-a` to `point-e`. Nothing said is not stated. */
const POINT_ANSWERS = ['not-stated', 'pcn-manager', 'provider-manager'] as const

export const SaveAgreement = z
  .object({
    pcnId: z.uuid(),
    providerId: z.uuid(),
    version: optional(versionField()),
    agreedOn: optional(dateField('Enter the day it was agreed, like 2 February 2026')),
  })
  .catchall(z.unknown())
export type SaveAgreement = z.infer<typeof SaveAgreement>

/** The answer to one point, or undefined when it was not understood. */
export const answerTo = (form: Record<string, unknown>, point: string): (typeof POINT_ANSWERS)[number] | undefined =>
  POINT_ANSWERS.find((answer) => answer === (form[`point-${point}`] ?? 'not-stated'))
