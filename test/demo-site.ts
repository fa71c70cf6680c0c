import type { Hono } from 'hono'
import { sql } from 'kysely'
import pino from 'pino'
import { app, routes } from '../src/app.ts'
import { demoAccounts } from '../src/demo/accounts.ts'
import { castsFor } from '../src/demo/cast.ts'
import { keepDemonstration } from '../src/demo/keep.ts'
import { csrfToken, newSecret, secretHash } from '../src/http/cookies.ts'
import { siteOf } from '../src/http/router.tsx'
import { SESSION_RULES, type Serving } from '../src/http/serving.ts'
import { londonInstant } from '../src/lib/moment.ts'
import type { Role } from '../src/platform/actor.ts'
import { newId } from '../src/platform/moment.ts'
import { accept } from '../src/platform/result.ts'
import { inTransaction } from '../src/platform/transaction.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { memoryShelf, PUBLIC_URL, testKeys } from './ground.ts'

/** Two invented systems, whole, with everybody's account: for what must hold of every page at once. */
export type DemoSite = Awaited<ReturnType<typeof demoSite>>
export type Visitor = {
  role: Role
  name: string
  email: string
  prefix: string
  secret: string
  cookie: string
  token: string
}

/** Without styles and scripts: for what needs no browser. */
const BARE = { assets: new Map(), frame: { css: '/assets/test.css', js: [] } }

export async function demoSite(today: string, dressed: { assets: Serving['assets']; frame: Serving['frame'] } = BARE) {
  const database = await testDatabase({ max: 8 })
  await keepDemonstration({ owner: database.owner, app: database.pool, keys: testKeys, sources: app.demo, today })
  const faults: string[] = []
  const site: Hono = siteOf({
    pool: database.pool,
    keys: testKeys,
    files: memoryShelf,
    log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
    now: () => londonInstant(today, '10:00'),
    routes,
    joined: app.joined,
    placesFor: app.placesFor,
    ...dressed,
    session: SESSION_RULES,
    publicUrl: PUBLIC_URL,
    proxies: 0,
  })
  const [own, foreign] = castsFor(today)
  if (!own || !foreign) throw new Error('The demonstration has two systems')
  return { database, site, faults, own, foreign, today, routes, close: database.close }
}

/** One signed-in browser for each role, in the first system. */
export async function visitorsOf({ database, own, today }: DemoSite): Promise<Visitor[]> {
  const now = londonInstant(today, '10:00')
  const accounts = demoAccounts(today)
  return Promise.all(
    accounts.map(async ({ role, email, name }) => {
      const colleague = own.colleagues.find((each) => each.email === email)
      const seat = own.seats.find((each) => each.colleagueId === colleague?.id && each.role === role)
      const secret = newSecret()
      const expires_at = new Date(now.getTime() + SESSION_RULES.hours * 3_600_000)
      await database.pool
        .insertInto('session')
        .values({
          token_hash: secretHash(secret),
          id: newId(),
          account_id: colleague?.accountId ?? '',
          device: 'test',
          created_at: now,
          seen_at: now,
          expires_at,
        })
        .execute()
      const cookie = `__Host-trellis=${secret}`
      return { role, name, email, prefix: `/at/${seat?.slug}`, secret, cookie, token: csrfToken(secret) }
    }),
  )
}

/** The first value of a column in one system, as the application itself sees it; the vault as its keeper. */
export async function anyOf(
  { pool }: TestDatabase,
  systemId: string,
  { from, column = 'id', where = 'true' }: { from: string; column?: string; where?: string },
): Promise<string | undefined> {
  const found = await inTransaction(pool, { systemId }, async (db) => {
    if (from.startsWith('vault.')) await sql`set local role vault_keeper`.execute(db)
    const { rows } = await sql<{ value: string }>`
      select ${sql.raw(column)}::text as value from ${sql.raw(from)} where ${sql.raw(where)} order by 1 limit 1`.execute(
      db,
    )
    return accept(rows[0]?.value)
  })
  return found.ok ? found.value : undefined
}
