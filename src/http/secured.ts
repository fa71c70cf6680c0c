import type { MiddlewareHandler } from 'hono'
import { newId } from '../platform/moment.ts'
import type { Serving } from './serving.ts'

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string
  }
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const

/** Every answer: a request id, a line in the log without identity, and headers that let nothing foreign run, frame or listen. */
export const secured =
  ({ log, now }: Serving): MiddlewareHandler =>
  async (c, next) => {
    const began = now().getTime()
    const requestId = newId()
    c.set('requestId', requestId)
    await next()
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
    c.res.headers.set('X-Request-Id', requestId)
    log.info(
      {
        requestId,
        method: c.req.method,
        path: withoutSecret(c.req.path),
        status: c.res.status,
        ms: now().getTime() - began,
      },
      'request',
    )
  }

/** A link's secret never reaches the log, not when its address was typed wrongly either. */
export const withoutSecret = (path: string): string => path.replace(/^(\/+l\/+[^/]+)\/.*/is, '$1/…')
