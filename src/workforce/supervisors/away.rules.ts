import { plusDays, showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import type { SupervisorAbsence } from './supervisor-facts.rules.ts'

/** A year is the longest that anybody says ahead. */
const AHEAD = 366

type Away = { id: string; colleagueId: string; from: string; until?: string | undefined }

/** An absence to record: no other at the same time, and the first day back after the first day away. */
export function decideAway(absences: readonly SupervisorAbsence[], form: Away, today: string): Result<Away> {
  const { from, until } = form
  if (from > plusDays(today, AHEAD))
    return invalid({ field: 'from', message: `The first day away must be by ${showDate(plusDays(today, AHEAD))}` })
  if (until !== undefined && until <= from)
    return invalid({ field: 'until', message: 'The first day back must be after the first day away' })
  const other = absences.find(
    (each) =>
      each.id !== form.id &&
      (each.until === undefined || each.until > from) &&
      (until === undefined || each.from < until),
  )
  if (other) {
    const said = other.until ? `until ${showDate(other.until)}` : 'with no end yet'
    return invalid({ field: 'from', message: `An absence from ${showDate(other.from)} ${said} is recorded already` })
  }
  return accept(form)
}

type Back = { id: string; until: string; version: number }

/** When somebody is back, or will be. */
export function decideBack(
  absence: SupervisorAbsence,
  form: { until: string; version?: number | undefined },
  today: string,
): Result<Back> {
  const { until } = form
  if (form.version !== undefined && form.version !== absence.version)
    return refuse({ kind: 'conflict', theirs: { version: absence.version, values: { until: absence.until ?? '' } } })
  if (until <= absence.from)
    return invalid({ field: 'until', message: `The first day back must be after ${showDate(absence.from)}` })
  if (until > plusDays(today, AHEAD))
    return invalid({ field: 'until', message: `The first day back must be by ${showDate(plusDays(today, AHEAD))}` })
  return accept({ id: absence.id, until, version: absence.version + 1 })
}
