import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import type { Config } from '../config.ts'
import { connect, type Pool } from '../db/connect.ts'
import { type FileShelf, folderShelf } from '../platform/file-shelf.ts'
import { keyringFrom, laptopKeyring } from '../platform/keyring.ts'
import type { Keyring } from '../platform/sealing.ts'
import type { Database } from './database.ts'
import { CannotStart } from './running.ts'

/** What the web server and the worker both stand on. */
export type Ground = { pool: Pool; keys: Keyring; files: FileShelf; log: Logger }

export async function groundOf(config: Config, database: Database): Promise<Ground> {
  const log = loggerFor(config, database)
  const onLost = (error: Error) => log.warn({ error: error.name }, 'a database connection was lost')
  return {
    pool: connect(database.appUrl, { max: config.DATABASE_CONNECTIONS, onLost }),
    keys: await keyringFor(config),
    files: folderShelf(join(config.DATA_DIR, 'files')),
    log,
  }
}

async function keyringFor({ VAULT_KEYS, VAULT_HASH_KEY, DATA_DIR, production }: Config): Promise<Keyring> {
  if (VAULT_KEYS && VAULT_HASH_KEY) return keyringFrom(VAULT_KEYS, VAULT_HASH_KEY)
  if (production)
    throw new CannotStart('Set VAULT_KEYS and VAULT_HASH_KEY: they seal personal details (docs/running.md).')
  return laptopKeyring(join(DATA_DIR, 'keys'))
}

/** Whatever may name somebody, should it ever reach the log by mistake. */
const IDENTITY = ['email', 'name', 'phone', 'password', 'nhsNumber', 'address', 'postcode', 'secret', 'token', 'cookie']

/** To the standard output for a service; on a laptop to a file, so that what is printed can be read. */
function loggerFor({ LOG_LEVEL: level, DATA_DIR }: Config, { embedded }: Database): Logger {
  const redact = {
    paths: IDENTITY.flatMap((name) => [name, `*.${name}`]).filter((path) => path !== '*.name'),
    remove: true,
  }
  const options = { level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  return embedded ? pino(options, pino.destination(join(DATA_DIR, 'trellis.log'))) : pino(options)
}
