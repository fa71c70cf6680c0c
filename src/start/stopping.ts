import { HistoryChanged } from '../db/migrate.ts'
import type { Say } from './database.ts'
import { CannotStart } from './running.ts'

type Step = () => Promise<unknown>

/** Stops in the reverse of the order in which things were started, once, at Ctrl-C or when told to end. A second Ctrl-C does not wait. */
export function stopping(say: Say) {
  const steps: Step[] = []
  let begun = false
  const stop = async (code: number) => {
    if (begun) process.exit(130)
    begun = true
    for (const step of steps.reverse()) await step().catch((error: unknown) => say(`While stopping: ${String(error)}`))
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (!begun) say('Stopping')
      void stop(0)
    })
  /** What fails because Trellis is stopping is no news. */
  const failed = (error: unknown) => {
    if (begun) return undefined
    sayWhy(error, say)
    return stop(1)
  }
  return { afterwards: (step: Step) => void steps.push(step), stop, failed }
}

/** What stopped a start, in words where they are ours. */
const sayWhy = (error: unknown, say: Say): void =>
  say(
    error instanceof CannotStart || error instanceof HistoryChanged
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  )
