import type { Context as Http } from 'hono'

type Incoming = { incoming?: { socket?: { remoteAddress?: string } } }

/**
 * The network address that asks. Behind proxies of our own it is what the outermost of them saw: as many entries from the
 * right of X-Forwarded-For as there are proxies. Whatever stands further left a stranger may have written.
 */
export function addressOf(http: Http, proxies: number): string {
  if (proxies > 0) {
    const seen = (http.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
    const outermost = seen.at(-proxies)
    if (outermost) return outermost
  }
  // What @hono/node-server puts there; a test without a port has none.
  return (http.env as Incoming | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown'
}
