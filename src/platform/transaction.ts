import { sql } from 'kysely'
import type { Db, Pool } from '../db/connect.ts'
import type { Refusal, Result } from './result.ts'

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** What stands for the account where the service itself works: a job, or the demonstration while it is filled. */
export const OF_THE_SERVICE = 'job'

type Carries = { systemId: string; accountId?: string | undefined }

/** One transaction for one request or one job: it carries the tenant, and a refusal undoes all of it. */
export const inTransaction = <T>(pool: Pool, carries: Carries, work: (db: Db) => Promise<Result<T>>) =>
  inBareTransaction(pool, async (db) => {
    await carry(db, carries)
    return work(db)
  })

/** A transaction whose first statement finds out what it carries (`open_seat`), or that stays outside tenancy. */
export async function inBareTransaction<T>(pool: Pool, work: (db: Db) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await pool.transaction().execute(async (db) => {
      const result = await work(db)
      if (!result.ok) throw new Refused(result.refusal)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** Steps from one tenant to another, or out of any with '': for work that begins outside tenancy. */
export const carrySystem = (db: Db, systemId: string) =>
  sql`select set_config('app.system', ${systemId}, true)`.execute(db)

/** Acts for an account that is not signed in yet, so that its own seats can be found. */
export const carryAccount = (db: Db, accountId: string) =>
  sql`select set_config('app.account', ${accountId}, true)`.execute(db)

/** The account is empty for a visitor and for the holder of a link: neither writes into what is private. */
const carry = (db: Db, { systemId, accountId }: Carries) =>
  sql`select set_config('app.system', ${systemId}, true), set_config('app.account', ${accountId ?? ''}, true)`.execute(
    db,
  )
