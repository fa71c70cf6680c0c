import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import { recordEvent } from './audit.ts'
import type { About, Context, Job } from './context.ts'
import { enqueue } from './jobs.ts'
import type { Moment } from './moment.ts'
import { type Problem, type Result, refuse } from './result.ts'

type Command<Input, Subject, Decision extends object, Saved> = {
  /** What the log calls it: `supervision.session-logged`. */
  event: string
  input: z.ZodType<Input>
  /** Loads, and locks what it will count or change. Undefined: there is no such thing, or not for you. */
  load: (context: Context, input: Input) => Promise<Subject | undefined>
  /** True, or why not, in words. Buttons ask the same function. */
  may: (actor: Actor, subject: Subject, moment: Moment) => true | string
  /** Pure: what will be saved, or why it cannot be. */
  decide: (subject: Subject, input: Input, moment: Moment, actor: Actor) => Result<Decision>
  /** Writes. May call another module's command; any refusal undoes everything. */
  save: (context: Context, decision: Decision, subject: Subject) => Promise<Result<Saved>>
  about: (decision: Decision, subject: Subject) => About[]
  /** The fields that the event may hold: never free text, never identity. */
  keep: readonly (keyof Decision & string)[]
  then?: (decision: Decision, saved: Saved, context: Context) => Job[]
}

/** A change as pages, the API and jobs call it: a context and whatever came in, already typed or still to be parsed. */
export type Change<Saved> = ((context: Context, form: unknown, parentId?: string) => Promise<Result<Saved>>) & {
  readonly event: string
  readonly input: z.ZodType
}

/** One change: parsed, loaded, authorised, decided, saved and recorded in the transaction of its context. */
export function command<Input, Subject, Decision extends object, Saved>(
  spec: Command<Input, Subject, Decision, Saved>,
): Change<Saved> {
  const change = async (context: Context, form: unknown, parentId?: string): Promise<Result<Saved>> => {
    const input = spec.input.safeParse(form)
    if (!input.success) return refuse({ kind: 'invalid', problems: problemsIn(input.error) })

    const subject = await spec.load(context, input.data)
    if (subject === undefined) return refuse({ kind: 'missing' })
    const allowed = spec.may(context.actor, subject, context.moment)
    if (allowed !== true) return refuse({ kind: 'forbidden', why: allowed })

    const decision = spec.decide(subject, input.data, context.moment, context.actor)
    if (!decision.ok) return decision
    const saved = await spec.save(context, decision.value, subject)
    if (!saved.ok) return saved

    const about = spec.about(decision.value, subject)
    const detail = only(spec.keep, decision.value)
    await recordEvent(context, { event: spec.event, about, detail, parentId })
    const queued = spec.then?.(decision.value, saved.value, context) ?? []
    await enqueue(context, [...queued, ...context.app.reactions(spec.event, about)])
    return saved
  }
  return Object.assign(change, { event: spec.event, input: spec.input })
}

type EachResult<Saved> = { item: unknown; result: Result<Saved> }

/** A bulk action: each item under a savepoint, a result for each, one parent event over all. */
export const each =
  <Saved>(event: string, change: Change<Saved>) =>
  async (context: Context, items: readonly unknown[]): Promise<EachResult<Saved>[]> => {
    const parentId = await recordEvent(context, { event, about: [], detail: { items: items.length } })
    const results: EachResult<Saved>[] = []
    for (const item of items) {
      await sql`savepoint one_item`.execute(context.db)
      const result = await change(context, item, parentId)
      if (!result.ok) await sql`rollback to savepoint one_item`.execute(context.db)
      await sql`release savepoint one_item`.execute(context.db)
      results.push({ item, result })
    }
    return results
  }

const only = <Decision extends object>(keys: readonly (keyof Decision)[], decision: Decision) =>
  Object.fromEntries(keys.map((key) => [key, decision[key]]))

/** A wrong tick among several belongs to their one field; a field within a field has both names. */
const fieldOf = (path: PropertyKey[]) => path.filter((part) => typeof part !== 'number').join('-')

/** One problem a field, the first that was found: people mend one thing at a time. */
export const problemsIn = (error: z.ZodError): Problem[] => {
  const first = new Map<string, Problem>()
  for (const issue of error.issues) {
    const field = fieldOf(issue.path)
    if (!first.has(field)) first.set(field, { field, message: issue.message })
  }
  return [...first.values()]
}
