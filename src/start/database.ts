import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { CannotStart } from './running.ts'

export type Database = { appUrl: string; ownerUrl: string; embedded: boolean; stop: () => Promise<void> }
export type Say = (line: string) => void
/** Keeps what is to be done when the program ends. */
export type Afterwards = (step: () => Promise<unknown>) => void

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/**
 * The service's own server, or the one that comes with Trellis; its migrations are in when this returns. How it is let go is
 * known before they run, so that a start that fails, or that somebody ends, leaves no server behind.
 */
export async function openDatabase(config: Config, say: Say, afterwards: Afterwards): Promise<Database> {
  const database = config.DATABASE_URL ? given(config, config.DATABASE_URL) : await own(config, say)
  afterwards(database.stop)
  await migrate(database.ownerUrl, MIGRATIONS, say)
  say('Database: ready')
  return database
}

function given({ DATABASE_OWNER_URL: ownerUrl }: Config, appUrl: string): Database {
  if (!ownerUrl)
    throw new CannotStart(
      'DATABASE_URL is set, so DATABASE_OWNER_URL must be too (docs/running.md says why there are two).',
    )
  return { appUrl, ownerUrl, embedded: false, stop: async () => {} }
}

async function own({ DATA_DIR: dataDir }: Config, say: Say): Promise<Database> {
  const { appUrl, ownerUrl, stop } = await startEmbedded({ dataDir, fsync: true, progress: say })
  return { appUrl, ownerUrl, embedded: true, stop }
}
