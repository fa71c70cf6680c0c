import { createTransport } from 'nodemailer'
import type { Carrier, Message } from './mail.ts'

/** Sends through the server at `url` (`smtps://user:password@host`), or undefined without one: messages then wait in the outbox. */
export function smtpCarrier(url: string | undefined, from: string): Carrier {
  if (!url) return undefined
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true })
  return { send: async (message) => void (await transport.sendMail(envelopeOf(message))) }
}

/** A calendar reads its part as an alternative to the words, and as a file where it knows no alternatives (RFC 6047). */
const envelopeOf = ({ to, subject, text, calendar }: Message) => ({
  to,
  subject,
  text,
  ...(calendar && {
    icalEvent: { method: calendar.method, filename: 'invitation.ics', content: calendar.text },
  }),
})
