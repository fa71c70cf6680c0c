import { z } from 'zod'
import { pcnOfPractice } from '../../base/organisations/index.ts'
import { idField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { when } from './invitation.rules.ts'
import { tellAll } from './invite-all.ts'
import { mayShare } from './mdt.policy.ts'
import { type MeetingSubject, sitesInWords } from './meeting.rules.ts'
import { findMeeting, findMeetings } from './meetings.store.ts'
import { findShare, insertShare, undoShareRows } from './shares.store.ts'

const ShareMeetings = z.object({ id: idField(), meetingId: idField(), joinedId: idField() })

async function loadShare(context: Context, form: z.infer<typeof ShareMeetings>) {
  const meetings = await findMeetings(context, [form.meetingId, form.joinedId], 'lock')
  const into = meetings.find(({ id }) => id === form.meetingId)
  const joined = meetings.find(({ id }) => id === form.joinedId)
  if (!into || !joined || into === joined) return undefined
  const pcns = await Promise.all(
    [...into.sites, ...joined.sites].map(({ id }) => pcnOfPractice(context, id, context.moment.today)),
  )
  return { into, joined, onePcn: new Set(pcns.map((pcn) => pcn?.id ?? '')).size === 1 && pcns[0] !== undefined }
}

/** Two meetings of practices of one PCN become one: places, people and cases go to it, and everybody is told. Undoable whole. */
export const shareMeetings = command({
  event: 'mdt.meetings-shared',
  input: ShareMeetings,
  load: loadShare,
  may: (actor, { into, joined }) => mayShare(actor, [into, joined]),
  decide: ({ into, joined, onePcn }, { id }, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (joined.joinedInto === into.id) return refuse({ kind: 'repeated' })
    if (into.state !== 'planned' || joined.state !== 'planned')
      return forbidden('Only meetings that are both still planned can be shared')
    if (into.kind !== joined.kind || !onePcn) return forbidden('Only meetings of one kind, in one PCN, can be shared')
    return accept({ id, meetingId: into.id, joinedId: joined.id, byId: actor.id })
  },
  save: async (context, share, { into, joined }) => {
    const told = `held together with ${sitesInWords(into.sites)}, on ${when(into.startsAt)}${into.place && `, ${into.place}`}`
    await insertShare(context, share)
    // The calendars of those who were asked to the other lose it, and everybody's has the joint one.
    await tellAll(context, joined.id, told)
    await tellAll(context, into.id, `held together with ${sitesInWords(joined.sites)}, on ${when(into.startsAt)}`)
    return accept({ id: share.id, meetingId: into.id })
  },
  about: ({ meetingId, joinedId }) => [`mdt-meeting:${meetingId}`, `mdt-meeting:${joinedId}`],
  keep: ['id'],
})

const UndoShare = z.object({ shareId: idField() })

async function loadStanding(context: Context, { shareId }: { shareId: string }) {
  const share = await findShare(context, shareId)
  const meeting = share && (await findMeeting(context, share.meetingId, 'lock'))
  const joined = share && (await findMeeting(context, share.joinedId, 'lock'))
  return share && meeting && joined && { share, meeting, joined }
}

/** The two meetings as they were: places, people and cases go back. */
export const undoShare = command({
  event: 'mdt.share-undone',
  input: UndoShare,
  load: loadStanding,
  may: (actor, { meeting, joined }) => mayShare(actor, [meeting, joined]),
  decide: (
    {
      share,
      meeting,
      joined,
    }: { share: NonNullable<Awaited<ReturnType<typeof findShare>>>; meeting: MeetingSubject; joined: MeetingSubject },
    _,
    { now },
  ) => {
    if (share.undone) return refuse({ kind: 'repeated' })
    if (meeting.state === 'held') return forbidden('The joint meeting was held, so it stays as it is')
    if (joined.startsAt < now) return forbidden('The time of the other meeting has passed. Plan a new one')
    return accept({ ...share, id: share.id })
  },
  save: async (context, share, { joined }) => {
    await undoShareRows(context, share)
    await tellAll(context, joined.id, `held on its own again, on ${when(joined.startsAt)}`)
    return accept({ id: share.id, meetingId: share.meetingId })
  },
  about: ({ meetingId, joinedId }) => [`mdt-meeting:${meetingId}`, `mdt-meeting:${joinedId}`],
  keep: ['id'],
})
