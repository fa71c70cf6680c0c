import { createHash } from 'node:crypto'
import type { Route } from '../../http/route.ts'
import { accept } from '../../platform/result.ts'
import { FEED } from './calendar.paths.ts'
import { calendarOf } from './view-feed.ts'

/** A calendar program asks every hour or so; somebody who guesses asks more often. */
const OFTEN = { most: 60, minutes: 60 }
/** Behind one address stands a whole office at times. */
const MANY = { most: 600, minutes: 60 }

/** The calendar at its secret address. It opens nothing else, and whatever is wrong with it, the answer is the same. */
export const feedRoute: Route = {
  method: 'GET',
  path: FEED,
  door: 'public',
  kind: 'file',
  handle: async (visit) => {
    const { tenant = '', secret = '' } = visit.params
    const key = createHash('sha256').update(secret).digest('base64url')
    const again =
      // Many first: whoever is stopped by it leaves no more rows behind, however many secrets they try.
      (await visit.tried(`calendar:${visit.address()}`, MANY)) ??
      (await visit.tried(`calendar:${visit.address()}:${key}`, OFTEN))
    if (again) return visit.http.text('Asked for too often. Try again in an hour.', 429)
    const found = await visit.outside(async ({ db, within }) => {
      const row = await db.selectFrom('tenant').select('id').where('slug', '=', tenant).executeTakeFirst()
      return accept(row && (await within(row.id, (context) => calendarOf(context, secret))))
    })
    if (!found.ok || found.value === undefined) return visit.http.text('There is no calendar at this address.', 404)
    return visit.http.body(found.value, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    })
  },
}
