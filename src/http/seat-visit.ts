import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Actor, Role } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Holder } from '../platform/drafts.ts'
import type { Memory } from '../platform/memory.ts'
import type { Outside, Signed } from '../platform/outside.ts'
import { type Result, refuse } from '../platform/result.ts'
import { foreseen, memoryWith } from '../platform/stamps.ts'
import { carrySystem, inBareTransaction } from '../platform/transaction.ts'
import { secretHash, sessionSecret } from './cookies.ts'
import type { Serving } from './serving.ts'
import { type Base, NotSignedIn, NotYourSeat } from './visit.ts'

type Opened = {
  session_id: string
  account_id: string
  session_expires_at: Date
  system_id: string | null
  seat_id: string
  role: Role
  organisation_id: string
  organisation_name: string
  organisation_kind: string
  colleague_id: string
  given_name: string
  family_name: string
  stamps?: Readonly<Record<string, string>> | null
  table_stamps?: Readonly<Record<string, string>> | null
}

export type Colleague = Extract<Actor, { kind: 'colleague' }>

/** Runs signed-in work in one transaction that `open_seat` has filled with the account and the tenant. */
export function seatWork(serving: Serving, base: Base, slug: string) {
  let actor: Colleague | undefined
  const work = <T>(use: (context: Context) => Promise<Result<T>>): Promise<Result<T>> =>
    inBareTransaction(serving.pool, async (db) => {
      const { opened, begun } = await open(serving, base, db, slug)
      if (!opened.system_id) throw new NotYourSeat()
      actor = colleagueOf(opened, slug)
      return use({ ...contextBase(serving, base), db, systemId: opened.system_id, actor, begun })
    })
  const holder = (): Holder | undefined => actor && { kind: 'account', id: actor.accountId }
  return { work, holder, actor: () => actor }
}

/** Runs work outside tenancy: signed in or not, as the session says. */
export function outsideWork(serving: Serving, base: Base, mustBeSigned: boolean) {
  let known = false
  const outside = <T>(use: (outside: Outside) => Promise<Result<T>>): Promise<Result<T>> =>
    inBareTransaction(serving.pool, async (db) => {
      const signed = await signedIn(serving, base, db)
      if (!signed && mustBeSigned) throw new NotSignedIn()
      known = signed !== undefined
      return use(outsideOf(serving, base, db, signed))
    })
  return { outside, signedIn: () => known }
}

function outsideOf(serving: Serving, base: Base, db: Db, signed: Signed | undefined): Outside {
  const actor: Actor = signed ? { kind: 'account', id: signed.accountId } : { kind: 'public' }
  const within: Outside['within'] = async (systemId, use) => {
    await carrySystem(db, systemId)
    const done = await use({ ...contextBase(serving, base), db, systemId, actor })
    await carrySystem(db, '')
    return done
  }
  const { moment, requestId } = base
  return { db, moment, requestId, signed, session: serving.session, app: serving.joined, within }
}

export const contextBase = (serving: Serving, base: Base) => ({
  moment: base.moment,
  requestId: base.requestId,
  keys: serving.keys,
  files: serving.files,
  app: serving.joined,
  publicUrl: serving.publicUrl,
})

async function open(serving: Serving, base: Base, db: Db, slug: string): Promise<{ opened: Opened; begun?: Memory }> {
  const secret = sessionSecret(base.http)
  if (!secret) throw new NotSignedIn()
  // Only a look keeps anything in mind.
  if (base.http.req.method === 'GET') {
    const page = await openPage(serving, base, db, secret, slug)
    if (page) return page
  }
  const opened = await openSeat(serving, base, db, secret, slug)
  if (opened) return { opened }
  // The session may be good and the seat somebody else's: then the page may be theirs from another seat.
  const signed = await openSeat(serving, base, db, secret, null)
  throw signed ? new NotYourSeat() : new NotSignedIn()
}

async function signedIn(serving: Serving, base: Base, db: Db): Promise<Signed | undefined> {
  const secret = sessionSecret(base.http)
  const opened = secret ? await openSeat(serving, base, db, secret, null) : undefined
  return opened && { accountId: opened.account_id, sessionId: opened.session_id, expiresAt: opened.session_expires_at }
}

async function openSeat(serving: Serving, base: Base, db: Db, secret: string, slug: string | null) {
  const idle = `${serving.session.idleMinutes} minutes`
  const { rows } = await sql<Opened>`
    select * from open_seat(${secretHash(secret)}, ${slug}, ${base.moment.now}, ${idle}::interval)`.execute(db)
  return rows[0]
}

/** The same for a look, with the stamps of what the visitor's last page rested on. */
async function openPage(serving: Serving, base: Base, db: Db, secret: string, slug: string) {
  const hash = secretHash(secret)
  const visitor = `${slug} ${hash.toString('base64')}`
  const known = foreseen(visitor)
  const idle = `${serving.session.idleMinutes} minutes`
  const { rows } = await sql<Opened>`
    select * from open_page(${hash}, ${slug}, ${base.moment.now}, ${idle}::interval, ${known}::uuid[])`.execute(db)
  const [opened] = rows
  if (!opened?.system_id) return undefined
  const asked = [...new Set([...known, opened.system_id, opened.colleague_id])]
  return { opened, begun: memoryWith(visitor, asked, opened.stamps ?? null, opened.table_stamps ?? null) }
}

const colleagueOf = (opened: Opened, slug: string): Colleague => ({
  kind: 'colleague',
  id: opened.colleague_id,
  accountId: opened.account_id,
  name: `${opened.given_name} ${opened.family_name}`,
  seat: {
    id: opened.seat_id,
    slug,
    role: opened.role,
    organisationId: opened.organisation_id,
    organisationName: opened.organisation_name,
    organisationKind: opened.organisation_kind,
  },
})

/** For doors without a tenant: nothing under a tenant can be done there. */
export const noWork = <T>(): Promise<Result<T>> => Promise.resolve(refuse({ kind: 'missing' }))
