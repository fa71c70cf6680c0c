import { z } from 'zod'
import { findColleague } from '../../base/colleagues/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import { invitationText } from '../../documents/calendar.ts'
import type { Context } from '../../platform/context.ts'
import { job } from '../../platform/jobs.ts'
import { sendLater } from '../../platform/mail.ts'
import { type PlannedSession, whenPlanned } from './planned-session.rules.ts'
import { findPlanned } from './planned-sessions.store.ts'
import { calendarEventOf, invitationWords } from './session-event.rules.ts'

/** Tells both calendars of a session as it stands: planned, moved or called off. Once for each standing, however often it runs. */
export const tellCalendars = job({
  task: 'supervision.tell-calendars',
  payload: z.object({ sessionId: z.uuid() }),
  run: async (context, { sessionId }) => {
    const session = await findPlanned(context, sessionId)
    if (!session || (session.state !== 'planned' && session.state !== 'called-off')) return
    const post = (await findPosts(context, [session.postId])).get(session.postId)
    const pair = new Set([session.supervisorId, ...(post ? [post.colleagueId] : [])])
    for (const colleagueId of pair) await invite(context, session, colleagueId)
  },
})

/** The newest standing replaces one that still waits to be told. */
export const tellAgain = (sessionId: string) =>
  tellCalendars.later({ sessionId }, { key: `${tellCalendars.task}:${sessionId}` })

async function invite(context: Context, session: PlannedSession, colleagueId: string): Promise<void> {
  const colleague = await findColleague(context, colleagueId)
  if (!colleague?.email) return
  const { publicUrl } = context
  const event = calendarEventOf(session)
  const { subject, says } = invitationWords(session, whenPlanned(session.startsAt))
  const open = `${publicUrl}/seats?to=${encodeURIComponent(event.href)}`
  await sendLater(
    context,
    'supervision.invitation',
    { kind: 'colleague', about: `colleague:${colleagueId}` },
    {
      to: colleague.email,
      subject,
      text: `${says}\n\nOpen it in Trellis: ${open}`,
      calendar: {
        method: event.cancelled ? 'CANCEL' : 'REQUEST',
        text: invitationText(event, { publicUrl, to: colleague.email }),
      },
    },
  )
}
