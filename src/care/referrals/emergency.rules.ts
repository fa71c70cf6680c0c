import { EMERGENCY_NUMBERS, NOT_FOR_EMERGENCIES } from '../../lib/emergency.ts'
import { hoursInWords, type ServiceHours } from './hours.rules.ts'

export const readingHours = (hours: ServiceHours): string => `We read what comes in ${hoursInWords(hours)}.`

/** The head of every automatic reply, with the service's own hours (safety H1). */
export const emergencyText = (hours: ServiceHours): string =>
  [NOT_FOR_EMERGENCIES, ...EMERGENCY_NUMBERS.map(({ when, call }) => `${when} ${call}.`), readingHours(hours)].join(
    '\n',
  )
