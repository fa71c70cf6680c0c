import type { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { remembering } from '../platform/remember.ts'
import type { Refusal, Result } from '../platform/result.ts'
import { withoutNul } from './form-values.ts'
import { statusOf } from './respond.ts'
import { type Asked, askedOf, type Route } from './route.ts'
import { ForeignForm, type Visit } from './visit.ts'

type Read<Path extends string, View> = {
  path: Path
  summary: string
  query?: z.ZodType
  show: (context: Context, asked: Asked<Path>) => Promise<Result<View>>
  /** What of the view is told, where a page needs more than an integrator. */
  tells?: (view: View) => object
}

/** GET as JSON: the same query or list that the page calls. */
export const getEndpoint = <Path extends string, View>(spec: Read<Path, View>): Route => ({
  method: 'GET',
  path: spec.path,
  door: 'seat',
  kind: 'endpoint',
  describes: { summary: spec.summary, query: spec.query },
  handle: async (visit) => {
    const shown = await visit.work((context) => spec.show(remembering(context), askedOf(spec.path, visit)))
    return shown.ok
      ? visit.http.json(spec.tells?.(shown.value) ?? (shown.value as object), 200)
      : refusedAsJson(visit, shown.refusal)
  },
})

type Write<Path extends string, Saved> = {
  path: Path
  summary: string
  submit: ((context: Context, body: unknown) => Promise<Result<Saved>>) & { input?: z.ZodType }
}

/** POST as JSON: the same command that the form calls. */
export const postEndpoint = <Path extends string, Saved>(spec: Write<Path, Saved>): Route => ({
  method: 'POST',
  path: spec.path,
  door: 'seat',
  kind: 'endpoint',
  describes: { summary: spec.summary, body: spec.submit.input },
  handle: async (visit) => {
    refuseForeign(visit)
    const body = readJson(await visit.http.req.text())
    if (typeof body !== 'object' || body === null)
      return refusedAsJson(visit, { kind: 'invalid', problems: [{ field: '', message: 'Send a JSON object' }] })
    const done = await visit.work((context) => spec.submit(context, { ...body, ...visit.params }))
    return done.ok ? visit.http.json(done.value as object, 201) : refusedAsJson(visit, done.refusal)
  },
})

function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? withoutNul(value) : value))
  } catch {
    return undefined
  }
}

/** A browser on another site cannot send JSON here without asking first, and no answer to that question is ever given. */
function refuseForeign(visit: Visit) {
  const type = visit.http.req.header('content-type') ?? ''
  const site = visit.http.req.header('sec-fetch-site') ?? 'same-origin'
  if (!type.startsWith('application/json') || site === 'cross-site') throw new ForeignForm()
}

const refusedAsJson = (visit: Visit, refusal: Refusal): Response => visit.http.json(refusal, statusOf[refusal.kind])
