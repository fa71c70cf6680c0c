import { z } from 'zod'
import { clauseOf } from '../../framework/clause.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { framework } from '../editions/index.ts'
import { findClauses } from './find-in-framework.rules.ts'

export const FrameworkQuery = z.object({ q: z.string().trim().max(100).optional() })

/** Every clause with its basis and source, as an integrator may cite it. It names nobody. */
export async function readClauses(context: Context, asked: unknown): Promise<Result<object>> {
  if (context.actor.kind !== 'colleague') return missing()
  const whole = framework()
  const { q = '' } = FrameworkQuery.parse(asked)
  const clauses = q
    ? findClauses(whole, q).map(({ citation }) => citation)
    : Object.keys(whole.byId.clauses).map((id) => clauseOf(whole, id))
  return accept({ edition: whole.edition, clauses })
}
