import { z } from 'zod'
import type { About, Context } from './context.ts'
import { enqueue, job } from './jobs.ts'
import { seal, unseal } from './sealing.ts'

/** What a message says. To a person it names neither the service nor the reason (safety H2). */
export type Message = { to: string; subject: string; text: string; calendar?: CalendarPart | undefined }
/** A part that a calendar reads: an invitation, its change, or its end (RFC 5546). */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; text: string }
export type Recipient = { kind: 'colleague' | 'referrer' | 'person' | 'organisation'; about: About }

/** Sends a message; set at start from SMTP_URL. Without one, messages wait in the outbox and count as not told (H4). */
export type Carrier = { send: (message: Message) => Promise<void> } | undefined

const bound = (id: string) => `mail ${id}`

/** Keeps the message, sealed, and queues its sending in the same transaction. Returns its id. */
export async function sendLater(context: Context, purpose: string, recipient: Recipient, message: Message) {
  const { db, moment, keys } = context
  const id = moment.newId()
  const { keyId, sealed } = seal(keys, JSON.stringify(message), bound(id))
  await db
    .insertInto('mail')
    .values({
      id,
      recipient_kind: recipient.kind,
      recipient_about: recipient.about,
      key_id: keyId,
      sealed,
      purpose,
      status: 'waiting',
      created_at: moment.now,
    })
    .execute()
  await enqueue(context, [{ task: 'mail.send', payload: { mailId: id }, key: `mail.send:${id}` }])
  return id
}

/** What a mail said and to whom: for the outbox, which shows colleagues' mail only, and for sending. */
export function openMail({ keys }: Context, mail: { id: string; key_id: string; sealed: Buffer }): Message {
  // Sealed by `sendLater` and by nobody else.
  return JSON.parse(unseal(keys, { keyId: mail.key_id, sealed: mail.sealed }, bound(mail.id))) as Message
}

/** The job that sends. While the server refuses it tries again with growing pauses, and the outbox says so meanwhile. */
export const sendMail = (carrier: Carrier) =>
  job({
    task: 'mail.send',
    payload: z.object({ mailId: z.uuid() }),
    run: async (context, { mailId }) => {
      const mail = await context.db
        .selectFrom('mail')
        .select(['id', 'key_id', 'sealed', 'status', 'attempts'])
        .where('id', '=', mailId)
        .forUpdate()
        .executeTakeFirst()
      if (!mail || mail.status === 'sent') return
      if (!carrier) return settle(context, mailId, 'held', 'No mail server is set up (SMTP_URL)')
      const problem = await carrier.send(openMail(context, mail)).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      )
      await settle(context, mailId, problem === null ? 'sent' : 'failed', problem)
      if (problem !== null && mail.attempts < MOST_TRIES) await tryAgain(context, mailId, mail.attempts + 1)
    },
  })

/** Tries after 1, 4, 9 … minutes: the last about half a day after the first. */
const MOST_TRIES = 12
const tryAgain = (context: Context, mailId: string, attempts: number) => {
  const runAt = new Date(context.moment.now.getTime() + attempts * attempts * 60_000)
  return enqueue(context, [{ task: 'mail.send', payload: { mailId }, runAt, key: `mail.send:${mailId}` }])
}

async function settle({ db, moment }: Context, id: string, status: 'held' | 'sent' | 'failed', problem: string | null) {
  await db
    .updateTable('mail')
    .set((row) => ({ status, problem, settled_at: moment.now, attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
