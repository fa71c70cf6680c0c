import { createHash, randomBytes } from 'node:crypto'
import type { Context as Http } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** `__Host-`: only this host, only over TLS (or localhost), never from a subdomain. */
const SESSION = '__Host-trellis'
const VISITOR = '__Host-trellis-visitor'
const linkCookie = (purpose: string) => `__Host-trellis-link-${purpose}`
const STRICT = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

export const newSecret = (): string => randomBytes(32).toString('base64url')
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const sessionSecret = (c: Http): string | undefined => getCookie(c, SESSION)
export const keepSession = (c: Http, secret: string): void => setCookie(c, SESSION, secret, STRICT)
export const dropSession = (c: Http): void => void deleteCookie(c, SESSION, STRICT)

declare module 'hono' {
  interface ContextVariableMap {
    freshVisitor: string
  }
}

/** A public visitor's own cookie: finds the draft of their form for a day, and nothing else. Made once a request. */
export function visitorSecret(c: Http): string {
  const known = getCookie(c, VISITOR) ?? c.get('freshVisitor')
  if (known) return known
  const fresh = newSecret()
  c.set('freshVisitor', fresh)
  setCookie(c, VISITOR, fresh, { ...STRICT, maxAge: 86_400 })
  return fresh
}
/** Whoever looks at this machine next is another visitor: what was typed before is found by nobody, and goes within the day. */
export const forgetVisitor = (c: Http): void => void deleteCookie(c, VISITOR, STRICT)

export const linkSecret = (c: Http, purpose: string): string | undefined => getCookie(c, linkCookie(purpose))
export const keepLinkSecret = (c: Http, purpose: string, secret: string): void =>
  setCookie(c, linkCookie(purpose), secret, { ...STRICT, maxAge: 1_800 })

/** The token a form must carry: derived from the secret in the cookie, so that another site cannot know it. */
export const csrfToken = (secret: string): string => createHash('sha256').update(`form ${secret}`).digest('base64url')
