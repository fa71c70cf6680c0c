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
import type { DemoSeat } from '../src/platform/demo.ts'
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
  const clock = { now: londonInstant(today, '10:00') }
  const site: Hono = siteOf({
    pool: database.pool,
    keys: testKeys,
    files: memoryShelf,
    log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
    now: () => clock.now,
    routes,
    joined: app.joined,
    placesFor: app.placesFor,
    ...dressed,
    session: SESSION_RULES,
    publicUrl: PUBLIC_URL,
    proxies: 0,
    jobsStandStill: () => false,
  })
  const [own, foreign] = castsFor(today)
  if (!own || !foreign) throw new Error('The demonstration has two systems')
  return { database, site, faults, clock, own, foreign, today, routes, close: database.close }
}

/** One signed-in browser for each role, in the first system. */
export async function visitorsOf(demo: DemoSite): Promise<Visitor[]> {
  const { colleagues, seats } = demo.own
  return Promise.all(
    demoAccounts(demo.today).map(({ role, email }) => {
      const colleague = colleagues.find((each) => each.email === email)
      const seat = seats.find((each) => each.colleagueId === colleague?.id && each.role === role)
      if (!seat) throw new Error(`Nobody of the demonstration signs in as ${role}`)
      return signedInAs(demo, seat)
    }),
  )
}

/** A browser in which the colleague who holds this seat has signed in. */
export async function signedInAs({ database, own, today }: DemoSite, seat: DemoSeat): Promise<Visitor> {
  const now = londonInstant(today, '10:00')
  const colleague = own.colleagues.find(({ id }) => id === seat.colleagueId)
  if (!colleague) throw new Error(`Nobody of the demonstration holds the seat ${seat.slug}`)
  const secret = newSecret()
  const expires_at = new Date(now.getTime() + SESSION_RULES.hours * 3_600_000)
  const times = { created_at: now, seen_at: now, expires_at }
  await database.pool
    .insertInto('session')
    .values({ token_hash: secretHash(secret), id: newId(), account_id: colleague.accountId, device: 'test', ...times })
    .execute()
  const cookie = `__Host-trellis=${secret}`
  const { name, email } = colleague
  return { role: seat.role, name, email, prefix: `/at/${seat.slug}`, secret, cookie, token: csrfToken(secret) }
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

/** How many rows of each kind a system has: of changes too, so that nobody there did anything while they stay. */
export async function tenantCounts(demo: DemoSite, systemId: string): Promise<Record<string, number>> {
  const tables = await tenantTables(demo)
  const counted = await inTransaction(demo.database.pool, { systemId }, async (db) => {
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(db)
      counts[table] = rows[0]?.n ?? 0
    }
    return accept(counts)
  })
  return counted.ok ? counted.value : {}
}

/** Every table that holds a tenant's rows, the vault's left to its keeper. */
export async function tenantTables({ database }: DemoSite): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'system_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
    order by 1`.execute(database.owner)
  return rows.map(({ name }) => name)
}
