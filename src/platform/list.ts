import type { z } from 'zod'
import type { Actor } from './actor.ts'
import { recordLook } from './audit.ts'
import type { About, Context } from './context.ts'
import { accept, type Result, refuse } from './result.ts'
import type { Scope } from './scope.ts'
import { problemsIn } from './use-case.ts'

/** Many rows, or figures over them. Rows that name somebody say whom: one entry in the access log a page. */
export const list =
  <Filter, View>(spec: {
    read: string
    filter: z.ZodType<Filter>
    scope: (actor: Actor) => Scope | undefined
    load: (context: Context, scope: Scope, filter: Filter) => Promise<View>
    names: (view: View) => About[]
  }) =>
  async (context: Context, asked: unknown): Promise<Result<View>> => {
    const scope = spec.scope(context.actor)
    if (!scope) return refuse({ kind: 'missing' })
    const filter = spec.filter.safeParse(asked)
    if (!filter.success) return refuse({ kind: 'invalid', problems: problemsIn(filter.error) })

    const view = await spec.load(context, scope, filter.data)
    const about = spec.names(view)
    if (about.length) await recordLook(context, spec.read, about)
    return accept(view)
  }
