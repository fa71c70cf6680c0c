import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Serving } from './serving.ts'

/** `live`: this process answers. `ready`: it can reach its database, whose migrations are in. */
export const healthRoutes = ({ pool }: Serving): Hono =>
  new Hono()
    .get('/health/live', (c) => c.json({ status: 'live' }))
    .get('/health/ready', async (c) => {
      const ready = await sql`select 1 from tenant limit 1`.execute(pool).then(
        () => true,
        () => false,
      )
      return c.json({ status: ready ? 'ready' : 'waiting for the database' }, ready ? 200 : 503)
    })
