import { sql } from 'kysely'
import type { Pool } from '../db/connect.ts'
import type { Context } from './context.ts'

export type Limit = { most: number; minutes: number }

/** Counts one try under a key. Undefined: go on. An instant: too many tries, and when there may be another. */
export async function tried(pool: Pool, key: string, { most, minutes }: Limit, now: Date): Promise<Date | undefined> {
  const until = new Date(now.getTime() + minutes * 60_000)
  const { rows } = await sql<{ count: number; until_at: Date }>`
    insert into throttle (key, count, until_at) values (${key}, 1, ${until})
    on conflict (key) do update set
      count = case when throttle.until_at <= ${now} then 1 else throttle.count + 1 end,
      until_at = case when throttle.until_at <= ${now} then ${until} else throttle.until_at end
    returning count, until_at`.execute(pool)
  const [row] = rows
  return row && row.count > most ? row.until_at : undefined
}

/** Forgets the tries under a key: somebody signed in well. */
export async function forget(pool: Pool, key: string): Promise<void> {
  await pool.deleteFrom('throttle').where('key', '=', key).execute()
}

/** Windows that have passed hold nobody back any more. */
export async function dropPassedTries({ db, moment }: Context): Promise<void> {
  await db.deleteFrom('throttle').where('until_at', '<=', moment.now).execute()
}
