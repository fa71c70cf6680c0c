import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { learning } from './shapes.ts'
import { type Ask, together } from './together.ts'

/** A query longer than this is rare, or was written by a loop: not worth the server's memory. */
const LONGEST = 12_000
/** Statements kept by one connection. Past it a new text is sent whole, as if this file were not here. */
const MOST = 500

/**
 * The pool, with each statement that has parameters prepared once per connection under a name made from its text, so
 * that the server parses and rewrites it once. A plan made before a migration is refused by PostgreSQL
 * ("cached plan must not change result type"): restart the application after migrating.
 */
export function connections(pool: pg.Pool, prepare: boolean): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const wrap = (client: pg.PoolClient) => {
    const known = clients.get(client) ?? connection(client, prepare ? preparing(client) : plain(client))
    clients.set(client, known)
    return known
  }
  return {
    connect: async () => wrap(await pool.connect()),
    end: () => pool.end(),
    options: pool.options,
  }
}

const connection = (client: pg.PoolClient, ask: Ask): PostgresPoolClient => ({
  // Kysely asks by text or by cursor; only text reaches a dialect that was given no cursor.
  query: learning(together(client, ask)) as unknown as PostgresPoolClient['query'],
  release: (destroy) => client.release(destroy),
})

const plain =
  (client: pg.PoolClient): Ask =>
  (text, values) =>
    client.query({ text, values: [...values] })

function preparing(client: pg.PoolClient): Ask {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST || text.length > LONGEST) return known
    const name = createHash('sha1').update(text).digest('base64url')
    names.set(text, name)
    return name
  }
  return (text, values) =>
    client.query({ text, values: [...values], name: values.length > 0 ? nameOf(text) : undefined })
}
