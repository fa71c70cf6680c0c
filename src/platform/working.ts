import { Logger, type Runner, run, type Task } from 'graphile-worker'
import type { Logger as Log } from 'pino'
import { z } from 'zod'
import type { Pool } from '../db/connect.ts'
import type { Context, Joined } from './context.ts'
import type { FileShelf } from './file-shelf.ts'
import type { JobSpec } from './jobs.ts'
import { momentAt } from './moment.ts'
import { accept } from './result.ts'
import type { Keyring } from './sealing.ts'
import { inBareTransaction, inTransaction, OF_THE_SERVICE } from './transaction.ts'

export type Working = {
  pool: Pool
  ownerUrl: string
  keys: Keyring
  files: FileShelf
  joined: Joined
  jobs: readonly JobSpec[]
  log: Log
  publicUrl: string
  now: () => Date
}

const Carried = z.looseObject({ systemId: z.uuid() })

/** Runs one job as its own actor, in one transaction that carries its tenant. Tests call this; the queue calls it too. */
export async function runJob(working: Working, spec: JobSpec, payload: unknown): Promise<void> {
  const { systemId, ...rest } = Carried.parse(payload)
  const ready = spec.payload.parse(rest)
  await inTransaction(working.pool, { systemId, accountId: OF_THE_SERVICE }, async (db) => {
    await spec.run(contextFor(working, db, systemId, spec.task), ready as never)
    return accept(undefined)
  })
}

const contextFor = (working: Working, db: Context['db'], systemId: string, task: string): Context => ({
  db,
  systemId,
  actor: { kind: 'job', task },
  moment: momentAt(working.now()),
  requestId: `job:${task}`,
  keys: working.keys,
  files: working.files,
  app: working.joined,
  publicUrl: working.publicUrl,
})

/** Every job of this rhythm, for every tenant. A failing one stops no other. */
export async function runEvery(working: Working, every: 'hour' | 'day'): Promise<void> {
  const tenants = await inBareTransaction(working.pool, async (db) =>
    accept(await db.selectFrom('tenant').select('id').execute()),
  )
  for (const spec of working.jobs.filter((each) => each.every === every))
    for (const tenant of tenants.ok ? tenants.value : []) {
      const problem = await runJob(working, spec, { systemId: tenant.id }).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      )
      if (problem) working.log.error({ task: spec.task, problem }, 'regular job failed')
      await noteRun(working, tenant.id, { task: spec.task, every, problem })
    }
}

type Run = { task: string; every: 'hour' | 'day'; problem: string | undefined }

/** When a regular job last ran for a tenant, and last did so well: the System page says when it did not. */
async function noteRun({ pool, now }: Working, systemId: string, { task, every, problem }: Run): Promise<void> {
  const ran = { every, ran_at: now(), problem: problem ?? null, ...(problem ? {} : { succeeded_at: now() }) }
  await inTransaction(pool, { systemId }, async (db) =>
    accept(
      await db
        .insertInto('job_run')
        .values({ task, ...ran })
        .onConflict((again) => again.columns(['system_id', 'task']).doUpdateSet(ran))
        .execute(),
    ),
  )
}

/** Takes jobs from the queue until stopped. */
export async function startWorking(working: Working): Promise<Runner> {
  const named: [string, Task][] = working.jobs.map((spec) => [spec.task, (payload) => runJob(working, spec, payload)])
  return run({
    connectionString: working.ownerUrl,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: Object.fromEntries([
      ...named,
      ['regular_hour', () => runEvery(working, 'hour')],
      ['regular_day', () => (hourInLondon(working.now()) >= MORNING ? runEvery(working, 'day') : Promise.resolve())],
    ]),
    // The queue's clock speaks UTC: seven in London is at six or at seven there, and a day missed is made good at the start.
    crontab: '5 * * * * regular_hour\n0 6,7 * * * regular_day ?fill=1d',
    logger: new Logger(() => (level, message) => {
      if (level === 'error') working.log.error({ message }, 'queue')
    }),
  })
}

const MORNING = 7
const hourInLondon = (now: Date) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' }).format(now))
