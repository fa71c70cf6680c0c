import { londonDay } from '../lib/moment.ts'
import type { Holder } from '../platform/drafts.ts'
import { forget, tried } from '../platform/throttle.ts'
import { addressOf } from './address.ts'
import { csrfToken, sessionSecret, visitorSecret } from './cookies.ts'
import { FrameAssets } from './frame.tsx'
import { linkWork, publicWork } from './public-visit.ts'
import { inSeat, renderDocument } from './render.tsx'
import type { Route } from './route.ts'
import { type Colleague, noWork, outsideWork, seatWork } from './seat-visit.ts'
import type { Serving } from './serving.ts'
import { Shell } from './shell.tsx'
import type { Base, NavPlace, ShellInfo, Visit } from './visit.ts'

type Inside = {
  work: Visit['work']
  holder: () => Holder | undefined
  actor?: () => Colleague | undefined
  organisation?: () => { name: string; slug: string } | undefined
}

/** A request as its route meets it: what it may work on is what its door lets in. */
export function visitOf(serving: Serving, base: Base, route: Route | undefined): Visit {
  const { http, moment, requestId } = base
  const params = http.req.param() as Record<string, string>
  const slug = route?.door === 'seat' ? (params['seat'] ?? '') : undefined
  const prefix = slug === undefined ? '' : `/at/${slug}`
  const here = http.req.path.slice(prefix.length) || '/'
  const inside = insideOf(serving, base, route, params)
  const { outside, signedIn } = outsideWork(serving, base, route?.door === 'account')

  const shell = (): ShellInfo => {
    const actor = inside.actor?.()
    return {
      seat: actor?.seat,
      name: actor?.name,
      signedIn: actor !== undefined || signedIn(),
      places: actor
        ? serving.placesFor(actor.seat.role).map((place) => ({ ...place, current: isIn(here, place) }))
        : [],
      csrf: csrfToken(sessionSecret(http) ?? visitorSecret(http)),
      here,
      today: londonDay(moment.now),
      requestId,
      idleSeconds: actor ? serving.session.idleMinutes * 60 : undefined,
      organisation: inside.organisation?.(),
      jobsStandStill: serving.jobsStandStill(),
    }
  }

  return {
    ...base,
    here,
    params,
    query: http.req.query(),
    work: inside.work,
    outside,
    tried: (key, limit) => tried(serving.pool, key, limit, moment.now),
    forget: (key) => forget(serving.pool, key),
    address: () => addressOf(http, serving.proxies),
    note: (event) => serving.log.info({ requestId, event }, 'safety'),
    holder: inside.holder,
    shell,
    html: (body, status = 200) => {
      const info = shell()
      const document = renderDocument(info.seat ? prefix : '', () => (
        <FrameAssets.Provider value={serving.frame}>
          <Shell info={info}>{body}</Shell>
        </FrameAssets.Provider>
      ))
      return http.html(document, status)
    },
    redirect: (to) => http.redirect(to.startsWith('/') && slug !== undefined ? inSeat(prefix, to) : to, 303),
  }
}

function insideOf(serving: Serving, base: Base, route: Route | undefined, params: Record<string, string>): Inside {
  switch (route?.door) {
    case 'seat':
      return seatWork(serving, base, params['seat'] ?? '')
    case 'link':
      return { work: linkWork(serving, base, route.purpose ?? ''), holder: () => undefined }
    case 'public':
      return publicWork(serving, base, params['organisation'])
    default:
      return { work: noWork, holder: () => undefined }
  }
}

const isIn = (here: string, { href, ways }: Pick<NavPlace, 'href' | 'ways'>) =>
  [href, ...ways.map((way) => way.href)].some((place) => isUnder(here, place))
const isUnder = (here: string, place: string) => here === place || here.startsWith(`${place}/`)
