import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** Does something under a savepoint: what goes wrong undoes only itself, so that the rest of the transaction can say so. */
export async function attempted<T>(
  { db }: Context,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; problem: string }> {
  await sql`savepoint one_step`.execute(db)
  try {
    const value = await work()
    await sql`release savepoint one_step`.execute(db)
    return { ok: true, value }
  } catch (error) {
    await sql`rollback to savepoint one_step`.execute(db)
    return { ok: false, problem: error instanceof Error ? error.name : 'unknown' }
  }
}
