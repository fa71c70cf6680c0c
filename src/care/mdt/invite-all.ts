import { invitationText as calendarText } from '../../documents/calendar.ts'
import type { Context } from '../../platform/context.ts'
import { sendLater } from '../../platform/mail.ts'
import { changedText, type Invited, invitationText } from './invitation.rules.ts'
import { addressesOf } from './keep-meetings.store.ts'
import { type MeetingSubject, titleOf } from './meeting.rules.ts'
import { calendarEventOf } from './meeting-event.ts'
import { findMeeting, findMeetings } from './meetings.store.ts'

type Address = Awaited<ReturnType<typeof addressesOf>>[number]
type Standing = Pick<Invited, 'chair' | 'agenda'>

const recipient = ({ id, colleagueId }: Address) =>
  colleagueId
    ? ({ kind: 'colleague', about: `colleague:${colleagueId}` } as const)
    : ({ kind: 'organisation', about: `mdt-guest:${id}` } as const)

/** The part of a message that a calendar reads: it says which kind of meeting, and nothing else. */
function calendarFor({ moment, publicUrl }: Context, meeting: MeetingSubject, { to, colleagueId }: Address) {
  const event = calendarEventOf(meeting, moment.now, colleagueId ? 'colleague' : 'guest')
  const method: 'REQUEST' | 'CANCEL' = event.cancelled ? 'CANCEL' : 'REQUEST'
  return { method, text: calendarText(event, { publicUrl, to }) }
}

/**
 * Writes to everybody who is asked, or to one of them alone. A colleague has one message with every date, and the rest of a series
 * in their own calendar's address; a guest, who has no such address, one for each date.
 */
export async function inviteAll(
  context: Context,
  meetingIds: readonly string[],
  standing: Standing,
  only?: string,
): Promise<void> {
  const meetings = await findMeetings(context, meetingIds)
  const [first] = meetings
  if (!first) return
  for (const address of await addressesOf(context, first.id))
    if (only === undefined || address.id === only)
      for (const messages of address.colleagueId ? [meetings] : meetings.map((one) => [one]))
        await inviteOne(context, address, messages, standing)
}

async function inviteOne(context: Context, address: Address, meetings: readonly MeetingSubject[], standing: Standing) {
  const [first] = meetings
  if (!first) return
  const { minutes, place } = first
  const starts = meetings.map(({ startsAt }) => startsAt)
  const invited: Invited = { title: titleOf(first), starts, minutes, place, ...standing }
  await sendLater(context, 'mdt.invitation', recipient(address), {
    to: address.to,
    subject: invited.title,
    text: invitationText(address.name, invited),
    calendar: calendarFor(context, first, address),
  })
}

/** Tells everybody who is asked that something changed, and their calendars with them. */
export async function tellAll(context: Context, meetingId: string, says: string): Promise<void> {
  const meeting = await findMeeting(context, meetingId)
  if (!meeting) return
  const title = titleOf(meeting)
  for (const address of await addressesOf(context, meetingId))
    await sendLater(context, 'mdt.change', recipient(address), {
      to: address.to,
      subject: `Changed: ${title}`,
      text: changedText(address.name, title, says, meeting.chair.name),
      calendar: calendarFor(context, meeting, address),
    })
}
