import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MOST_BYTES } from '../platform/files.ts'
import { momentAt, newId } from '../platform/moment.ts'
import { assetRoutes } from './asset-routes.ts'
import { guarded } from './guarded.tsx'
import { healthRoutes } from './health.ts'
import type { Route } from './route.ts'
import { secured } from './secured.ts'
import type { Serving } from './serving.ts'
import { TooLarge } from './visit.ts'
import type { visitOf } from './visit-of.tsx'

/** A form with one file, its other fields and some room: a file that is twice too large is still named beside its field. */
const MOST_BODY = 2 * MOST_BYTES + 512 * 1024

/** A form for somebody who is not signed in: many times what anybody types, and far too little to fill a disk with. */
const MOST_PUBLIC_BODY = 256 * 1024

/** The whole site as one Hono application: `app.request()` tests a page without a port. */
export function siteOf(serving: Serving): Hono {
  const site = new Hono()
  site.use(secured(serving))
  site.route('/', assetRoutes(serving))
  site.route('/', healthRoutes(serving))
  for (const route of serving.routes) mount(site, serving, route)
  site.notFound((c) => guarded(serving, baseOf(c, serving), undefined))
  return site
}

/** The address that Hono matches: a route behind a seat stands under it. */
export const mountedAt = (route: Route): string => (route.door === 'seat' ? `/at/:seat${route.path}` : route.path)

const mount = (site: Hono, serving: Serving, route: Route) =>
  site.on(route.method, mountedAt(route), atMost(serving, route), (c) => guarded(serving, baseOf(c, serving), route))

const mostFor = ({ door, mostBytes }: Route) => mostBytes ?? (door === 'seat' ? MOST_BODY : MOST_PUBLIC_BODY)

/** Counted while it is read, whatever length was said. */
const atMost = (serving: Serving, route: Route) => {
  const tooMuch = { ...route, handle: () => Promise.reject(new TooLarge()) }
  return bodyLimit({ maxSize: mostFor(route), onError: (c) => guarded(serving, baseOf(c, serving), tooMuch) })
}

const baseOf = (http: Parameters<typeof visitOf>[1]['http'], serving: Serving) => ({
  http,
  moment: momentAt(serving.now()),
  requestId: http.get('requestId') ?? newId(),
})
