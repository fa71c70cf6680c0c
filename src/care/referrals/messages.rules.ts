import { emergencyText } from './emergency.rules.ts'
import type { ServiceHours } from './hours.rules.ts'
import { type Reach, reachWords } from './reach.rules.ts'

type Words = { subject: string; text: string }
type Front = { hours: ServiceHours; phone: string }

const message = (hours: ServiceHours, subject: string, lines: readonly string[]): Words => ({
  subject,
  text: [emergencyText(hours), ...lines.filter((line) => line !== '')].join('\n\n'),
})
const ring = (phone: string) => (phone ? `You can ring us on ${phone}.` : '')

/** To a referrer: the reference, and where to look. Whom it is about stands in no message (safety H2). */
export const toReferrerReceived = ({ hours, phone }: Front, reference: string, link: string): Words =>
  message(hours, `We have ${reference}`, [
    `Thank you. We have what you sent us. Its reference is ${reference}.`,
    `You can see how far it is here: ${link}`,
    'For their safety we can say no more than that by e-mail.',
    ring(phone),
  ])

export const toReferrerNow = ({ hours, phone }: Front, reference: string, words: string): Words =>
  message(hours, `About ${reference}`, [`About ${reference}: ${words}`, ring(phone)])

/** To a person who told us that it is safe: neither the service nor the reason is named (safety H2). */
export const toPersonReceived = (
  { hours, phone }: Front,
  { reach, callBy }: { reach: Reach; callBy: string },
  link: string,
): Words =>
  message(hours, 'We have your message', [
    `Hello. We have your message. ${reachWords(reach, callBy)}`,
    `You can see how far it is here: ${link}`,
    ring(phone),
  ])

export const toPersonNow = ({ hours, phone }: Front, words: string): Words =>
  message(hours, 'A message for you', [`Hello. ${words}`, ring(phone)])

/** To whoever is on duty: that there is something to read, and where. */
export const toDutyPerson = (reference: string, link: string): Words => ({
  subject: `Read ${reference} now: somebody may be in danger`,
  text: [
    `${reference} came in and somebody may be in danger. Please read it now, and press “I have read it”.`,
    link,
    'Until somebody has, this goes on to the deputy, the safeguarding lead and the manager.',
  ].join('\n\n'),
})
