import { sql } from 'kysely'
import type { Pool } from '../db/connect.ts'

const PATIENCE_MINUTES = 10
const EVERY_MS = 60_000

/** Whether work that was due so long ago still lies untouched: then no mail, reminder or alarm goes out (safety H5). */
export async function jobsStandStill(pool: Pool, now: Date): Promise<boolean> {
  const dueBefore = new Date(now.getTime() - PATIENCE_MINUTES * 60_000)
  const { rows } = await sql<{ still: boolean }>`select jobs_stand_still(${dueBefore}) as still`.execute(pool)
  return rows[0]?.still ?? false
}

/** Looks once a minute beside the requests, so that no page asks for it. A database that does not answer changes nothing. */
export function watchJobs(pool: Pool, now: () => Date): () => boolean {
  let still = false
  const look = () =>
    jobsStandStill(pool, now()).then(
      (found) => {
        still = found
      },
      () => undefined,
    )
  setInterval(look, EVERY_MS).unref()
  return () => still
}
