import { linkHolder } from '../platform/links.ts'
import { accept } from '../platform/result.ts'
import { keepLinkSecret } from './cookies.ts'
import type { Route } from './route.ts'
import { LinkGone, type Visit } from './visit.ts'

/**
 * The address in a message: swaps its secret for a cookie and goes on to a clean address, so that the secret stays in no
 * history and no page is asked for with it. It signs, confirms and uses up nothing: mail scanners open links.
 */
const open = async (visit: Visit): Promise<Response> => {
  const { tenant = '', secret = '' } = visit.params
  const found = await visit.outside(async ({ db, within }) => {
    const row = await db.selectFrom('tenant').select('id').where('slug', '=', tenant).executeTakeFirst()
    return accept(row && (await within(row.id, (context) => linkHolder(context, secret))))
  })
  if (!found.ok || !found.value) throw new LinkGone()
  const { purpose } = found.value
  keepLinkSecret(visit.http, purpose, `${tenant}.${secret}`)
  return visit.redirect(`/link/${purpose}`)
}

export const linkRoutes: Route[] = [
  { method: 'GET', path: '/l/:tenant/:secret', door: 'public', kind: 'page', handle: open },
]
