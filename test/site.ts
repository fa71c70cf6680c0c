import { Logger, runOnce } from 'graphile-worker'
import type { Hono } from 'hono'
import pino from 'pino'
import { newSecret, secretHash } from '../src/http/cookies.ts'
import { draftRoutes } from '../src/http/draft-routes.ts'
import type { Route } from '../src/http/route.ts'
import { siteOf } from '../src/http/router.tsx'
import { SESSION_RULES, type Serving } from '../src/http/serving.ts'
import type { JobSpec } from '../src/platform/jobs.ts'
import { join, type Module, type Whole } from '../src/platform/module.ts'
import { newId } from '../src/platform/moment.ts'
import { runEvery, runJob, type Working } from '../src/platform/working.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { memoryShelf, PUBLIC_URL, testKeys } from './ground.ts'
import { Page } from './page.ts'
import { aWorld, type Holder, type World } from './world.ts'

export { Page } from './page.ts'

type SiteOptions = {
  today?: string
  time?: string
  /** Only these, with whatever they call, instead of every module of the service. */
  modules?: readonly Module[]
}

export type TestSite = {
  database: TestDatabase
  world: World
  serving: Serving
  /** Every request goes through the whole site, as a browser's would. */
  site: Hono
  /** Somebody who has signed in and sits in this seat. Paths are seat-relative. */
  client: (holder: Holder) => Promise<Client>
  /** Somebody who has not signed in. */
  visitor: () => Client
  /** Does what is waiting in the queue, and what that queues in turn. */
  runJobs: () => Promise<void>
  /** Does every job of this rhythm, as if its hour had come. */
  runDaily: () => Promise<void>
  runHourly: () => Promise<void>
  close: () => Promise<void>
}

/** The service as a whole, over a database of its own with a small world in it, on a day that the test chooses. */
export async function testSite(options: SiteOptions = {}): Promise<TestSite> {
  const database = await testDatabase()
  const parts = options.modules ? only(options.modules) : await everyModule()
  const world = await aWorld(database, { today: options.today, time: options.time, joined: parts.whole.joined })
  const serving = servingOver(database, parts, world)
  const site = siteOf(serving)
  const working = workingOver(database, parts, world)
  return {
    database,
    world,
    serving,
    site,
    client: async (holder) => {
      const secret = await signedIn(database, holder.accountId, world.moment.now)
      return new Client(site, `/at/${holder.seat.slug}`, { '__Host-trellis': secret })
    },
    visitor: () => new Client(site, '', {}),
    runJobs: () => runQueue(database, working),
    runDaily: async () => {
      await runEvery(working, 'day')
      await runQueue(database, working)
    },
    runHourly: async () => {
      await runEvery(working, 'hour')
      await runQueue(database, working)
    },
    close: database.close,
  }
}

type Parts = { whole: Whole; routes: readonly Route[]; jobs: readonly JobSpec[] }

/** Asked for only here, so that a test of one module needs no other. */
async function everyModule(): Promise<Parts> {
  const { app, jobsWith, routes } = await import('../src/app.ts')
  return { whole: app, routes, jobs: jobsWith(undefined) }
}

function only(modules: readonly Module[]): Parts {
  const whole = join(modules)
  return { whole, routes: [...draftRoutes, ...whole.routes], jobs: whole.jobs }
}

/** One browser: its cookies, and its way of following redirects. */
export class Client {
  readonly #site: Hono
  readonly #prefix: string
  readonly #cookies: Map<string, string>

  constructor(site: Hono, prefix: string, cookies: Record<string, string>) {
    this.#site = site
    this.#prefix = prefix
    this.#cookies = new Map(Object.entries(cookies))
  }

  /** The answer at a path, seat-relative unless it begins with `/at/`; redirects are followed as a browser does. */
  get = (path: string): Promise<Page> => this.#browse(this.#absolute(path))

  /** An address outside the seat, with the same cookies: a link that somebody opens who is signed in. */
  outside = (path: string): Promise<Page> => this.#browse(path)

  /** A JSON answer of the API. */
  async json(path: string, body?: object): Promise<{ status: number; body: unknown }> {
    const init: RequestInit = body
      ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      : {}
    const answer = await this.#request(this.#absolute(path), init)
    failOnFault(answer.status, path)
    return { status: answer.status, body: await answer.json().catch(() => undefined) }
  }

  /** The bare answer, redirects not followed: for files, headers and odd requests. */
  raw = (path: string, init: RequestInit = {}): Promise<Response> => this.#request(this.#absolute(path), init)

  #absolute = (path: string) => (path.startsWith('/at/') ? path : `${this.#prefix}${path}`)

  #browse = async (address: string, init: RequestInit = {}): Promise<Page> => {
    let here = pathOf(address)
    let answer = await this.#request(here, init)
    for (let hops = 0; answer.status === 303 && hops < 5; hops++) {
      here = pathOf(answer.headers.get('location') ?? '/')
      answer = await this.#request(here, {})
    }
    failOnFault(answer.status, here)
    const html = await answer.text()
    return new Page({ status: answer.status, address: here, html, headers: answer.headers }, this.#browse)
  }

  async #request(address: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await this.#site.request(address, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    return answer
  }

  #keep(cookie: string) {
    const [pair = '', ...attributes] = cookie.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    if (attributes.some((each) => each === 'Max-Age=0')) this.#cookies.delete(name)
    else this.#cookies.set(name, decodeURIComponent(pair.slice(pair.indexOf('=') + 1)))
  }
}

const pathOf = (address: string) => {
  const url = new URL(address, PUBLIC_URL)
  return url.pathname + url.search
}

async function signedIn({ pool }: TestDatabase, accountId: string, now: Date): Promise<string> {
  const secret = newSecret()
  const expires_at = new Date(now.getTime() + SESSION_RULES.hours * 3_600_000)
  const times = { created_at: now, seen_at: now, expires_at }
  await pool
    .insertInto('session')
    .values({ token_hash: secretHash(secret), id: newId(), account_id: accountId, device: 'test', ...times })
    .execute()
  return secret
}

/** What the service logs as a fault stops the test that caused it, with its words. */
let fault: string | undefined
const keepFault = (line: string) => {
  fault = line
}
const silent = pino({ level: 'error' }, { write: keepFault })
function failOnFault(status: number, address: string) {
  if (status !== 500) return
  // Written by pino, as one line of JSON.
  const { error } = JSON.parse(fault ?? '{}') as { error?: { stack?: string } }
  throw new Error(`${address} answered 500: ${error?.stack ?? fault ?? 'nothing was logged'}`)
}

const servingOver = ({ pool }: TestDatabase, { whole, routes }: Parts, world: World): Serving => ({
  pool,
  keys: testKeys,
  files: memoryShelf,
  log: silent,
  now: () => world.moment.now,
  routes,
  joined: whole.joined,
  placesFor: whole.placesFor,
  assets: new Map(),
  frame: { css: '/assets/test.css', js: [] },
  session: SESSION_RULES,
  publicUrl: PUBLIC_URL,
  jobsStandStill: () => false,
  proxies: 0,
})

const workingOver = (database: TestDatabase, { whole, jobs }: Parts, world: World): Working => ({
  pool: database.pool,
  ownerUrl: database.ownerUrl,
  keys: testKeys,
  files: memoryShelf,
  joined: whole.joined,
  jobs,
  log: silent,
  publicUrl: PUBLIC_URL,
  now: () => world.moment.now,
})

/** Jobs whose time has come by the machine's clock, until none is left. A job that nobody knows is left out. */
async function runQueue(database: TestDatabase, working: Working): Promise<void> {
  const tasks = working.jobs.map((spec): [string, (payload: unknown) => Promise<void>] => [
    spec.task,
    (payload) => runJob(working, spec, payload),
  ])
  await runOnce({
    connectionString: database.ownerUrl,
    taskList: Object.fromEntries(tasks),
    noHandleSignals: true,
    logger: quiet,
  })
}

const quiet = new Logger(() => () => {})

/** An id that nothing has, for asking after what is not there. */
export const noSuchId = (): string => newId()
