import { daysBetween, plusDays } from '../../lib/plain-date.ts'

/** Long leave or sickness; `until` is the day they were back, and is missing while they are away. */
export type Absence = { from: string; until?: string | undefined }

/**
 * A day by which something is due, moved on by the leave that fell in between: the clock stops while somebody is away,
 * and on return there are at least `returnDays` left (induction.yaml returning_workers; training.yaml long_leave).
 * Somebody who is away today is counted as back today: what is due never comes while they are away.
 */
export function movedByLeave(
  { from, due }: { from: string; due: string },
  absences: readonly Absence[],
  returnDays: number,
  today: string,
): string {
  if (absences.length === 0) return due
  const inOrder = absences.toSorted((one, other) => one.from.localeCompare(other.from))
  return inOrder.reduce((soFar, away) => {
    const back = away.until ?? today
    const stopped = away.from >= from && away.from <= soFar && away.from < back
    return stopped ? plusDays(back, Math.max(daysBetween(away.from, soFar), returnDays)) : soFar
  }, due)
}
