import { z } from 'zod'
import { dateField, idField, textField, versionField } from '../../lib/fields.ts'

/** Taking back a change that has not begun: a reason, and the version that was looked at. */
export const WithdrawChange = z.object({
  changeId: idField(),
  version: versionField(),
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why it is taken back, and on whose word' }),
})

/** Ending one that holds: also from which day. */
export const EndChange = z.object({
  changeId: idField(),
  version: versionField(),
  until: dateField('Enter the first day on which it no longer holds, like 2 February 2026'),
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why it ends, and on whose word' }),
})
