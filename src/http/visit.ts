import type { Context as Http } from 'hono'
import type { ComponentChild } from 'preact'
import type { Db } from '../db/connect.ts'
import type { Seat } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Holder } from '../platform/drafts.ts'
import type { Moment } from '../platform/moment.ts'
import type { Result } from '../platform/result.ts'

/** Who is signed in, before any seat is chosen. */
export type Signed = { accountId: string; sessionId: string; expiresAt: Date }
/** Outside tenancy: sign-in, the choice of a seat, one's own sessions. */
export type Outside = { db: Db; moment: Moment; requestId: string; signed: Signed | undefined }

/** What every request has before its door is known. */
export type Base = { http: Http; moment: Moment; requestId: string }

/** One request, as a route's handler meets it. */
export type Visit = Base & {
  /** The address as the router matched it, without the seat: `/posts/0198…/supervision`. */
  here: string
  params: Record<string, string>
  query: Record<string, string>
  /** Runs in one transaction that carries the tenant and the account; throws `NotSignedIn` or `NotYourSeat`. */
  work: <T>(use: (context: Context) => Promise<Result<T>>) => Promise<Result<T>>
  /** The same without a tenant. */
  outside: <T>(use: (outside: Outside) => Promise<Result<T>>) => Promise<Result<T>>
  /** Whose drafts are found and kept here, once `work` ran. */
  holder: () => Holder | undefined
  shell: () => ShellInfo
  html: (body: ComponentChild, status?: 200 | 403 | 404 | 409 | 422 | 429 | 500) => Response
  /** `to` is seat-relative behind a seat. */
  redirect: (to: string) => Response
}

export type NavPlace = { label: string; href: string; current: boolean }

/** What every page's frame shows. */
export type ShellInfo = {
  seat: Seat | undefined
  name: string | undefined
  places: NavPlace[]
  csrf: string
  here: string
  today: string
  requestId: string
  /** Seconds until the session ends when nothing is done; undefined when nobody is signed in. */
  idleSeconds: number | undefined
  /** A public page's organisation, when it has one. */
  organisation: { name: string; slug: string } | undefined
}

export class NotSignedIn extends Error {}
export class NotYourSeat extends Error {}
/** A form that did not come from our own page. */
export class ForeignForm extends Error {}
