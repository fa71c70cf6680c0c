import { z } from 'zod'
import type { About, Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { mayKeep } from './notices.policy.ts'
import { isReadable, type OutboxLine, withoutSecrets } from './outbox.rules.ts'
import { findMail } from './outbox.store.ts'

export type ReadMessage = { line: OutboxLine; to?: string; subject?: string; text?: string }

const Which = z.uuid()

/** One message. What a colleague was written can be read; of others only that it was written, to whom of which kind, and why. */
export const viewMessage = query({
  read: 'notices.message-viewed',
  load: async (context: Context, mailId: string | undefined): Promise<ReadMessage | undefined> => {
    const id = Which.safeParse(mailId)
    const mail = id.success ? await findMail(context, id.data) : undefined
    if (!mail) return undefined
    const { open, ...line } = mail
    if (!isReadable(line)) return { line }
    const { to, subject, text } = open()
    return { line, to, subject, text: withoutSecrets(text, line.purpose) }
  },
  may: mayKeep,
  // What the mail concerns was given as an About when it was written.
  about: ({ line }) => [line.about as About],
})
