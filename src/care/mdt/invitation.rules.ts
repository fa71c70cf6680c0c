import { showMinutes } from '../../lib/duration.ts'
import { londonDay, showTime } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'

export type Invited = {
  title: string
  starts: readonly Date[]
  minutes: number
  place: string
  chair: string
  agenda: readonly { item: string; minutes: number }[]
}

/**
 * What somebody who is asked to a meeting is written: when, where, and its standing items. No case is ever named in it, so that a
 * community partner is written the same as everybody else.
 */
export function invitationText(name: string, { title, starts, minutes, place, chair, agenda }: Invited): string {
  return [
    `Dear ${name},`,
    '',
    `${chair} asks you to: ${title}.`,
    '',
    ...starts.map((at) => `- ${when(at)}, for ${showMinutes(minutes)}`),
    ...(place ? ['', `Where: ${place}`] : []),
    '',
    'What it goes through each time:',
    ...agenda.map(({ item, minutes: long }) => `- ${item} (${showMinutes(long)})`),
    '',
    `If you cannot come, tell ${chair}. Please bring nothing that names a person who is supported.`,
  ].join('\n')
}

export const changedText = (name: string, title: string, says: string, chair: string): string =>
  [`Dear ${name},`, '', `${title}: ${says}`, '', `Questions go to ${chair}.`].join('\n')

/** `3 November 2026 at 10am`. */
export const when = (at: Date): string => `${showDate(londonDay(at))} at ${showTime(at)}`
