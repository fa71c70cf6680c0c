import { z } from 'zod'
import { idField, notAPersonField, optional, textField, versionField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findCase } from '../casework/index.ts'
import { caredFor } from './cared-for.ts'
import { deleteItem, findItem, insertItem, itemsOf, updateItem } from './items.store.ts'
import { type MeetingSubject, takesCases } from './meeting.rules.ts'
import { findMeeting } from './meetings.store.ts'
import { nextMeetingFor } from './next-meeting.store.ts'
import { problemsInWords, TO_TALK_OVER } from './sheet-words.rules.ts'
import { sheetWhy } from './suggested.rules.ts'
import { suggestionsFor } from './suggestions.ts'

/** Without a meeting it goes on the next one; without words it says no more than that it is to be talked over. */
const BringCase = z.object({
  id: optional(idField()),
  caseId: idField(),
  meetingId: optional(idField()),
  ask: textField({ max: 300, name: 'What you ask' }),
  why: textField({ max: 300, name: 'Why' }),
  notAPerson: notAPersonField,
})

const cares = async (context: Context, caseId: string): Promise<boolean> =>
  (await caredFor(context, [caseId])).has(caseId)

/** Puts a case number on the next meeting, or on one that is named, with what is asked and why. */
export const bringCase = command({
  event: 'mdt.case-brought',
  input: BringCase,
  load: async (context, { caseId, meetingId }) => {
    const subject = await findCase(context, caseId)
    if (!subject) return undefined
    const meeting = meetingId ? await findMeeting(context, meetingId) : await nextMeetingFor(context, subject)
    const offered = meeting ? await suggestionsFor(context, meeting) : []
    const on = meeting ? await itemsOf(context, meeting.id) : []
    return {
      subject,
      meeting,
      cares: await cares(context, caseId),
      offered: offered.find((one) => one.caseId === caseId),
      already: on.find((one) => one.caseId === caseId),
    }
  },
  may: (actor, { cares: mine }) =>
    (actor.kind === 'colleague' && mine) || 'Only those who support this person can bring the case to a meeting',
  decide: ({ subject, meeting, offered, already }, form, { newId }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    if (!meeting) return forbidden(nowhere(subject))
    const fits = mayCarry(meeting, subject)
    if (!fits.ok) return fits
    if (already) return refuse({ kind: 'repeated' })
    const { ask, why } = form
    const problems = problemsInWords({ ask, why }, { notAPerson: form.notAPerson, colleagues: colleaguesOf(meeting) })
    if (problems.length) return invalid(...problems)
    return accept({
      id: form.id ?? newId(),
      meetingId: meeting.id,
      caseId: subject.id,
      ask: ask || 'What would you do?',
      why: why || (offered ? sheetWhy(offered.reasons) : TO_TALK_OVER),
      putById: actor.id,
    })
  },
  save: async (context, item) =>
    (await insertItem(context, item))
      ? accept({ id: item.id, meetingId: item.meetingId })
      : refuse({ kind: 'repeated' }),
  about: ({ caseId, meetingId }) => [`case:${caseId}`, `mdt-meeting:${meetingId}`],
  keep: [],
})

/** From the case's own page: one that is on its next meeting already is opened there. */
export async function bringOrOpen(context: Context, form: unknown): Promise<Result<{ id: string; meetingId: string }>> {
  const done = await bringCase(context, form)
  if (done.ok || done.refusal.kind !== 'repeated') return done
  const { caseId } = z.object({ caseId: idField() }).parse(form)
  const subject = await findCase(context, caseId)
  const meeting = subject && (await nextMeetingFor(context, subject))
  const item = meeting && (await itemsOf(context, meeting.id)).find((one) => one.caseId === caseId)
  return meeting && item ? accept({ id: item.id, meetingId: meeting.id }) : done
}

type At = { practice?: { id: string; name: string } | undefined; organisation: { id: string; name: string } }

const nowhere = ({ practice, organisation }: At) =>
  `No meeting is planned yet where this case could be talked over. Plan one for ${practice?.name ?? organisation.name}, under MDT, or ask who does`

/** Only where the whole room is a care team, and only at its own practice or network. */
function mayCarry(meeting: MeetingSubject, { practice, organisation }: At): Result<true> {
  if (!takesCases(meeting.kind)) return forbidden('Partners from outside come to this meeting: no case is named there')
  if (meeting.state !== 'planned') return forbidden('This meeting is over or called off. Choose the next')
  return meeting.sites.some(({ id }) => id === practice?.id || id === organisation.id)
    ? accept(true)
    : forbidden('This case belongs to another practice')
}

const colleaguesOf = ({ attendees }: MeetingSubject) => attendees.map(({ name }) => name)

const EditItem = z.object({
  agendaId: idField(),
  ask: textField({ max: 300, name: 'What you ask', ask: 'Write what you ask of the meeting' }),
  why: textField({ max: 300, name: 'Why', ask: 'Write why, in a few words' }),
  version: versionField(),
  notAPerson: notAPersonField,
})

async function loadItem(context: Context, { agendaId }: { agendaId: string }) {
  const item = await findItem(context, agendaId, 'lock')
  const meeting = item && (await findMeeting(context, item.meetingId))
  return item && meeting && { item, meeting, cares: await cares(context, item.caseId) }
}

/** Changes what is asked and why: whoever put it on, or cares for the person. */
export const editItem = command({
  event: 'mdt.case-words-changed',
  input: EditItem,
  load: loadItem,
  may: (actor, { item, cares: mine }) =>
    (actor.kind === 'colleague' && (mine || item.putBy.id === actor.id)) ||
    'Only those who support this person can change this',
  decide: ({ item, meeting }, { ask, why, version, notAPerson }) => {
    if (meeting.state !== 'planned') return forbidden('The meeting is over: what was asked stays')
    if (version !== item.version)
      return refuse({ kind: 'conflict', theirs: { version: item.version, values: { ask: item.ask, why: item.why } } })
    const allowed = { notAPerson, colleagues: colleaguesOf(meeting), before: [item.ask, item.why] }
    const problems = problemsInWords({ ask, why }, allowed)
    if (problems.length) return invalid(...problems)
    return accept({ id: item.id, caseId: item.caseId, meetingId: item.meetingId, ask, why })
  },
  save: async (context, item) => {
    await updateItem(context, item)
    return accept({ id: item.id, meetingId: item.meetingId })
  },
  about: ({ caseId, meetingId }) => [`case:${caseId}`, `mdt-meeting:${meetingId}`],
  keep: [],
})

/** Takes a case off a meeting that is still to come. */
export const takeOffCase = command({
  event: 'mdt.case-taken-off',
  input: z.object({ agendaId: idField() }),
  load: loadItem,
  may: (actor, { item, meeting, cares: mine }) =>
    (actor.kind === 'colleague' && (mine || item.putBy.id === actor.id || meeting.chair.id === actor.id)) ||
    'Only those who support this person, and the chair, can take the case off',
  decide: ({ item, meeting }) =>
    meeting.state === 'planned'
      ? accept({ id: item.id, caseId: item.caseId, meetingId: item.meetingId })
      : forbidden('The meeting is over: its cases stay'),
  save: async (context, { id, meetingId }) => {
    await deleteItem(context, id)
    return accept({ id, meetingId })
  },
  about: ({ caseId, meetingId }) => [`case:${caseId}`, `mdt-meeting:${meetingId}`],
  keep: [],
})
