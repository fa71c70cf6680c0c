import { z } from 'zod'
import { framework } from '../../base/editions/index.ts'
import { idField, notAPersonField, optional, textField, versionField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { query } from '../../platform/query.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { command } from '../../platform/use-case.ts'
import { findGap, type Gap, insertGap, readGaps, updateGapMet } from './gaps.store.ts'
import { MEMBERS, maySeeMeeting, maySeePlace } from './mdt.policy.ts'
import { findMeeting, placeOf } from './meetings.store.ts'
import { type MeetingPlace, placesOf } from './places.store.ts'
import { problemsInWords } from './sheet-words.rules.ts'

export type GapList = { show: 'open' | 'met'; page: Page<Gap>; needs: Record<string, string> }

const needWords = (): Record<string, string> =>
  Object.fromEntries(
    framework().caseload.needs.groups.flatMap(({ items }) => items.map(({ id, label }) => [id, label] as const)),
  )

/** What meetings said a community lacks, at the places the reader works in or answers for. */
export const listGaps = list({
  read: 'mdt.gaps-listed',
  filter: z.object({ show: z.enum(['open', 'met']).catch('open'), after: afterField }),
  scope: (actor) => Scope.of(actor, ...MEMBERS),
  load: async (context: Context, _, filter): Promise<GapList> => {
    const places = (await placesOf(context)).map(({ id }) => id)
    return { show: filter.show, page: await readGaps(context, places, filter), needs: needWords() }
  },
  names: () => [],
})

export type GapForm = { places: MeetingPlace[]; meetingId: string | undefined; needs: Record<string, string> }

export const viewGapForm = query({
  read: 'mdt.gap-form-opened',
  load: async (context, { meeting: meetingId }: { meeting?: string | undefined }): Promise<GapForm | undefined> => {
    const meeting = meetingId ? await findMeeting(context, meetingId) : undefined
    if (meetingId && (!meeting || maySeeMeeting(context.actor, meeting) !== true)) return undefined
    const places = meeting ? meeting.sites : await placesOf(context)
    return { places, meetingId: meeting?.id, needs: needWords() }
  },
  may: (actor) => Scope.of(actor, ...MEMBERS) !== undefined || 'Only a member of the team can note a gap',
  about: () => [],
})

const NoteGap = z.object({
  id: idField(),
  organisationId: idField('Choose where it is lacking'),
  meeting: optional(idField()),
  need: optional(z.string().max(60)),
  says: textField({
    max: 300,
    name: 'What is lacking',
    ask: 'Write what is lacking, like: no bereavement group in Moorside',
  }),
  notAPerson: notAPersonField,
})

/** Something that people need and nobody offers. It is about a place, never about a person. */
export const noteGap = command({
  event: 'mdt.gap-noted',
  input: NoteGap,
  load: async (context, form) => ({
    place: await placeOf(context, form.organisationId),
    meeting: form.meeting ? await findMeeting(context, form.meeting) : undefined,
    repeated: (await findGap(context, form.id)) !== undefined,
  }),
  may: (actor, { place, meeting }) => {
    if (meeting && maySeeMeeting(actor, meeting) === true) return true
    return maySeePlace(actor, place)
  },
  decide: ({ meeting, repeated }, { meeting: _, notAPerson, ...form }, __, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (repeated) return refuse({ kind: 'repeated' })
    if (meeting && !meeting.sites.some(({ id }) => id === form.organisationId))
      return invalid({ field: 'organisationId', message: 'Choose a place of this meeting' })
    if (form.need && !(form.need in needWords())) return invalid({ field: 'need', message: 'Choose a need' })
    const problems = problemsInWords({ says: form.says }, { notAPerson, colleagues: [] })
    if (problems.length) return invalid(...problems)
    return accept({ ...form, meetingId: meeting?.id, byId: actor.id })
  },
  save: async (context, gap) =>
    (await insertGap(context, gap)) ? accept({ id: gap.id, meetingId: gap.meetingId }) : refuse({ kind: 'repeated' }),
  about: ({ organisationId, meetingId }) => [
    `organisation:${organisationId}`,
    ...(meetingId ? [`mdt-meeting:${meetingId}` as const] : []),
  ],
  keep: ['need'],
})

async function loadGap(context: Context, { gapId }: { gapId: string }) {
  const gap = await findGap(context, gapId)
  return gap && { gap, place: await placeOf(context, gap.at.id) }
}

export const viewGap = query({
  read: 'mdt.gap-viewed',
  load: loadGap,
  may: (actor, { place }) => maySeePlace(actor, place),
  about: ({ gap }) => [`organisation:${gap.at.id}`],
})

const GapMet = z.object({
  gapId: idField(),
  says: textField({ max: 300, name: 'What there is now', ask: 'Write what there is now' }),
  version: versionField(),
  notAPerson: notAPersonField,
})

/** There is something now: what was said stays, with what came of it. */
export const meetGap = command({
  event: 'mdt.gap-met',
  input: GapMet,
  load: loadGap,
  may: (actor, { place }) => maySeePlace(actor, place),
  decide: ({ gap }, { says, version, notAPerson }, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (gap.met) return refuse({ kind: 'repeated' })
    if (version !== gap.version) return refuse({ kind: 'conflict', theirs: { version: gap.version, values: {} } })
    const problems = problemsInWords({ says }, { notAPerson, colleagues: [] })
    return problems.length ? invalid(...problems) : accept({ id: gap.id, at: gap.at.id, says, byId: actor.id })
  },
  save: async (context, met) => {
    await updateGapMet(context, met)
    return accept({ id: met.id })
  },
  about: ({ at }) => [`organisation:${at}`],
  keep: [],
})
