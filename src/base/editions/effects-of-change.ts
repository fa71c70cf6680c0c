import { z } from 'zod'
import { mayChange, settingAt } from '../../framework/changes.ts'
import { dateField, idField, optional, textField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { afterField } from '../../platform/paging.ts'
import { accept, forbidden, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { mayChangeStandard } from './editions.policy.ts'
import { findStandards } from './find-organisation.ts'
import { groundFor } from './standard-for.ts'
import { lookedAt } from './view-change.ts'
import { type Weighed, weigh } from './weigh-change.ts'

const Asked = z.object({
  organisationId: idField(),
  setting: textField({ max: 200, ask: 'Say what is to change' }),
  /** As JSON; the present figure where none is given, and then nobody is touched. */
  value: z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return undefined
      try {
        return z.json().parse(JSON.parse(text))
      } catch {
        context.addIssue({ code: 'custom', message: 'Say to what it is to change, as JSON' })
        return z.NEVER
      }
    }),
  from: optional(dateField('Say from which day, like 2026-11-22')),
  after: afterField,
})

/** Whom a change would touch, asked before it is made, by whoever could make it. */
export async function effectsOfChange(context: Context, asked: unknown): Promise<Result<Weighed>> {
  const read = Asked.safeParse(asked)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { organisationId, setting: path, from, after } = read.data
  const at = await findStandards(context, organisationId)
  if (!at) return missing()
  const may = mayChangeStandard(context.actor, at, path)
  if (may !== true) return forbidden(may)
  const { today } = context.moment
  const on = from !== undefined && from > today ? from : today
  const ground = await groundFor(context, organisationId, path, on)
  const value = read.data.value ?? settingAt(ground, path)?.now
  const allowed = mayChange(ground, { path, value })
  if (allowed !== true) return invalid({ field: 'value', message: allowed })
  const supposed = { kind: 'made', organisationId, path, value, from: on } as const
  const weighed = await weigh(context, { organisationId, path, on, supposed, after })
  await lookedAt(context, weighed)
  return accept(weighed)
}
