import { hoursInWords, type ServiceHours } from './hours.rules.ts'

/** What every public page and every automatic reply begins with (safety H1). */
export const NOT_FOR_EMERGENCIES = 'This is not for emergencies, and nobody reads it out of hours.'

export const EMERGENCY_NUMBERS = [
  { when: 'If somebody is in danger now', call: '999', tel: '999' },
  { when: 'If you are in crisis', call: 'NHS 111, then press 2', tel: '111' },
  { when: 'If you need to talk, day or night', call: 'Samaritans on 116 123', tel: '116123' },
] as const

export const readingHours = (hours: ServiceHours): string => `We read what comes in ${hoursInWords(hours)}.`

/** The same at the head of a message. */
export const emergencyText = (hours: ServiceHours): string =>
  [NOT_FOR_EMERGENCIES, ...EMERGENCY_NUMBERS.map(({ when, call }) => `${when}: ${call}.`), readingHours(hours)].join(
    '\n',
  )
