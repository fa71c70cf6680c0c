import { z } from 'zod'
import { mayChange } from '../../framework/changes.ts'
import { dateField, idField, optional, textField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayChangeStandard } from './editions.policy.ts'
import { insertChange, standingOver } from './editions.store.ts'
import { standardFor } from './standard-for.ts'

const ChangeStandard = z.object({
  id: idField(),
  organisationId: idField(),
  path: textField({ max: 200, ask: 'Say what is to change' }),
  value: z.json(),
  from: dateField('Enter the first day on which it holds, like 2 February 2026'),
  until: optional(dateField('Enter the first day on which it no longer holds')),
  reason: textField({ max: 500, name: 'The reason', ask: 'Say why, and on whose word' }),
})
type ChangeStandard = z.infer<typeof ChangeStandard>

const find = async (context: Context, { organisationId, path, from }: ChangeStandard) => {
  const over = await standingOver(context, organisationId)
  return over && { ...over, organisationId, path, standard: await standardFor(context, organisationId, from) }
}

/** A dated change to what is asked for, judged against the standard in force on its first day. */
export const changeStandard = command({
  event: 'editions.standard-changed',
  input: ChangeStandard,
  load: find,
  may: (actor, subject) => mayChangeStandard(actor, subject, subject.path),
  decide: ({ standard }, change) => {
    const allowed = mayChange(standard, change)
    if (allowed !== true) return invalid({ field: 'value', message: allowed })
    if (change.until !== undefined && change.until <= change.from)
      return invalid({ field: 'until', message: 'The last day must be after the first' })
    return accept(change)
  },
  save: insertChange,
  about: ({ organisationId }) => [`organisation:${organisationId}`],
  keep: ['path', 'from', 'until'],
})
