import { z } from 'zod'
import { choiceField, dateField, idField, optional, textField } from '../../lib/fields.ts'

const siteId = optional(idField('Choose one of the practices'))

/** An exception needs a reason, an end, and that the worker was told before anybody else (induction.yaml waiver needs). */
export const AgreeException = z.object({
  id: idField(),
  postId: idField(),
  item: textField({ max: 80, name: 'Item', ask: 'Choose what the exception is to' }),
  siteId,
  until: dateField('Enter the last day of the exception, like 20 December 2026'),
  reason: textField({ max: 500, name: 'Reason', ask: 'Enter why an exception is safe, in a sentence' }),
  workerTold: choiceField(['yes'], 'Tell the worker first, then say here that you have'),
})
export type AgreeException = z.infer<typeof AgreeException>

export const EndException = z.object({ postId: idField(), exceptionId: idField() })

/** Each of the two signs once, so a signature needs no id from the form. */
export const SignOffForm = z.object({ postId: idField() })
