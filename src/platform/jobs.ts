import { sql } from 'kysely'
import type { z } from 'zod'
import { UNREAD } from '../db/together.ts'
import type { Context, Job } from './context.ts'

export type JobSpec = {
  task: string
  payload: z.ZodType
  run: (context: Context, payload: never) => Promise<unknown>
  /** Run for every tenant each hour, or each day from 07:00 in London, with an empty payload. It may run twice. */
  every?: 'hour' | 'day'
}

/** A job says what it carries. The tenant travels with it; what is queued is parsed again when it runs. */
export const job = <Payload extends object>(spec: {
  task: string
  payload: z.ZodType<Payload>
  run: (context: Context, payload: Payload) => Promise<unknown>
  every?: 'hour' | 'day'
}) => ({
  ...spec,
  later: (payload: Payload, when?: { runAt?: Date; key?: string }): Job => ({ task: spec.task, payload, ...when }),
})

/** Queues in the change's own transaction: no change without its consequences, no consequences without their change. */
export async function enqueue({ db, systemId }: Pick<Context, 'db' | 'systemId'>, jobs: Job[]): Promise<void> {
  for (const { task, payload, runAt, key } of jobs) {
    const carried = JSON.stringify({ ...payload, systemId })
    await sql`select queue_job(${task}, ${carried}::json, ${runAt ?? null}::timestamptz, ${key ?? null}) ${UNREAD}`.execute(
      db,
    )
  }
}
