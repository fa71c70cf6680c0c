import type { Context } from '../platform/context.ts'
import type { Result } from '../platform/result.ts'
import { type FormValues, formOf } from './form-values.ts'
import { refused } from './refused.tsx'
import { type Asked, askedOf, type Door, type Route } from './route.ts'

type Action<Path extends string, Saved> = {
  path: Path
  door?: Door
  purpose?: string
  submit: (context: Context, values: unknown) => Promise<Result<Saved>>
  /** Where to go after: seat-relative. */
  next: (asked: Asked<Path>, saved: Saved | undefined, values: FormValues) => string
}

/** A POST of one button: does it and goes on. Sending it twice does it once. */
export const action = <Path extends string, Saved>(spec: Action<Path, Saved>): Route => ({
  method: 'POST',
  path: spec.path,
  door: spec.door ?? 'seat',
  kind: 'action',
  purpose: spec.purpose,
  handle: async (visit) => {
    const asked = askedOf(spec.path, visit)
    const { values } = await formOf(visit)
    const done = await visit.work((context) => spec.submit(context, { ...values, ...visit.params }))
    if (done.ok) return visit.redirect(spec.next(asked, done.value, values))
    if (done.refusal.kind === 'repeated') return visit.redirect(spec.next(asked, undefined, values))
    return refused(visit, done.refusal)
  },
})
