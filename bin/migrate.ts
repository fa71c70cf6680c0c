/**
 * Brings a database up to date: the one of DATABASE_OWNER_URL, or else our own in the data folder.
 * With `--types`, writes `src/db/tables.ts` and `src/db/stamped.ts` anew from an empty test database instead.
 */
import { startEmbedded } from '../src/db/embedded.ts'
import { writeTables } from '../src/db/generate-tables.ts'
import { migrate } from '../src/db/migrate.ts'
import { testDatabase } from '../test/database.ts'

const say = (line: string) => console.log(line)

async function types() {
  const database = await testDatabase()
  await writeTables(database.ownerUrl)
  await database.close()
  say('src/db/tables.ts and src/db/stamped.ts are written')
}

async function bringUpToDate() {
  const given = process.env.DATABASE_OWNER_URL
  const own = given ? undefined : await startEmbedded({ dataDir: dataDir(), fsync: true, progress: say })
  try {
    const applied = await migrate(given ?? own?.ownerUrl ?? '', 'db/migrations', say)
    say(applied.length === 0 ? 'The database was up to date' : `The database is up to date: ${applied.length} applied`)
  } finally {
    await own?.stop()
  }
}

const dataDir = () => process.env.DATA_DIR ?? 'data'

await (process.argv.includes('--types') ? types() : bringUpToDate())
