import { standardFor, whoseFigures } from '../../base/editions/index.ts'
import { meetingFigure } from '../../framework/standard/caseload-settings.ts'
import type { MeetingStandard } from '../../framework/standard/meetings.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { relationshipOf } from '../casework/case.rules.ts'
import { findCase } from '../casework/index.ts'
import { plannableAt } from './cadence.rules.ts'
import { findItem, type Item, itemsOf } from './items.store.ts'
import { isAsked, MEMBERS, mayArrange, mayPlanAt, mayPrintNames, mayTakePart } from './mdt.policy.ts'
import { MEETING_KINDS, type MeetingKind, type MeetingSubject, standardOf } from './meeting.rules.ts'
import { findMeeting, placeOf } from './meetings.store.ts'
import { type Person, peopleAt } from './people.store.ts'
import { type MeetingPlace, placesOf } from './places.store.ts'

export type PlanView = {
  places: MeetingPlace[]
  at: MeetingPlace | undefined
  kinds: readonly MeetingKind[]
  kind: MeetingKind
  standard: MeetingStandard | undefined
  /** Whose figure it is how often this meeting is held. */
  whose: string
  people: Person[]
  mine: string
}

/** What planning asks for, for one place and one kind of meeting: the cadence in force there, and who works there. */
export const viewPlan = query({
  read: 'mdt.plan-opened',
  load: async (
    context,
    asked: { at?: string | undefined; kind?: string | undefined },
  ): Promise<PlanView | undefined> => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return undefined
    const places = await placesOf(context)
    const at = asked.at
      ? places.find(({ id }) => id === asked.at)
      : (places.find(({ id }) => id === actor.seat.organisationId) ?? places[0])
    if (asked.at && !at) return undefined
    if (at && mayPlanAt(actor, await placeOf(context, at.id)) !== true) return undefined
    const kinds = at ? plannableAt(at.kind) : []
    const kind = kinds.find((each) => each === asked.kind) ?? kinds[0] ?? MEETING_KINDS[0]
    const place = at ?? { id: actor.seat.organisationId }
    const { meetings } = await standardFor(context, place.id, moment.today)
    const people = at ? await peopleAt(context, at.id) : []
    const standard = standardOf(meetings, kind)
    const whose = standard ? (await whoseFigures(context, place))(meetingFigure(standard.id)) : ''
    return { places, at, kinds, kind, standard, whose, people, mine: actor.id }
  },
  may: (actor) => sitsAs(actor, ...MEMBERS) || 'Only a member of the team can plan a meeting',
  about: () => [],
})

export type ArrangeView = { meeting: MeetingSubject; people: Person[] }

/** For the forms that change when, where and who. */
export const viewArranging = query({
  read: 'mdt.meeting-form-opened',
  load: async (context, { meetingId }: { meetingId: string }): Promise<ArrangeView | undefined> => {
    const meeting = await findMeeting(context, meetingId)
    if (!meeting || mayArrange(context.actor, meeting) !== true) return undefined
    return { meeting, people: await everybodyAt(context, meeting) }
  },
  may: (actor, { meeting }) => mayArrange(actor, meeting),
  about: ({ meeting }) => [`mdt-meeting:${meeting.id}`],
})

async function everybodyAt(context: Context, meeting: MeetingSubject): Promise<Person[]> {
  const found = await Promise.all(meeting.sites.map(({ id }) => peopleAt(context, id)))
  return [...new Map(found.flat().map((person) => [person.id, person])).values()]
}

export type RecordView = { meeting: MeetingSubject; items: Item[] }

/** Who was there, and which cases were reached: for those in the room, and those who arrange it. */
export const viewRecording = query({
  read: 'mdt.meeting-form-opened',
  load: async (context, { meetingId }: { meetingId: string }): Promise<RecordView | undefined> => {
    const meeting = await findMeeting(context, meetingId)
    return meeting && { meeting, items: await itemsOf(context, meetingId) }
  },
  may: (actor, { meeting }) => isAsked(actor, meeting) || mayArrange(actor, meeting),
  about: ({ meeting }) => [`mdt-meeting:${meeting.id}`],
})

export type DecideView = {
  meeting: MeetingSubject
  item: Item | undefined
  holder: { id: string; name: string } | undefined
}

export const viewDeciding = query({
  read: 'mdt.meeting-form-opened',
  load: async (
    context,
    { meetingId, item: itemId }: { meetingId: string; item?: string | undefined },
  ): Promise<DecideView | undefined> => {
    const meeting = await findMeeting(context, meetingId)
    if (!meeting) return undefined
    const item = (await itemsOf(context, meetingId)).find(({ id }) => id === itemId)
    if (itemId && !item) return undefined
    const subject = item && (await findCase(context, item.caseId))
    return { meeting, item, holder: subject?.holder }
  },
  may: (actor, { meeting }) => mayTakePart(actor, meeting),
  about: ({ meeting, item }) => [`mdt-meeting:${meeting.id}`, ...(item ? [`case:${item.caseId}` as const] : [])],
})

export type ItemView = { item: Item; meeting: MeetingSubject; mayChange: boolean }

export const viewItem = query({
  read: 'mdt.case-form-opened',
  load: async (context, { agendaId }: { agendaId: string }): Promise<ItemView | undefined> => {
    const { actor } = context
    const item = await findItem(context, agendaId)
    const meeting = item && (await findMeeting(context, item.meetingId))
    const subject = item && (await findCase(context, item.caseId))
    if (!item || !meeting || !subject || actor.kind !== 'colleague') return undefined
    const kind = relationshipOf(actor.id, subject)?.kind
    return { item, meeting, mayChange: (kind !== undefined && kind !== 'break-glass') || item.putBy.id === actor.id }
  },
  may: (_, { mayChange }) => mayChange || 'Only those who support this person can change this',
  about: ({ item }) => [`case:${item.caseId}`, `mdt-meeting:${item.meetingId}`],
})

export const viewPrinting = query({
  read: 'mdt.meeting-form-opened',
  load: async (context, { meetingId }: { meetingId: string }): Promise<RecordView | undefined> => {
    const meeting = await findMeeting(context, meetingId)
    return meeting && { meeting, items: await itemsOf(context, meetingId) }
  },
  may: (actor, { meeting }) => mayPrintNames(actor, meeting),
  about: ({ meeting }) => [`mdt-meeting:${meeting.id}`],
})
