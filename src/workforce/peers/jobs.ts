import { z } from 'zod'
import { findColleague } from '../../base/colleagues/index.ts'
import { invitationText } from '../../documents/calendar.ts'
import type { Context } from '../../platform/context.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { sendLater } from '../../platform/mail.ts'
import type { PeerEvent } from './event.rules.ts'
import { calendarEventOf, NEWS, type News, newsWords } from './event-mail.rules.ts'
import { comingTo, findEvent } from './events.store.ts'

/** Tells one colleague, by mail and in their calendar, how an event stands that they come to, or do not any more. */
export const tellOne = job({
  task: 'peers.tell-one',
  payload: z.object({ eventId: z.uuid(), colleagueId: z.uuid(), news: z.enum(NEWS) }),
  run: async (context, { eventId, colleagueId, news }) => {
    const event = await findEvent(context, eventId)
    if (!event) return
    const comes = (await comingTo(context, eventId)).includes(colleagueId)
    // Pressed to and fro, only the last word is sent.
    if (comes === (news === 'not-coming')) return
    await mail(context, event, colleagueId, news)
  },
})

/** Everybody who said that they come is told: one that fails keeps nobody else’s back. */
export async function tellThoseComing(context: Context, eventId: string, news: News): Promise<void> {
  const ids = await comingTo(context, eventId)
  await enqueue(
    context,
    ids.map((colleagueId) => tellLater(eventId, colleagueId, news)),
  )
}

export const tellOneLater = (context: Context, eventId: string, colleagueId: string, news: News) =>
  enqueue(context, [tellLater(eventId, colleagueId, news)])

/** The newest word replaces one that still waits to be told. */
const tellLater = (eventId: string, colleagueId: string, news: News) =>
  tellOne.later({ eventId, colleagueId, news }, { key: `${tellOne.task}:${eventId}:${colleagueId}` })

async function mail(context: Context, event: PeerEvent, colleagueId: string, news: News): Promise<void> {
  const colleague = await findColleague(context, colleagueId)
  if (!colleague?.email) return
  const { publicUrl } = context
  const entry = calendarEventOf(event)
  const cancelled = entry.cancelled || news === 'not-coming'
  const { subject, says } = newsWords(event, news)
  const open = `${publicUrl}/seats?to=${encodeURIComponent(entry.href)}`
  await sendLater(
    context,
    'peers.event-news',
    { kind: 'colleague', about: `colleague:${colleagueId}` },
    {
      to: colleague.email,
      subject,
      text: `${says}\n\nOpen it in Trellis: ${open}`,
      calendar: {
        method: cancelled ? 'CANCEL' : 'REQUEST',
        text: invitationText({ ...entry, cancelled }, { publicUrl, to: colleague.email }),
      },
    },
  )
}
