import { sql } from 'kysely'
import { app } from '../src/app.ts'
import { hashPassword } from '../src/base/accounts/passwords.ts'
import type { Pool } from '../src/db/connect.ts'
import { accountRows } from '../src/demo/accounts.ts'
import { castOf } from '../src/demo/cast.ts'
import { insertRows } from '../src/demo/insert-rows.ts'
import { THORNMERE } from '../src/demo/places.ts'
import { THORNMERE_WORKERS } from '../src/demo/workers.ts'
import { chanceFrom } from '../src/platform/chance.ts'
import type { Cast } from '../src/platform/demo.ts'
import { accept } from '../src/platform/result.ts'
import type { Keyring } from '../src/platform/sealing.ts'
import { inTransaction } from '../src/platform/transaction.ts'

type Databases = { owner: Pool; app: Pool; keys: Keyring; today: string }

/** One system of the demonstration's size; `number` makes it another one, with the same story. */
export function castNumber(number: number, today: string): Cast {
  const plan = { ...THORNMERE, slug: `demo-bench-${number}`, mailHost: `bench-${number}.trellis.example` }
  const cast = castOf(plan, THORNMERE_WORKERS, today)
  // A front door's address is one in all the service.
  return { ...cast, organisations: cast.organisations.map((each) => ({ ...each, slug: `${each.slug}-${number}` })) }
}

/** Fills the database from one system to another number of them. */
export async function growTo({ owner, app: pool, keys, today }: Databases, from: number, to: number): Promise<void> {
  const passwordHash = await hashPassword('garden trellis')
  for (let number = from; number < to; number += 1) {
    const cast = castNumber(number, today)
    const { systemId: id, slug, name, now } = cast
    await owner.insertInto('tenant').values({ id, slug, name, created_at: now }).execute()
    await inTransaction(pool, { systemId: id }, async (db) => {
      await insertRows(db, accountRows(cast, passwordHash))
      for (const [index, rows] of app.demo.entries())
        await insertRows(db, rows(cast, chanceFrom(`${slug} ${index}`), { keys }))
      await sql`select rebuild_spans()`.execute(db)
      return accept(undefined)
    })
  }
  await sql`analyze`.execute(owner)
}
