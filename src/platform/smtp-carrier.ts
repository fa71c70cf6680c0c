import { createTransport } from 'nodemailer'
import type { Carrier } from './mail.ts'

/** Sends through the server at `url` (`smtps://user:password@host`), or undefined without one: messages then wait in the outbox. */
export function smtpCarrier(url: string | undefined, from: string): Carrier {
  if (!url) return undefined
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true })
  return { send: async ({ to, subject, text }) => void (await transport.sendMail({ to, subject, text })) }
}
