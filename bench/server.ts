/**
 * The process under test: the whole site on a free port of the loopback. It notes the statements of a request that asks for it, and
 * tells its own CPU time and memory when asked over IPC.
 */
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import pino from 'pino'
import { app, routes } from '../src/app.ts'
import { connect } from '../src/db/connect.ts'
import { siteOf } from '../src/http/router.tsx'
import { SESSION_RULES } from '../src/http/serving.ts'
import { assetPaths, buildAssets } from '../src/ui/assets.ts'
import { memoryShelf, testKeys } from '../test/ground.ts'

export type Statement = { text: string; values: unknown[] }
export type Asked = { ask: 'note' } | { ask: 'noted' } | { ask: 'usage' }
export type Told =
  | { told: 'port'; port: number }
  | { told: 'noted'; statements: Statement[] }
  | { told: 'usage'; cpuMs: number; rss: number }

const tell = (told: Told) => process.send?.(told)
let noted: Statement[] | undefined
noteStatements()

// A connection that closed would take the processor time that it used out of the count.
const pool = connect(process.argv[2] ?? '', { max: 8, name: 'trellis bench', idleMs: 0 })
const assets = await buildAssets()
const site = siteOf({
  pool,
  keys: testKeys,
  files: memoryShelf,
  log: pino({ level: 'silent' }),
  now: () => new Date(),
  routes,
  joined: app.joined,
  placesFor: app.placesFor,
  assets,
  frame: assetPaths(assets),
  session: SESSION_RULES,
  publicUrl: 'http://localhost',
  proxies: 0,
  jobsStandStill: () => false,
})
const server = createServer(getRequestListener(site.fetch))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') tell({ told: 'port', port: address.port })
})

process.on('message', ({ ask }: Asked) => {
  if (ask === 'note') noted = []
  if (ask === 'noted') {
    tell({ told: 'noted', statements: noted ?? [] })
    noted = undefined
  }
  if (ask === 'usage') {
    const { user, system } = process.cpuUsage()
    tell({ told: 'usage', cpuMs: (user + system) / 1000, rss: process.memoryUsage().rss })
  }
})
process.on('disconnect', () => process.exit(0))

/** Every statement goes through `query` of a connection, whoever sends it. */
function noteStatements() {
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...sent: unknown[]) {
    const [first, second] = sent
    if (noted) {
      if (typeof first === 'string') noted.push({ text: first, values: Array.isArray(second) ? second : [] })
      else if (isConfig(first)) noted.push({ text: first.text, values: [...(first.values ?? [])] })
    }
    // Handed on exactly as it came.
    return Reflect.apply(original, this, sent)
  } as typeof original
}

const isConfig = (sent: unknown): sent is { text: string; values?: unknown[] } =>
  typeof sent === 'object' && sent !== null && 'text' in sent && typeof sent.text === 'string'
