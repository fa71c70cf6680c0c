/**
 * What the site is compared with, in a process of its own: a hello of node:http on a free port; and, when statements are sent over
 * IPC, the same statements run bare through `pg`, so many clients at once for so long.
 */
import { createServer } from 'node:http'
import pg from 'pg'
import { newId } from '../src/platform/moment.ts'
import type { Statement } from './server.ts'

export type BareAsked = { url: string; statements: Statement[]; clients: number; forMs: number }
export type BareTold = { told: 'port'; port: number } | { told: 'ran'; perSecond: number }

const tell = (told: BareTold) => process.send?.(told)
const server = createServer((_, answer) => answer.end('hello'))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') tell({ told: 'port', port: address.port })
})
process.on('message', (asked: BareAsked) => void run(asked).then((perSecond) => tell({ told: 'ran', perSecond })))
process.on('disconnect', () => process.exit(0))

async function run({ url, statements, clients, forMs }: BareAsked): Promise<number> {
  const began = performance.now()
  const until = began + forMs
  const counts = await Promise.all(Array.from({ length: clients }, () => repeat(url, statements, until)))
  const seconds = (performance.now() - began) / 1000
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

async function repeat(url: string, statements: Statement[], until: number): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  let count = 0
  while (performance.now() < until) {
    for (const [index, { text, values }] of statements.entries())
      await client.query({ text, values: anew(text, values), ...(values.length ? { name: `s${index}` } : {}) })
    count += 1
  }
  await client.end()
  return count
}

/** What is inserted once cannot be inserted again: as in the site, each look is noted under an id of its own, which comes first. */
const anew = (text: string, values: unknown[]) => (/^\s*insert/i.test(text) ? [newId(), ...values.slice(1)] : values)
