import { refused } from './refused.tsx'
import type { Route } from './route.ts'
import type { Serving } from './serving.ts'
import { LinkOver, OtherSeat, Problem, SignInFirst, TooMuch } from './troubles.tsx'
import { type Base, ForeignForm, LinkGone, NotSignedIn, NotYourSeat, TooLarge } from './visit.ts'
import { visitOf } from './visit-of.tsx'

/** Runs a route and answers what it throws: not signed in, not this seat, a foreign form, or a fault, logged once with its request. */
export async function guarded(serving: Serving, base: Base, route: Route | undefined): Promise<Response> {
  const visit = visitOf(serving, base, route)
  try {
    if (!route) return refused(visit, { kind: 'missing' })
    return await route.handle(visit)
  } catch (error) {
    const asJson = route?.kind === 'endpoint'
    if (error instanceof NotSignedIn) {
      if (asJson) return base.http.json({ kind: 'forbidden', why: 'Sign in first' }, 401)
      if (route?.method === 'GET') return base.http.redirect(signInFor(base.http.req.path), 303)
      return visit.html(<SignInFirst back={keptForm(route, base)} />, 403)
    }
    if (error instanceof NotYourSeat) {
      if (asJson) return base.http.json({ kind: 'missing' }, 404)
      return visit.html(<OtherSeat here={visit.here} />, 404)
    }
    if (error instanceof TooLarge) {
      if (asJson) return base.http.json({ kind: 'invalid', problems: [{ field: '', message: TOO_LARGE }] }, 413)
      return visit.html(<TooMuch says={TOO_LARGE} />, 413)
    }
    if (error instanceof LinkGone) return visit.html(<LinkOver />, 404)
    if (error instanceof ForeignForm) {
      if (asJson) return base.http.json({ kind: 'forbidden', why: 'This did not come from Trellis' }, 403)
      return visit.html(<SignInFirst back={keptForm(route, base)} />, 403)
    }
    if (isNoId(error) || (route?.method === 'GET' && isNoValue(error)))
      return asJson ? base.http.json({ kind: 'missing' }, 404) : refused(visit, { kind: 'missing' })
    serving.log.error({ requestId: base.requestId, error: describe(error) }, 'fault')
    if (asJson) return base.http.json({ kind: 'fault', requestId: base.requestId }, 500)
    return visit.html(<Problem requestId={base.requestId} />, 500)
  }
}

/** The form that was sent, where what is typed is kept as it is typed: within a seat. */
const keptForm = (route: Route | undefined, { http }: Base): string | undefined =>
  route?.kind === 'form' && route.door === 'seat' ? http.req.path : undefined

const TOO_LARGE = 'This is too large to send'

/**
 * What came as an id is none (22P02, of a uuid), or an address has a sign that no text can hold (22021): there is nothing of that name.
 * It was a parameter, and did no harm.
 */
const isNoId = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '22021' || (error.code === '22P02' && error.message.includes('type uuid')))

/**
 * What stood after the question mark is no day or no number (22P02, 22007, 22008): there is no such page. Answered so,
 * what was typed stays out of the log of faults too.
 */
const isNoValue = (error: unknown) =>
  error instanceof Error && 'code' in error && ['22P02', '22007', '22008'].includes(String(error.code))

const signInFor = (path: string) => `/sign-in?next=${encodeURIComponent(path)}`

/** A fault without the values that a query carried: those may be somebody's. */
const describe = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: withoutValues(error.message), stack: error.stack && withoutValues(error.stack) }
    : { name: 'unknown' }

/** PostgreSQL says what it could not read: `invalid input syntax for type date: "Rose Hill"`. */
export const withoutValues = (text: string): string => text.replace(/: ".*"/gs, ': (left out)')
