import { daysBetween, endOfMonth, startOfMonth } from '../../lib/plain-date.ts'
import { MEETING_KINDS, type MeetingKind } from './meeting.rules.ts'

/** One meeting of one worker, as their month counts it. */
export type Sat = { id: string; kind: MeetingKind; on: string; minutes: number; ahead: boolean; where: string }

/** What all these meetings come to in a month for one worker: minutes by kind, and the share of contracted hours. */
export type MonthCost = {
  minutes: number
  byKind: { kind: MeetingKind; meetings: number; minutes: number }[]
  /** In a hundred, of the contracted hours of the whole month. Undefined without contracted hours. */
  share: number | undefined
}

export function costOf(sat: readonly Sat[], month: string, weeklyHours: number | undefined): MonthCost {
  const byKind = MEETING_KINDS.flatMap((kind) => {
    const of = sat.filter((one) => one.kind === kind)
    return of.length ? [{ kind, meetings: of.length, minutes: total(of) }] : []
  })
  const minutes = total(sat)
  const contracted = weeklyHours === undefined ? undefined : contractedMinutes(month, weeklyHours)
  return { minutes, byKind, share: contracted ? Math.round((minutes / contracted) * 1000) / 10 : undefined }
}

const total = (of: readonly { minutes: number }[]) => of.reduce((sum, one) => sum + one.minutes, 0)

/** Contracted minutes of a calendar month: so many hours a week, for as many weeks as it has days in sevens. */
export function contractedMinutes(month: string, weeklyHours: number): number {
  const first = startOfMonth(month)
  const days = daysBetween(first, endOfMonth(first)) + 1
  return (days / 7) * weeklyHours * 60
}
