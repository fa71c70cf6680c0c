import { app } from './app.ts'
import { configFrom } from './config.ts'
import { connect } from './db/connect.ts'
import { DEMO_PASSWORD, demoAccounts } from './demo/accounts.ts'
import { rebuildDemonstration } from './demo/keep.ts'
import { londonDay } from './lib/moment.ts'
import { openDatabase } from './start/database.ts'
import { groundOf } from './start/ground.ts'
import { refuseSecond } from './start/running.ts'
import { stopping } from './start/stopping.ts'

const say = (line: string) => console.log(line)
const ending = stopping(say)

/** Makes the demonstration anew, in a database that holds nothing else. Trellis itself must be stopped. Returns the exit code. */
async function demo(): Promise<number> {
  const config = configFrom(process.env)
  await refuseSecond(config.DATA_DIR)
  const database = await openDatabase(config, say, ending.afterwards)
  const { pool, keys } = await groundOf(config, database)
  const owner = connect(database.ownerUrl, { max: 1, name: 'trellis demonstration' })
  const today = londonDay(new Date())
  const made = await rebuildDemonstration({ owner, app: pool, keys, sources: app.demo, today, progress: say })
  await Promise.all([owner.destroy(), pool.destroy()])
  if (!made) return refuse()
  for (const { label, name, email, at } of demoAccounts(today)) say(`${label.padEnd(28)} ${email} (${name}, ${at})`)
  say(`Password for all of them: ${DEMO_PASSWORD}`)
  return 0
}

function refuse(): number {
  say('This database holds a real service. Nothing was changed: the demonstration needs a database of its own.')
  return 1
}

await demo().then(ending.stop, ending.failed)
