import { z } from 'zod'
import { choiceField, idField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { when } from './invitation.rules.ts'
import { tellAll } from './invite-all.ts'
import { updateMeeting, updateState } from './keep-meetings.store.ts'
import { mayArrange } from './mdt.policy.ts'
import { CALLED_OFF, calledOffWords, type MeetingSubject } from './meeting.rules.ts'
import { clockOf, movedAlong } from './meeting-time.rules.ts'
import { findMeeting, laterOf } from './meetings.store.ts'
import { peopleAt } from './people.store.ts'
import { ChangeMeeting } from './plan-meeting.form.ts'

async function loadChange(context: Context, { meetingId }: { meetingId: string }) {
  const meeting = await findMeeting(context, meetingId, 'lock')
  if (!meeting) return undefined
  const later = await laterOf(context, meeting)
  const people = await Promise.all(meeting.sites.map(({ id }) => peopleAt(context, id)))
  return { meeting, later, people: people.flat() }
}

/** When, how long, where and who chairs: this meeting alone, or the later ones of its series too. Everybody asked is told. */
export const changeMeeting = command({
  event: 'mdt.meeting-changed',
  input: ChangeMeeting,
  load: loadChange,
  may: (actor, { meeting }) => mayArrange(actor, meeting),
  decide: ({ meeting, later, people }, form) => {
    if (meeting.state !== 'planned') return forbidden('Only a meeting that is still planned can be changed')
    if (form.version !== meeting.version) return refuse({ kind: 'conflict', theirs: theirsOf(meeting) })
    const chairId = form.chairId === meeting.chair.id ? form.chairId : people.find(({ id }) => id === form.chairId)?.id
    if (!chairId) return invalid({ field: 'chairId', message: 'Choose who chairs it from those who work there' })
    const { minutes, place } = form
    const along = form.which === 'later' ? [meeting, ...later] : [meeting]
    const moved = along.map((one) => ({
      id: one.id,
      ...movedAlong(one, meeting.on, { on: form.on, time: form.time }),
      minutes,
      place,
      chairId,
      before: one.startsAt,
    }))
    return accept({ moved, meetings: moved.length })
  },
  save: async (context, { moved }) => {
    for (const one of moved) {
      await updateMeeting(context, one)
      const says =
        one.before.getTime() === one.startsAt.getTime() ? 'details changed' : `moved from ${when(one.before)} to`
      await tellAll(context, one.id, `${says} ${when(one.startsAt)}${one.place && `, ${one.place}`}`)
    }
    return accept({ id: moved[0]?.id ?? '' })
  },
  about: ({ moved }) => moved.map(({ id }) => `mdt-meeting:${id}` as const),
  keep: ['meetings'],
})

const theirsOf = ({ version, on, startsAt, minutes, place }: MeetingSubject) => ({
  version,
  values: { on, time: clockOf(startsAt), minutes: String(minutes), place },
})

const CallOff = z.object({
  meetingId: idField(),
  because: choiceField(CALLED_OFF, 'Choose why it is called off'),
})

/** It will not be held. Everybody asked is told; its cases stay, and can be put on another. */
export const callOffMeeting = command({
  event: 'mdt.meeting-called-off',
  input: CallOff,
  load: (context, { meetingId }) => findMeeting(context, meetingId, 'lock'),
  may: mayArrange,
  decide: (meeting, { because }) =>
    meeting.state === 'planned'
      ? accept({ id: meeting.id, because })
      : forbidden('Only a meeting that is still planned can be called off'),
  save: async (context, { id, because }, meeting) => {
    await updateState(context, id, because)
    await tellAll(context, id, `called off on ${when(meeting.startsAt)} (${calledOffWords[because].toLowerCase()})`)
    return accept({ id })
  },
  about: ({ id }) => [`mdt-meeting:${id}`],
  keep: ['because'],
})

/** Takes a calling off back. */
export const planAgain = command({
  event: 'mdt.meeting-planned-again',
  input: z.object({ meetingId: idField() }),
  load: (context, { meetingId }) => findMeeting(context, meetingId, 'lock'),
  may: mayArrange,
  decide: (meeting, _, { now }) => {
    if (meeting.state === 'planned') return refuse({ kind: 'repeated' })
    if (meeting.state !== 'called-off' || meeting.joinedInto)
      return forbidden('Only a meeting that was called off can be planned again')
    return meeting.startsAt > now ? accept({ id: meeting.id }) : forbidden('Its time has passed. Plan another')
  },
  save: async (context, { id }, meeting) => {
    await updateState(context, id, undefined)
    await tellAll(context, id, `held after all on ${when(meeting.startsAt)}`)
    return accept({ id })
  },
  about: ({ id }) => [`mdt-meeting:${id}`],
  keep: [],
})
