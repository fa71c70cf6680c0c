import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { actionsSetIn } from '../../base/agreed-actions/index.ts'
import { namedHistory } from '../../base/colleagues/index.ts'
import { standardFor } from '../../base/editions/index.ts'
import type { MeetingStandard } from '../../framework/standard/meetings.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { fullName } from '../identity/identity.rules.ts'
import { openPerson } from '../identity/index.ts'
import { type Cared, caredFor } from './cared-for.ts'
import { type Decision, decisionsOf } from './decisions.store.ts'
import { type Gap, gapsOfMeeting } from './gaps.store.ts'
import { type Item, itemsOf } from './items.store.ts'
import { isAsked, mayArrange, mayPrintNames, maySeeMeeting, mayShare } from './mdt.policy.ts'
import { type MeetingSubject, standardOf } from './meeting.rules.ts'
import { findMeeting } from './meetings.store.ts'
import { standingShares } from './shares.store.ts'
import { type NamedSheet, sheetsOf } from './sheets.store.ts'
import type { Suggested } from './suggested.rules.ts'
import { suggestionsFor } from './suggestions.ts'

/** A case as this reader has it before them: its words for those in the room; `cares` where they may open who it is. */
export type ShownItem = Item & { cares: boolean; mayChange: boolean }
export type OpenedPerson = {
  itemId: string
  name: string
  birthDate?: string | undefined
  nhsNumber?: string | undefined
}

export type MeetingView = {
  meeting: MeetingSubject
  readerId: string
  standard: MeetingStandard | undefined
  items: ShownItem[]
  /** How many cases there are, for those who read none of them. */
  cases: number
  person: OpenedPerson | undefined
  decisions: Decision[]
  actions: AgreedAction[]
  gaps: Gap[]
  suggested: Suggested[]
  sheets: NamedSheet[]
  shares: { id: string; joinedId: string }[]
  history: { on: string; says: string; by: string }[]
  arranges: boolean
  takesPart: boolean
  chairs: boolean
  mayUnshare: boolean
}

/** One meeting: when, who, and for those in the room its cases by number, what was decided, and who each is for those who care. */
export const viewMeeting = query({
  read: 'mdt.meeting-viewed',
  load: loadMeeting,
  may: (actor, { meeting }) => maySeeMeeting(actor, meeting),
  about: ({ meeting, items }) => [`mdt-meeting:${meeting.id}`, ...items.map(({ caseId }) => `case:${caseId}` as const)],
})

type Asked = { meetingId: string; open?: string | undefined }

async function loadMeeting(context: Context, { meetingId, open }: Asked): Promise<MeetingView | undefined> {
  const { actor, moment } = context
  const meeting = await findMeeting(context, meetingId)
  if (!meeting || maySeeMeeting(actor, meeting) !== true || actor.kind !== 'colleague') return undefined
  const takesPart = isAsked(actor, meeting)
  const all = await itemsOf(context, meetingId)
  const cared = await caredFor(
    context,
    all.map(({ caseId }) => caseId),
  )
  const items = all.filter(({ caseId }) => takesPart || cared.has(caseId)).map((item) => shown(item, cared, actor.id))
  const { meetings } = await standardFor(context, meeting.sites[0]?.id ?? '', moment.today)
  const chairs = mayPrintNames(actor, meeting) === true
  return {
    meeting,
    readerId: actor.id,
    standard: standardOf(meetings, meeting.kind),
    items,
    cases: all.length,
    person: takesPart ? await personOf(context, items, cared, open) : undefined,
    decisions: takesPart ? await decisionsOf(context, meetingId) : [],
    actions: takesPart
      ? ((await actionsSetIn(context, [`mdt-meeting:${meetingId}`])).get(`mdt-meeting:${meetingId}`) ?? [])
      : [],
    gaps: await gapsOfMeeting(context, meetingId),
    suggested: await suggestionsFor(context, meeting),
    sheets: chairs ? await sheetsOf(context, meetingId) : [],
    shares: await standingShares(context, meetingId),
    history: await namedHistory(context, `mdt-meeting:${meetingId}`),
    arranges: mayArrange(actor, meeting) === true,
    takesPart,
    chairs,
    mayUnshare: mayShare(actor, [meeting]) === true,
  }
}

const shown = (item: Item, cared: ReadonlyMap<string, Cared>, readerId: string): ShownItem => ({
  ...item,
  cares: cared.has(item.caseId),
  mayChange: cared.has(item.caseId) || item.putBy.id === readerId,
})

/** One person at a time, asked for by name of the item, opened through the case and noted with why. */
async function personOf(
  context: Context,
  items: readonly ShownItem[],
  cared: ReadonlyMap<string, Cared>,
  open: string | undefined,
): Promise<OpenedPerson | undefined> {
  const item = items.find(({ id }) => id === open)
  const found = item && cared.get(item.caseId)
  if (!item || !found?.subject.personId) return undefined
  const person = await openPerson(context, found.subject.personId, `case:${item.caseId}`, found.relationship)
  if (!person) return undefined
  const { birthDate, nhsNumber } = person.details
  return { itemId: item.id, name: fullName(person.details), birthDate, nhsNumber }
}
