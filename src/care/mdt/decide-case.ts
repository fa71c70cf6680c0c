import { z } from 'zod'
import { addActions } from '../../base/agreed-actions/index.ts'
import { findIdentity } from '../../lib/de-identify.ts'
import { choiceField, dateField, idField, notAPersonField, optional, textField } from '../../lib/fields.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findCase, setNextStep } from '../casework/index.ts'
import { DECISION_KINDS, decisionsOf, insertDecision, type NewDecision } from './decisions.store.ts'
import { findItem } from './items.store.ts'
import { paths } from './mdt.paths.ts'
import { mayTakePart } from './mdt.policy.ts'
import { type MeetingSubject, titleOf } from './meeting.rules.ts'
import { findMeeting } from './meetings.store.ts'
import { problemsInWords } from './sheet-words.rules.ts'
import { chosenLead, leadOwed, type Owed } from './who-leads.ts'

const Decide = z.object({
  id: idField(),
  meetingId: idField(),
  item: optional(idField('Choose the case')),
  kind: choiceField(DECISION_KINDS, 'Choose what was decided'),
  // With the case number and a name before it, it is an action, which has 300 characters.
  text: textField({ max: 200, name: 'What was decided', ask: 'Write what was decided' }),
  ownerId: optional(idField('Choose who does it')),
  dueOn: optional(dateField('Enter the day by which it is done, like 2 February 2026', { notBefore: 'today' })),
  leadId: optional(idField('Choose who leads')),
  notAPerson: notAPersonField,
})
type Decide = z.infer<typeof Decide>

async function loadDecide(context: Context, { meetingId, item: itemId, id, leadId }: Decide) {
  const meeting = await findMeeting(context, meetingId)
  if (!meeting) return undefined
  const item = itemId ? await findItem(context, itemId) : undefined
  if (itemId && item?.meetingId !== meetingId) return undefined
  const subject = item && (await findCase(context, item.caseId))
  const repeated = (await decisionsOf(context, meetingId)).some((one) => one.id === id)
  const lead = subject && (await chosenLead(context, meeting, subject, leadId))
  return { meeting, item, subject, repeated, lead }
}
type Loaded = NonNullable<Awaited<ReturnType<typeof loadDecide>>>

type Decision = NewDecision & {
  on: string
  caseId: string | undefined
  owed: Owed | undefined
  /** Set straight away when whoever writes it holds the case. */
  next: { caseId: string; on: string; what: string; version: number } | undefined
  cleared: string[]
}

/** What a meeting decided: an action with owner and day, a next step, who leads from now on, or how it was left. */
export const decideCase = command({
  event: 'mdt.decided',
  input: Decide,
  load: loadDecide,
  may: (actor, { meeting }) => mayTakePart(actor, meeting),
  decide: (loaded, form, { today }, actor): Result<Decision> => {
    const { meeting, item, subject, repeated } = loaded
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (repeated) return refuse({ kind: 'repeated' })
    if (meeting.state === 'called-off') return forbidden('This meeting was called off')
    if (meeting.on > today) return forbidden('Nothing can be decided before the meeting is held')
    const colleagues = [...meeting.attendees.map(({ name }) => name), ...(subject ? [subject.holder.name] : [])]
    const problems = problemsInWords({ text: form.text }, { notAPerson: form.notAPerson, colleagues })
    if (problems.length) return invalid(...problems)
    const owed = owedBy(loaded, form, today)
    if (!owed.ok) return owed
    const holds = form.kind === 'next-step' && subject?.holder.id === actor.id && form.dueOn !== undefined
    return accept({
      id: form.id,
      meetingId: meeting.id,
      itemId: item?.id,
      kind: form.kind,
      said: form.text,
      ownerId: holds ? undefined : owed.value?.ownerId,
      dueOn: owed.value?.dueOn,
      leadId: form.kind === 'lead' ? form.leadId : undefined,
      byId: actor.id,
      on: meeting.on,
      caseId: item?.caseId,
      owed: holds ? undefined : owed.value,
      next:
        holds && subject && form.dueOn
          ? { caseId: subject.id, on: form.dueOn, what: form.text, version: subject.version }
          : undefined,
      // Looked through above, with everybody in the room allowed.
      cleared: owed.value ? findIdentity(owed.value.text).map(({ text }) => text) : [],
    })
  },
  save: async (context, decision, { meeting }) => {
    if (!(await insertDecision(context, decision))) return refuse({ kind: 'repeated' })
    const kept = await keepOwed(context, decision, meeting)
    // Whoever wrote it does it there and then, where it is theirs to do.
    const door = decision.owed?.ownerId === decision.byId ? decision.owed.door?.href : undefined
    return kept.ok ? accept({ id: decision.id, meetingId: meeting.id, door }) : kept
  },
  about: ({ meetingId, caseId }) => [`mdt-meeting:${meetingId}`, ...(caseId ? [`case:${caseId}` as const] : [])],
  keep: ['kind', 'on', 'dueOn'],
})

/** Who owes what by when, in the words of their list of actions: a case by its number. */
function owedBy({ meeting, item, subject, lead }: Loaded, form: Decide, today: string): Result<Owed | undefined> {
  const { kind, text, dueOn } = form
  if (kind === 'note') return accept(undefined)
  if (kind === 'action') {
    const people = [...meeting.attendees.flatMap(({ colleagueId }) => colleagueId ?? []), subject?.holder.id]
    if (!form.ownerId || !people.includes(form.ownerId))
      return invalid({ field: 'ownerId', message: 'Choose who does it, from those who are asked to this meeting' })
    if (!dueOn) return invalid({ field: 'dueOn', message: 'Enter the day by which it is done, like 2 February 2026' })
    return accept({ text: item ? `${item.number}: ${text}` : text, ownerId: form.ownerId, dueOn })
  }
  if (!item || !subject) return invalid({ field: 'kind', message: 'This is decided about a case: begin from the case' })
  if (kind === 'next-step') {
    if (!dueOn) return invalid({ field: 'dueOn', message: 'Enter the day of the next step, like 2 February 2026' })
    return accept({ text: `${item.number}, agree the next step: ${text}`, ownerId: subject.holder.id, dueOn })
  }
  return leadOwed(subject, lead, text, today)
}

async function keepOwed(context: Context, decision: Decision, meeting: MeetingSubject): Promise<Result<unknown>> {
  const { owed, next, caseId, id, cleared } = decision
  if (next) return setNextStep(context, { ...next, version: String(next.version) })
  if (!owed) return accept(undefined)
  return addActions(context, {
    setIn: `mdt-meeting:${meeting.id}`,
    setInWords: `${titleOf(meeting)}, ${shortDate(meeting.on)}`,
    setInHref: paths.meeting({ meetingId: meeting.id }),
    actions: [{ id, ...owed, about: caseId ? [`case:${caseId}`] : [] }],
    notAPerson: cleared,
  })
}
