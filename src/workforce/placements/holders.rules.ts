import type { AppointmentDuty } from './appointment.rules.ts'
import type { Appointment, PlacementFacts } from './placement-facts.rules.ts'

/** Who stands there today or is appointed for a day to come, the main person before the deputy. */
export const holdersOfDuty = (
  { kind, site }: Pick<AppointmentDuty, 'kind' | 'site'>,
  { appointments }: PlacementFacts,
  today: string,
): Appointment[] =>
  appointments
    .filter((each) => each.kind === kind && each.siteId === site?.id)
    .filter(({ until }) => until === undefined || until > today)
    .toSorted((one, other) => Number(one.deputy) - Number(other.deputy) || one.from.localeCompare(other.from))

/** `GP, GMC`: how the page says what somebody is. */
export const professionWords = ({ profession, register }: Pick<Appointment, 'profession' | 'register'>): string =>
  [profession, register].filter(Boolean).join(', ')
