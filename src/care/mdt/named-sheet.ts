import { z } from 'zod'
import { dateField, idField, notAPersonField, textField } from '../../lib/fields.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { recordLook } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { relationshipOf } from '../casework/case.rules.ts'
import { findCases } from '../casework/index.ts'
import { fullName } from '../identity/identity.rules.ts'
import { openPerson } from '../identity/index.ts'
import { caredForBy } from './cared-for.ts'
import { type Item, itemsOf } from './items.store.ts'
import { mayPrintNames, maySeeMeeting } from './mdt.policy.ts'
import type { MeetingSubject } from './meeting.rules.ts'
import { findMeeting } from './meetings.store.ts'
import { problemsInWords } from './sheet-words.rules.ts'
import { findSheet, insertSheet, type NamedSheet, updateDestroyed } from './sheets.store.ts'

/** Paper with names lives no longer than a week after its meeting. */
const LONGEST_DAYS = 7

const PrintNames = z.object({
  id: idField(),
  meetingId: idField(),
  reason: textField({ max: 300, name: 'The reason', ask: 'Write why names are needed on paper' }),
  destroyBy: dateField('Enter the day by which it is destroyed, like 2 February 2026', { notBefore: 'today' }),
  notAPerson: notAPersonField,
})

/** The chair makes a sheet on paper with names: why, and by when it is destroyed. What it names is opened when it is shown. */
export const printNames = command({
  event: 'mdt.named-sheet-made',
  input: PrintNames,
  load: async (context, { meetingId, id }) => {
    const meeting = await findMeeting(context, meetingId)
    if (!meeting || maySeeMeeting(context.actor, meeting) !== true) return undefined
    return { meeting, items: await itemsOf(context, meetingId), repeated: (await findSheet(context, id)) !== undefined }
  },
  may: (actor, { meeting }) => mayPrintNames(actor, meeting),
  decide: ({ meeting, items, repeated }, { id, reason, destroyBy, notAPerson }, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (repeated) return refuse({ kind: 'repeated' })
    if (meeting.state !== 'planned') return forbidden('Names are printed for a meeting that is still to come')
    if (items.length === 0) return forbidden('No case is on this meeting, so there is no name to print')
    const last = plusDays(meeting.on, LONGEST_DAYS)
    if (destroyBy > last)
      return invalid({ field: 'destroyBy', message: `Choose ${shortDate(last)} or earlier: a week after the meeting` })
    const problems = problemsInWords({ reason }, { notAPerson, colleagues: meeting.attendees.map(({ name }) => name) })
    if (problems.length) return invalid(...problems)
    const caseIds = items.map(({ caseId }) => caseId)
    return accept({ id, meetingId: meeting.id, byId: actor.id, reason, destroyBy, caseIds, cases: caseIds.length })
  },
  save: async (context, sheet) =>
    (await insertSheet(context, sheet)) ? accept({ id: sheet.id }) : refuse({ kind: 'repeated' }),
  about: ({ meetingId, caseIds }) => [`mdt-meeting:${meetingId}`, ...caseIds.map((id) => `case:${id}` as const)],
  keep: ['destroyBy', 'cases'],
})

/** A line of the sheet: a name where the chair and somebody in the room care for the person, and the number where not. */
export type SheetLine = Item & {
  person?: { name: string; birthDate?: string | undefined; nhsNumber?: string | undefined } | undefined
}
export type NamedSheetView = { sheet: NamedSheet; meeting: MeetingSubject; lines: SheetLine[]; over: boolean }

/** The sheet itself, for the chair who made it, until it is destroyed or its day has passed. Each name shown is noted. */
export const viewNamedSheet = query({
  read: 'mdt.named-sheet-viewed',
  load: async (context, { sheetId }: { sheetId: string }): Promise<NamedSheetView | undefined> => {
    const { actor, moment } = context
    const sheet = await findSheet(context, sheetId)
    const meeting = sheet && (await findMeeting(context, sheet.meetingId))
    if (!sheet || !meeting || actor.kind !== 'colleague' || actor.id !== sheet.printedById) return undefined
    const over = sheet.destroyedOn !== undefined || sheet.destroyBy < moment.today
    const lines = over ? [] : await linesOf(context, sheet, meeting, actor.id)
    return { sheet, meeting, lines, over }
  },
  may: (actor, { sheet }) =>
    (actor.kind === 'colleague' && actor.id === sheet.printedById) || 'Only the chair who made this sheet can open it',
  about: ({ meeting }) => [`mdt-meeting:${meeting.id}`],
})

async function linesOf(
  context: Context,
  sheet: NamedSheet,
  meeting: MeetingSubject,
  chairId: string,
): Promise<SheetLine[]> {
  const items = await itemsOf(context, meeting.id)
  const subjects = await findCases(
    context,
    items.map(({ caseId }) => caseId),
  )
  const cared = caredForBy(subjects, chairId)
  const room = inTheRoom(meeting)
  const named = items.filter(({ caseId }) => {
    const subject = subjects.get(caseId)
    return cared.has(caseId) && subject && room.some((id) => relationshipOf(id, subject) !== undefined)
  })
  if (named.length)
    await recordLook(
      context,
      'mdt.named-sheet-names',
      named.map(({ caseId }) => `case:${caseId}` as const),
      { words: sheet.reason },
    )
  const lines: SheetLine[] = []
  for (const item of items) {
    const found = named.includes(item) ? cared.get(item.caseId) : undefined
    const personId = found?.subject.personId
    const opened =
      found && personId ? await openPerson(context, personId, `case:${item.caseId}`, found.relationship) : undefined
    const { birthDate, nhsNumber } = opened?.details ?? {}
    lines.push({ ...item, person: opened && { name: fullName(opened.details), birthDate, nhsNumber } })
  }
  return lines
}

/** Colleagues who come: asked, and not excused. Guests never count, and never see a name. */
const inTheRoom = ({ attendees }: MeetingSubject): string[] =>
  attendees.flatMap(({ colleagueId, attendance }) =>
    colleagueId && attendance !== 'apologies' && attendance !== 'not-there' ? [colleagueId] : [],
  )

/** The chair says that the paper is gone. */
export const confirmDestroyed = command({
  event: 'mdt.named-sheet-destroyed',
  input: z.object({ sheetId: idField() }),
  load: async (context, { sheetId }) => {
    const sheet = await findSheet(context, sheetId, 'lock')
    const mine = context.actor.kind === 'colleague' && context.actor.id === sheet?.printedById
    return mine ? sheet : undefined
  },
  may: (actor, sheet) =>
    (actor.kind === 'colleague' && actor.id === sheet.printedById) || 'Only the chair who made this sheet can say so',
  decide: (sheet, _, { today }) =>
    sheet.destroyedOn
      ? refuse({ kind: 'repeated' })
      : accept({ id: sheet.id, meetingId: sheet.meetingId, late: today > sheet.destroyBy }),
  save: async (context, { id, meetingId }) => {
    await updateDestroyed(context, id)
    return accept({ id, meetingId })
  },
  about: ({ meetingId }) => [`mdt-meeting:${meetingId}`],
  keep: ['late'],
})
