import { z } from 'zod'
import { standardFor } from '../../base/editions/index.ts'
import { choiceField, emailField, idField, optional, textField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { inviteAll } from './invite-all.ts'
import { deleteAttendee, insertAttendees, type NewAttendee } from './keep-meetings.store.ts'
import { mayArrange } from './mdt.policy.ts'
import { ATTENDS_AS, type MeetingSubject, standardOf } from './meeting.rules.ts'
import { findMeeting, laterOf } from './meetings.store.ts'
import { type Person, peopleAt } from './people.store.ts'
import { WHICH } from './plan-meeting.form.ts'

const Invite = z.object({
  id: idField(),
  meetingId: idField(),
  whom: choiceField(['colleague', 'guest'], 'Choose a colleague here, or somebody from outside'),
  colleagueId: optional(idField('Choose the colleague')),
  name: textField({ max: 100, name: 'The name' }),
  organisation: textField({ max: 150, name: 'The organisation' }),
  email: optional(emailField('Enter their e-mail address')),
  attendsAs: choiceField(ATTENDS_AS, 'Choose in what capacity they come'),
  which: choiceField(WHICH, 'Choose this meeting alone, or the later ones too'),
})
type Invite = z.infer<typeof Invite>

async function loadInvite(context: Context, { meetingId }: Invite) {
  const meeting = await findMeeting(context, meetingId, 'lock')
  const [site] = meeting?.sites ?? []
  if (!meeting || !site) return undefined
  const people = await Promise.all(meeting.sites.map(({ id }) => peopleAt(context, id)))
  const { meetings } = await standardFor(context, site.id, context.moment.today)
  const agenda = standardOf(meetings, meeting.kind)?.agenda ?? []
  return { meeting, later: await laterOf(context, meeting), people: people.flat(), agenda }
}

/** Asks somebody more: a colleague, or a guest from outside, who has no account and never sees a case [S51]. */
export const invite = command({
  event: 'mdt.attendee-invited',
  input: Invite,
  load: loadInvite,
  may: (actor, { meeting }) => mayArrange(actor, meeting),
  decide: ({ meeting, later, people }, form, { newId }) => {
    if (meeting.state !== 'planned') return forbidden('Nobody can be asked to a meeting that is over or called off')
    if (meeting.attendees.some(({ id }) => id === form.id)) return refuse({ kind: 'repeated' })
    const who = whoOf(form, people, meeting)
    if (!who.ok) return who
    const meetings = form.which === 'later' ? [meeting, ...later] : [meeting]
    const asked = meetings.map(({ id }, index): NewAttendee => {
      const attendee = { id: index === 0 ? form.id : newId(), meetingId: id, attendsAs: form.attendsAs }
      return { ...attendee, ...who.value }
    })
    const { attendsAs, whom } = form
    return accept({ asked, attendsAs, whom, first: form.id })
  },
  save: async (context, { asked, first }, { meeting, agenda }) => {
    await insertAttendees(context, asked)
    const ids = asked.map(({ meetingId }) => meetingId)
    await inviteAll(context, ids, { chair: meeting.chair.name, agenda }, first)
    return accept({ id: first })
  },
  about: ({ asked }) => asked.map(({ meetingId }) => `mdt-meeting:${meetingId}` as const),
  keep: ['attendsAs', 'whom'],
})

type Who =
  | { colleagueId: string; postId: string | undefined }
  | { guest: { name: string; organisation: string; email: string } }

function whoOf(form: Invite, people: readonly Person[], meeting: MeetingSubject): Result<Who> {
  if (form.whom === 'colleague') {
    const found = people.find(({ id }) => id === form.colleagueId)
    if (!found) return invalid({ field: 'colleagueId', message: 'Choose the colleague' })
    return meeting.attendees.some(({ colleagueId }) => colleagueId === found.id)
      ? invalid({ field: 'colleagueId', message: `${found.name} is asked already` })
      : accept({ colleagueId: found.id, postId: found.postId })
  }
  if (!form.name) return invalid({ field: 'name', message: 'Enter their name' })
  if (!form.organisation) return invalid({ field: 'organisation', message: 'Enter their organisation' })
  if (!form.email) return invalid({ field: 'email', message: 'Enter their e-mail address' })
  return accept({ guest: { name: form.name, organisation: form.organisation, email: form.email } })
}

/** Somebody is no longer asked. Who was there stays. */
export const uninvite = command({
  event: 'mdt.attendee-removed',
  input: z.object({ meetingId: idField(), attendeeId: idField() }),
  load: (context, { meetingId }) => findMeeting(context, meetingId, 'lock'),
  may: mayArrange,
  decide: (meeting, { attendeeId }) => {
    const found = meeting.attendees.find(({ id }) => id === attendeeId)
    if (!found) return refuse({ kind: 'repeated' })
    if (meeting.state !== 'planned') return forbidden('The meeting is over: who was there stays')
    if (found.colleagueId === meeting.chair.id) return forbidden(`${found.name} chairs it. Choose another chair first`)
    return accept({ id: meeting.id, attendeeId })
  },
  save: async (context, { id, attendeeId }) => {
    await deleteAttendee(context, attendeeId)
    return accept({ id })
  },
  about: ({ id }) => [`mdt-meeting:${id}`],
  keep: [],
})
