import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { connect, type Pool } from '../src/db/connect.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate, migrationsIn } from '../src/db/migrate.ts'
import { APP, asAdministrator, databaseUrl, ensureDatabase, ensureRoles, OWNER } from '../src/db/roles.ts'

const MIGRATIONS = fileURLToPath(new URL('../db/migrations', import.meta.url))
const SERVER_FOLDER = fileURLToPath(new URL('../.cache/test-pg', import.meta.url))
const MINUTES_KEPT = 120

export type TestDatabase = {
  /** As the application: bound by row-level security. */
  pool: Pool
  /** As the owner: for looking at the catalogue; FORCE binds it too. */
  owner: Pool
  url: string
  ownerUrl: string
  /** As the server's administrator: for putting rows in place across tenants, and for nothing else. */
  superuserUrl: string
  /** Closes both pools and drops the database. */
  close: () => Promise<void>
}

/**
 * A database of its own, migrated, empty: a copy of a template (about 30 ms). On our own server, or on the one of
 * TEST_DATABASE_URL, whose role must be its administrator.
 */
export async function testDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const server = await serverUp()
  const name = `trellis_test_${minute().toString(36)}_${process.pid}_${randomBytes(4).toString('hex')}`
  await asAdministrator(server.url, async (administrator) => {
    const copy = `template ${server.template} strategy file_copy owner ${OWNER}`
    await administrator.query(`create database ${name} ${copy}`)
    await administrator.query(`revoke all on database ${name} from public`)
    await administrator.query(`grant connect on database ${name} to ${APP}`)
  })
  const url = databaseUrl(server.url, name, { role: APP, password: server.password })
  const ownerUrl = databaseUrl(server.url, name, { role: OWNER, password: server.password })
  const pool = connect(url, { max: options.max ?? 4, name: 'trellis test' })
  const owner = connect(ownerUrl, { max: 2, name: 'trellis test' })
  const close = async () => {
    await Promise.all([pool.destroy(), owner.destroy()])
    // A connection that is just closing is waited for, as PostgreSQL does; one that stays open is ended.
    await asAdministrator(server.url, (client) =>
      client
        .query(`drop database if exists ${name}`)
        .catch(() => client.query(`drop database if exists ${name} with (force)`)),
    )
  }
  return { pool, owner, url, ownerUrl, superuserUrl: databaseUrl(server.url, name), close }
}

type TestServer = { url: string; password: string; template: string }
let server: Promise<TestServer> | undefined

/** Once a process, however many files ask. */
function serverUp(): Promise<TestServer> {
  server ??= bringUp()
  return server
}

async function bringUp(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL ?? (await ownServer())
  // One password, known to every run on this server: it guards nothing but test data.
  const password = 'for tests only'
  await asAdministrator(url, async (administrator) => {
    await ensureRoles(administrator, { owner: password, app: password })
    await dropAbandoned(administrator)
  })
  return { url, password, template: await migratedTemplate(url, password) }
}

async function ownServer(): Promise<string> {
  const embedded = await startEmbedded({ dataDir: SERVER_FOLDER, fsync: false, database: 'trellis' })
  stop = embedded.stop
  return embedded.superuserUrl
}

// Let go once every test of this process has ended, or, in a program that is no test, when nothing is left to do.
let stop = async () => {}
if (process.env.NODE_TEST_CONTEXT) after(() => stop())
else process.once('beforeExit', () => void stop())

/** Made once for these migrations, under another name until it is whole. Whoever comes second waits for the first. */
async function migratedTemplate(url: string, password: string): Promise<string> {
  const files = await migrationsIn(MIGRATIONS)
  const hash = createHash('sha256').update(files.map(({ name, sha256 }) => name + sha256).join('\n'))
  const name = `trellis_template_${hash.digest('hex').slice(0, 16)}`
  await asAdministrator(url, async (administrator) => {
    await administrator.query(`select pg_advisory_lock(hashtext('trellis template'))`)
    const { rowCount } = await administrator.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await makeTemplate(administrator, url, name, password)
  })
  return name
}

async function makeTemplate(administrator: pg.Client, url: string, name: string, password: string) {
  const draft = `${name}_draft`
  await administrator.query(`drop database if exists ${draft} with (force)`)
  await ensureDatabase(url, draft)
  await migrate(databaseUrl(url, draft, { role: OWNER, password }), MIGRATIONS)
  await administrator.query(`alter database ${draft} rename to ${name}`)
}

/** Databases of runs that were cut short: each has the minute of its birth in its name. */
async function dropAbandoned(administrator: pg.Client) {
  const { rows } = await administrator.query<{ datname: string }>(
    `select datname from pg_database where datname like 'trellis\\_test\\_%'`,
  )
  const old = rows.filter(({ datname }) => minute() - Number.parseInt(datname.split('_')[2] ?? '', 36) > MINUTES_KEPT)
  for (const { datname } of old)
    await administrator.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`)
}

function minute(): number {
  return Math.floor(Date.now() / 60_000)
}
