import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { outboxCounts } from './outbox.store.ts'
import type { JobRun, Queued, SystemState } from './system.rules.ts'

export async function systemState(context: Context): Promise<SystemState> {
  return {
    now: context.moment.now,
    runs: await jobRuns(context),
    queue: await queued(context),
    mail: await outboxCounts(context),
    database: await databaseFacts(context),
  }
}

async function jobRuns({ db }: Context): Promise<JobRun[]> {
  const rows = await db
    .selectFrom('job_run')
    .select(['task', 'every', 'ran_at as ranAt', 'succeeded_at', 'problem'])
    .orderBy('task')
    .execute()
  return rows.map(({ every, succeeded_at, problem, ...row }) => ({
    ...row,
    // The table's own check lets in nothing else.
    every: every as JobRun['every'],
    succeededAt: succeeded_at ?? undefined,
    problem: problem ?? undefined,
  }))
}

async function queued({ db, moment }: Context): Promise<Queued[]> {
  const { rows } = await sql<Omit<Queued, 'oldestDueAt'> & { oldestDueAt: Date | null }>`
    select task, waiting, failing, given_up as "givenUp", oldest_due_at as "oldestDueAt"
    from queue_health(${moment.now})`.execute(db)
  return rows.map((row) => ({ ...row, oldestDueAt: row.oldestDueAt ?? undefined }))
}

export async function givenUpOf(context: Context, task: string): Promise<number> {
  return (await queued(context)).find((each) => each.task === task)?.givenUp ?? 0
}

/** Says how many there were. */
export async function queueJobsAgain({ db, moment }: Context, task: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`select try_jobs_again(${task}, ${moment.now}) as many`.execute(db)
  return rows[0]?.many ?? 0
}

async function databaseFacts({ db }: Context): Promise<SystemState['database']> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(db)
  const [row] = rows
  return { version: row?.version ?? '', megabytes: Math.round((row?.bytes ?? 0) / 1_048_576) }
}
