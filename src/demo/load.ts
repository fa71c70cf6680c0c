import { sql } from 'kysely'
import { hashPassword } from '../base/accounts/passwords.ts'
import type { Pool } from '../db/connect.ts'
import { chanceFrom } from '../platform/chance.ts'
import type { Cast, NamedDemoSource } from '../platform/demo.ts'
import { enqueue } from '../platform/jobs.ts'
import { accept } from '../platform/result.ts'
import type { Keyring } from '../platform/sealing.ts'
import { inTransaction, OF_THE_SERVICE } from '../platform/transaction.ts'
import { accountRows, DEMO_PASSWORD } from './accounts.ts'
import { castsFor } from './cast.ts'
import { insertRows } from './insert-rows.ts'

export type Demonstration = {
  /** As the owner: makes the tenants, which the application may not. */
  owner: Pool
  /** As the application: everything else, under row-level security. */
  app: Pool
  keys: Keyring
  sources: readonly NamedDemoSource[]
  today: string
  progress?: (line: string) => void
}

/** Fills an empty database with two invented services as they would stand today. Returns how many rows it wrote. */
export async function loadDemonstration(demonstration: Demonstration): Promise<number> {
  const casts = castsFor(demonstration.today)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  for (const { systemId: id, slug, name, now } of casts)
    await demonstration.owner.insertInto('tenant').values({ id, slug, name, created_at: now }).execute()
  let written = 0
  for (const cast of casts) written += await loadCast(demonstration, cast, passwordHash)
  demonstration.progress?.(`Demonstration: ${written.toLocaleString('en-GB')} rows, everybody invented`)
  return written
}

/** The rows of one service, whose tenant is made already. */
export async function loadCast(
  { app, keys, sources }: Demonstration,
  cast: Cast,
  passwordHash: string,
): Promise<number> {
  const loaded = await inTransaction(app, { systemId: cast.systemId, accountId: OF_THE_SERVICE }, async (db) => {
    let written = await insertRows(db, accountRows(cast, passwordHash))
    for (const { name, source } of sources) {
      const rows = source(cast, chanceFrom(`${cast.slug} ${name}`), { keys })
      written += await insertRows(db, rows)
      await enqueue({ db, systemId: cast.systemId }, source.jobs?.(rows) ?? [])
    }
    await sql`select rebuild_spans()`.execute(db)
    return accept(written)
  })
  return loaded.ok ? loaded.value : 0
}
