import type { Context } from '../../platform/context.ts'
import { sendLater } from '../../platform/mail.ts'
import { changedText, type Invited, invitationText } from './invitation.rules.ts'
import { addressesOf } from './keep-meetings.store.ts'
import { titleOf } from './meeting.rules.ts'
import { findMeeting } from './meetings.store.ts'

type Address = Awaited<ReturnType<typeof addressesOf>>[number]

const recipient = ({ id, colleagueId }: Address) =>
  colleagueId
    ? ({ kind: 'colleague', about: `colleague:${colleagueId}` } as const)
    : ({ kind: 'organisation', about: `mdt-guest:${id}` } as const)

/** Writes to everybody who is asked, or to one of them alone, with every date of the series in one message. */
export async function inviteAll(
  context: Context,
  meetingId: string,
  { starts, chair, agenda }: Pick<Invited, 'starts' | 'chair' | 'agenda'>,
  only?: string,
): Promise<void> {
  const meeting = await findMeeting(context, meetingId)
  if (!meeting) return
  const invited = { title: titleOf(meeting), starts, minutes: meeting.minutes, place: meeting.place, chair, agenda }
  for (const address of await addressesOf(context, meetingId))
    if (only === undefined || address.id === only)
      await sendLater(context, 'mdt.invitation', recipient(address), {
        to: address.to,
        subject: invited.title,
        text: invitationText(address.name, invited),
      })
}

/** Tells everybody who is asked that something changed. */
export async function tellAll(context: Context, meetingId: string, says: string): Promise<void> {
  const meeting = await findMeeting(context, meetingId)
  if (!meeting) return
  const title = titleOf(meeting)
  for (const address of await addressesOf(context, meetingId))
    await sendLater(context, 'mdt.change', recipient(address), {
      to: address.to,
      subject: `Changed: ${title}`,
      text: changedText(address.name, title, says, meeting.chair.name),
    })
}
