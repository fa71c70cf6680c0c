import type { Context as Http } from 'hono'
import type { ComponentChild } from 'preact'
import type { Seat } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Holder } from '../platform/drafts.ts'
import type { Moment } from '../platform/moment.ts'
import type { Outside } from '../platform/outside.ts'
import type { Result } from '../platform/result.ts'
import type { Limit } from '../platform/throttle.ts'

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
  /** Counts a try under a key, before any transaction. An instant: too many, and when there may be another. */
  tried: (key: string, limit: Limit) => Promise<Date | undefined>
  /** Forgets the tries under a key. */
  forget: (key: string) => Promise<void>
  /** The network address that asks, for counting tries; 'unknown' when the server cannot say. */
  address: () => string
  /** A line in the log about something of safety: an event's name, never an identity. */
  note: (event: string) => void
  /** Whose drafts are found and kept here, once `work` ran. */
  holder: () => Holder | undefined
  shell: () => ShellInfo
  html: (body: ComponentChild, status?: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500) => Response
  /** `to` is seat-relative behind a seat. */
  redirect: (to: string) => Response
}

export type Link = { label: string; href: string }
/** `ways`: the pages that belong to it, and are found from it. */
export type NavPlace = Link & { current: boolean; ways: readonly Link[] }

/** What every page's frame shows. */
export type ShellInfo = {
  seat: Seat | undefined
  name: string | undefined
  /** True when somebody is signed in, in a seat or not. */
  signedIn: boolean
  places: NavPlace[]
  csrf: string
  here: string
  today: string
  requestId: string
  /** Seconds until the session ends when nothing is done; undefined when nobody is signed in. */
  idleSeconds: number | undefined
  /** A public page's organisation, when it has one. */
  organisation: { name: string; slug: string } | undefined
  jobsStandStill: boolean
}

export class NotSignedIn extends Error {}
export class NotYourSeat extends Error {}
/** A link without an account that is used, over, called back or never was. */
export class LinkGone extends Error {}
/** A form that did not come from our own page. */
export class ForeignForm extends Error {}
/** More was sent than its route reads. */
export class TooLarge extends Error {}
