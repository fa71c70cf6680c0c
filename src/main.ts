import { app } from './app.ts'
import { configFrom } from './config.ts'
import { openDatabase } from './start/database.ts'
import { demonstrate } from './start/demonstration.ts'
import { beginService } from './start/first-administrator.ts'
import { groundOf } from './start/ground.ts'
import { forgetRunning, freePort, noteRunning, refuseSecond } from './start/running.ts'
import { stopping } from './start/stopping.ts'
import { listen, servingOf } from './start/web.ts'
import { work } from './start/work.ts'

const say = (line: string) => console.log(line)
const ending = stopping(say)

/** Starts all of Trellis in one process: its database when none is given, its pages and its jobs. */
async function start() {
  const config = configFrom(process.env)
  await refuseSecond(config.DATA_DIR)
  const port = await freePort(config.PORT, config.HOST)
  const url = config.PUBLIC_URL ?? `http://localhost:${port}`

  const database = await openDatabase(config, say, ending.afterwards)
  const ground = await groundOf(config, database)
  ending.afterwards(() => ground.pool.destroy())
  const begun = await beginService({ ground, database, config, publicUrl: url, app: app.joined })
  const shown = begun.length === 0 && database.embedded ? await demonstrate(ground, database, say) : begun

  const serving = await servingOf(ground, { publicUrl: url, proxies: config.PROXIES })
  say('Pages: ready')
  const runner = await work(ground, database, config, url)
  ending.afterwards(() => runner.stop())
  say('Jobs: ready')
  const web = await listen(serving, config, port)
  ending.afterwards(web.close)
  await noteRunning(config.DATA_DIR, url)
  ending.afterwards(() => forgetRunning(config.DATA_DIR))
  for (const line of [`Trellis is at ${url}`, ...shown]) say(line)
}

await start().catch(ending.failed)
