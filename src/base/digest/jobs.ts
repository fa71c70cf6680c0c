import { z } from 'zod'
import { enqueue, job } from '../../platform/jobs.ts'
import { sendLater } from '../../platform/mail.ts'
import type { Whole } from '../../platform/module.ts'
import { digestText, isDue } from './digest.rules.ts'
import { noteSent, receivers } from './digest.store.ts'
import { writeDigest } from './write-digest.ts'

/** One colleague's, on a day when it is due and there is something to say. It may run twice and sends once. */
export const sendDigest = (whole: () => Whole) =>
  job({
    task: 'digest.send',
    payload: z.object({ colleagueId: z.uuid() }),
    run: async (context, { colleagueId }) => {
      const [receiver] = await receivers(context, colleagueId)
      if (!receiver || !isDue(receiver.rhythm, receiver.sentOn, context.moment.today)) return
      const digest = await writeDigest(context, whole(), receiver)
      await noteSent(context, colleagueId)
      if (!digest) return
      const { subject, text } = digestText(receiver.givenName, digest, receiver.rhythm)
      const recipient = { kind: 'colleague', about: `colleague:${colleagueId}` } as const
      await sendLater(context, 'digest.weekly-or-daily', recipient, { to: receiver.email, subject, text })
    },
  })

/** Each morning, a job for everybody whose digest is due: one that fails keeps nobody else's back. */
export const beginDigests = (whole: () => Whole) =>
  job({
    task: 'digest.begin',
    payload: z.object({}),
    every: 'day',
    run: async (context) => {
      const due = (await receivers(context)).filter(({ rhythm, sentOn }) => isDue(rhythm, sentOn, context.moment.today))
      const send = sendDigest(whole)
      await enqueue(
        context,
        due.map(({ id }) => send.later({ colleagueId: id }, { key: `digest:${id}` })),
      )
    },
  })
