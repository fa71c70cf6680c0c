/** Somebody who may be called about what must not wait, and as what. */
export type Rung<Kind extends string = string> = { kind: Kind; colleagueId: string }
/** A call that was made. `told`: the message left; one that was held or failed told nobody (safety H4). */
export type Called = { colleagueId: string; calledAt: Date; told: boolean }

/** Each once, where they stand first. */
export const eachOnce = <Kind extends string>(rungs: readonly Rung<Kind>[]): Rung<Kind>[] =>
  rungs.filter((rung, at) => rungs.findIndex(({ colleagueId }) => colleagueId === rung.colleagueId) === at)

/** Who is called next: everybody of the next kind who has not been. When all were, all are called again. */
export function nextRungs<Kind extends string>(
  rungs: readonly Rung<Kind>[],
  called: readonly Pick<Called, 'colleagueId'>[],
): Rung<Kind>[] {
  const uncalled = rungs.filter((rung) => !called.some(({ colleagueId }) => colleagueId === rung.colleagueId))
  const [next] = uncalled
  return next ? uncalled.filter(({ kind }) => kind === next.kind) : [...rungs]
}

/** Minutes allowed to read a message that has left, and to a message for leaving at all. */
type Allowed = { toRead: number; toLeave: number }

/** Minutes that whoever was called last still has; none when their message has not left in its time. */
export function minutesStill(calls: readonly Called[], now: Date, { toRead, toLeave }: Allowed): number {
  const last = calls.at(-1)
  if (!last) return 0
  const batch = calls.filter(({ calledAt }) => calledAt.getTime() === last.calledAt.getTime())
  const allowed = batch.some(({ told }) => told) ? toRead : toLeave
  return Math.ceil((last.calledAt.getTime() + allowed * 60_000 - now.getTime()) / 60_000)
}
