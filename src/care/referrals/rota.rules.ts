import { weekdayOf } from '../../lib/plain-date.ts'

/** In the order in which an alarm climbs (safety H1). */
export const DUTIES = ['duty', 'deputy', 'safeguarding-lead'] as const
export type DutyKind = (typeof DUTIES)[number]

export const dutyWords: Record<DutyKind, string> = {
  duty: 'Duty person',
  deputy: 'Deputy',
  'safeguarding-lead': 'Safeguarding lead',
}

/** Somebody on the rota between two days, both counted; on every day the service is open, or on some weekdays. */
export type Duty = {
  id: string
  colleagueId: string
  name: string
  kind: DutyKind
  weekdays: readonly number[]
  from: string
  until?: string | undefined
}

const isOn = ({ weekdays, from, until }: Duty, day: string): boolean =>
  from <= day &&
  (until === undefined || until >= day) &&
  (weekdays.length === 0 || weekdays.includes(weekdayOf(day) + 1))

/** Who is on for a day, in the order in which an alarm climbs. */
export const rotaOn = (rota: readonly Duty[], day: string): Duty[] =>
  DUTIES.flatMap((kind) => rota.filter((duty) => duty.kind === kind && isOn(duty, day)))

export const dutyPersonOn = (rota: readonly Duty[], day: string): Duty | undefined =>
  rotaOn(rota, day).find(({ kind }) => kind === 'duty')

export type Named = { id: string; name: string }

/** Who holds what comes in: whoever is on, the duty person first; where nobody is, a manager of the service (safety H7). */
export const firstHolder = (rota: readonly Duty[], managers: readonly Named[], day: string): Named | undefined => {
  const [first] = rotaOn(rota, day)
  return first ? { id: first.colleagueId, name: first.name } : managers[0]
}

/** What a service's rota lacks on a day, in words for its manager. */
export const gapsOn = (rota: readonly Duty[], day: string): DutyKind[] =>
  DUTIES.filter((kind) => !rotaOn(rota, day).some((duty) => duty.kind === kind))
