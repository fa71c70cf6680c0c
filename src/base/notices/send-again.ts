import { z } from 'zod'
import type { About } from '../../platform/context.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { maySendAgain } from './notices.policy.ts'
import type { OutboxLine } from './outbox.rules.ts'
import { lockMail, queueAgain } from './outbox.store.ts'

/** Queues a message that was not sent. One that was sent stays sent: pressing twice sends once. */
export const sendAgain = command({
  event: 'notices.mail-queued-again',
  input: z.object({ mailId: z.uuid() }),
  load: (context, { mailId }) => lockMail(context, mailId),
  may: maySendAgain,
  decide: (mail): Result<Pick<OutboxLine, 'id' | 'purpose' | 'about'>> =>
    mail.state === 'sent'
      ? invalid({ field: 'mailId', message: 'This message has been sent meanwhile' })
      : accept(mail),
  save: async (context, { id }) => {
    await queueAgain(context, id)
    return accept({ id })
  },
  // Given as an About when the mail was written.
  about: ({ id, about }) => [`mail:${id}`, about as About],
  keep: ['purpose'],
})
