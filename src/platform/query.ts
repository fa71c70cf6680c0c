import type { Actor } from './actor.ts'
import { recordLook } from './audit.ts'
import type { About, Context } from './context.ts'
import type { Moment } from './moment.ts'
import { accept, type Result, refuse } from './result.ts'

/** One look at a named record: loaded, authorised and noted in the access log. What you may not see is missing. */
export const query =
  <Input, View>(spec: {
    read: string
    load: (context: Context, input: Input) => Promise<View | undefined>
    may: (actor: Actor, view: View, moment: Moment) => true | string
    about: (view: View) => About[]
  }) =>
  async (context: Context, input: Input): Promise<Result<View>> => {
    const view = await spec.load(context, input)
    if (view === undefined || spec.may(context.actor, view, context.moment) !== true) return refuse({ kind: 'missing' })

    const about = spec.about(view)
    if (about.length) await recordLook(context, spec.read, about)
    return accept(view)
  }
