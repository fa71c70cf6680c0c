import { recordEvent } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { decisionsOf } from './decisions.store.ts'
import { itemsOf, settleItems } from './items.store.ts'
import { updateHeld } from './keep-meetings.store.ts'
import { isAsked, mayArrange } from './mdt.policy.ts'
import { findMeeting } from './meetings.store.ts'
import { nextOfKind } from './next-meeting.store.ts'
import { fieldFor, RecordMeeting } from './record-meeting.form.ts'

/** The meeting was held: how long, who was there, and which cases were reached. The rest go to the next meeting. */
export const recordMeeting = command({
  event: 'mdt.meeting-held',
  input: RecordMeeting,
  load: async (context, { meetingId }) => {
    const meeting = await findMeeting(context, meetingId, 'lock')
    if (!meeting) return undefined
    return { meeting, items: await itemsOf(context, meetingId), nextId: await nextOfKind(context, meeting) }
  },
  may: (actor, { meeting }) => isAsked(actor, meeting) || mayArrange(actor, meeting),
  decide: ({ meeting, items }, { minutes, discussed, came, version }, { today }) => {
    if (meeting.state === 'called-off') return forbidden('This meeting was called off')
    if (meeting.on > today) return forbidden('This meeting has not been held yet')
    if (version !== meeting.version)
      return refuse({
        kind: 'conflict',
        theirs: { version: meeting.version, values: { minutes: String(meeting.heldMinutes ?? meeting.minutes) } },
      })
    const unsaid = meeting.attendees.find(({ id }) => !came.some((one) => one.id === id))
    if (unsaid) return invalid({ field: fieldFor(unsaid.id), message: `Say whether ${unsaid.name} was there` })
    const attendance = came.filter(({ id }) => meeting.attendees.some((one) => one.id === id))
    const reached = items.filter(({ id }) => discussed.includes(id))
    const left = items.filter((item) => !reached.includes(item) && !item.discussed)
    return accept({
      id: meeting.id,
      on: meeting.on,
      minutes,
      attendance,
      reached,
      newly: reached.filter((item) => !item.discussed),
      left,
      cases: reached.length,
      present: attendance.filter((one) => one.attendance === 'present').length,
    })
  },
  save: async (context, { id, on, minutes, attendance, reached, newly, left }, { nextId }) => {
    await updateHeld(context, { id, minutes, attendance })
    await settleItems(context, { discussed: reached.map((item) => item.id), carried: left, nextId })
    for (const { caseId, id: itemId } of newly) await tellCase(context, id, { caseId, itemId, on })
    return accept({ id, carriedTo: left.length ? nextId : undefined })
  },
  about: ({ id }) => [`mdt-meeting:${id}`],
  keep: ['on', 'minutes', 'cases', 'present'],
})

/** On the timeline of each case that was talked over: on which day, how many actions, and by when the first. Never what was said. */
async function tellCase(
  context: Context,
  meetingId: string,
  { caseId, itemId, on }: { caseId: string; itemId: string; on: string },
) {
  const owed = (await decisionsOf(context, meetingId)).filter((one) => one.itemId === itemId && one.dueOn)
  const dueOn = owed.flatMap((one) => one.dueOn ?? []).sort()[0]
  await recordEvent(context, {
    event: 'mdt.case-discussed',
    about: [`case:${caseId}`, `mdt-meeting:${meetingId}`],
    detail: { on, actions: owed.length, dueOn: dueOn ?? null },
  })
}
