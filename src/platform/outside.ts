import type { Db } from '../db/connect.ts'
import type { Context, Joined } from './context.ts'
import type { Moment } from './moment.ts'

/** Who is signed in, before any seat is chosen. */
export type Signed = { accountId: string; sessionId: string; expiresAt: Date }

/** A session ends after `idleMinutes` without a request, and after `hours` whatever happens. */
export type SessionRules = { idleMinutes: number; hours: number }

/** Outside tenancy: sign-in, the choice of a seat, one's own sessions. */
export type Outside = {
  db: Db
  moment: Moment
  requestId: string
  signed: Signed | undefined
  session: SessionRules
  app: Joined
  /** Steps into one tenant, in the same transaction: to record there what happened outside, or to read what is one's own. */
  within: <T>(systemId: string, use: (context: Context) => Promise<T>) => Promise<T>
}
