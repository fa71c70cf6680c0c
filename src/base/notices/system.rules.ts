import type { MailState } from './outbox.rules.ts'

export type JobRun = {
  task: string
  every: 'hour' | 'day'
  ranAt: Date
  succeededAt: Date | undefined
  problem: string | undefined
}
export type Queued = { task: string; waiting: number; failing: number; givenUp: number; oldestDueAt: Date | undefined }

export type SystemState = {
  now: Date
  runs: JobRun[]
  queue: Queued[]
  mail: Record<MailState, number>
  database: { version: string; megabytes: number }
}

/** A job is taken up within seconds; the hourly ones run five minutes past. Later than this, nobody is working. */
const QUEUE_PATIENCE_MINUTES = 10
const HOURLY_PATIENCE_MINUTES = 130
const minutesSince = (at: Date, now: Date) => (now.getTime() - at.getTime()) / 60_000

/** `again`: the task whose jobs an administrator can have tried once more. */
export type Alarm = { says: string; mend: string; again?: string }

/** What is broken now, the gravest first. */
export function alarms(state: SystemState): Alarm[] {
  return [stopped(state), ...failedRuns(state), ...givenUp(state)].filter((alarm) => alarm !== undefined)
}

/** Jobs send alarms and mail: when they stand still, nobody is told anything. */
function stopped({ now, runs, queue }: SystemState): Alarm | undefined {
  const hourly = runs.filter((run) => run.every === 'hour').map((run) => run.ranAt.getTime())
  const last = hourly.length ? new Date(Math.max(...hourly)) : undefined
  const due = queue.flatMap((each) => each.oldestDueAt ?? [])
  const overdue = due.some((at) => minutesSince(at, now) > QUEUE_PATIENCE_MINUTES)
  const silent = last !== undefined && minutesSince(last, now) > HOURLY_PATIENCE_MINUTES
  if (!overdue && !silent) return undefined
  return {
    says: 'Jobs are standing still: no mail, no reminder and no alarm goes out',
    mend: 'Whoever runs Trellis starts it again, or its worker. Until then, tell people yourselves.',
  }
}

const failedRuns = ({ runs }: SystemState): Alarm[] =>
  runs
    .filter((run) => run.problem !== undefined)
    .map((run) => ({
      says: `The regular job “${taskInWords(run.task)}” failed`,
      mend: 'It is tried again at its next time. If it fails again, send whoever runs Trellis this name.',
    }))

const givenUp = ({ queue }: SystemState): Alarm[] =>
  queue
    .filter((each) => each.givenUp > 0)
    .map((each) => ({
      says: `${each.givenUp} of “${taskInWords(each.task)}” failed for good`,
      mend: 'What they were to do has not been done. An administrator can have them tried again. If they fail once more, send whoever runs Trellis this name.',
      again: each.task,
    }))

/** `upkeep.log-months` as `upkeep: log months`. */
export const taskInWords = (task: string): string => task.replace('.', ': ').replaceAll(/[-_]/g, ' ')
