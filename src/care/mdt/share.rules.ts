import { daysBetween } from '../../lib/plain-date.ts'
import type { MeetingKind, Named } from './meeting.rules.ts'

export type Shareable = {
  id: string
  kind: MeetingKind
  on: string
  minutes: number
  sites: Named[]
  pcnId: string
  workerIds: string[]
}
export type Suggestion = { first: Shareable; second: Shareable; workerIds: string[]; savesMinutes: number }

/** Near enough that neither practice waits much longer than it would have. */
const NEAR_DAYS = 14
/** The check-in and the MDT are each practice's own; those of one PCN may be one. */
const CAN_SHARE: readonly MeetingKind[] = ['meet.practice-mdt', 'meet.practice-checkin']

/**
 * Meetings of two practices of one PCN, of one kind, that ask the same worker within a fortnight: together they cost that worker
 * one of them less. Each meeting is in one suggestion at most, the nearest first.
 */
export function suggestSharing(meetings: readonly Shareable[]): Suggestion[] {
  const taken = new Set<string>()
  const byDay = [...meetings].filter(({ kind }) => CAN_SHARE.includes(kind)).sort((a, b) => a.on.localeCompare(b.on))
  return byDay.flatMap((first, index) => {
    if (taken.has(first.id)) return []
    const second = byDay.slice(index + 1).find((other) => !taken.has(other.id) && fit(first, other))
    if (!second) return []
    taken.add(first.id).add(second.id)
    const workerIds = both(first, second)
    return [{ first, second, workerIds, savesMinutes: second.minutes * workerIds.length }]
  })
}

const fit = (one: Shareable, other: Shareable) =>
  one.kind === other.kind &&
  one.pcnId === other.pcnId &&
  daysBetween(one.on, other.on) <= NEAR_DAYS &&
  !one.sites.some(({ id }) => other.sites.some((site) => site.id === id)) &&
  both(one, other).length > 0

const both = (one: Shareable, other: Shareable) => one.workerIds.filter((id) => other.workerIds.includes(id))
