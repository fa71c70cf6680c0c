import { configFrom } from './config.ts'
import { openDatabase } from './start/database.ts'
import { groundOf } from './start/ground.ts'
import { stopping } from './start/stopping.ts'
import { work } from './start/work.ts'

const say = (line: string) => console.log(line)
const ending = stopping(say)

/** Jobs alone, for a service that runs them apart from its pages. */
async function start() {
  const config = configFrom(process.env)
  const database = await openDatabase(config, say, ending.afterwards)
  const ground = await groundOf(config, database)
  ending.afterwards(() => ground.pool.destroy())
  const runner = await work(ground, database, config, config.publicUrl)
  ending.afterwards(() => runner.stop())
  say('Jobs: ready')
}

await start().catch(ending.failed)
