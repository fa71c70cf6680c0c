import { londonInstant } from '../../lib/moment.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, TableRows } from '../../platform/demo.ts'
import type { DemoEvent } from '../../platform/demo-events.ts'
import { type Keyring, seal } from '../../platform/sealing.ts'
import { paths as crossReferrals } from '../cross-referrals/cross-referrals.paths.ts'
import type { DemoCase } from './demo-cases.ts'
import { actorOf, type DemoPerson, type DemoSeries } from './demo-meetings.ts'
import { ASKS, DECISIONS, NOTES, ONE_TO_RING } from './demo-words.ts'
import { paths } from './mdt.paths.ts'
import { kindWords } from './meeting.rules.ts'

export type Held = { id: string; on: string; state: string; series: DemoSeries; row: MeetingRow }
type MeetingRow = NonNullable<TableRows['mdt_meeting']>[number]
type Ground = { cast: Cast; chance: Chance; keys: Keyring }

/** Cases stand on the meetings of the next fortnight; later ones are still empty. */
const AHEAD = 14

/** Cases on agendas: one or two at each meeting, turn by turn; and what was decided about those that were talked over. */
export function agendaRows(ground: Ground, meetings: readonly Held[], casesAt: (meeting: Held) => DemoCase[]) {
  const last = lastShared(ground.cast, meetings)
  const talked = meetings.flatMap((meeting, index) => {
    const here = casesAt(meeting)
    if (here.length === 0 || meeting.state === 'called-off') return []
    if (meeting.on > plusDays(ground.cast.today, AHEAD)) return []
    const many = meeting.state === 'planned' ? 3 : 1 + (index % 2)
    const from = meeting.state === 'planned' || meeting === last ? 0 : index
    const turn = Array.from({ length: Math.min(many, here.length) }, (_, nth) => here[(from + nth) % here.length])
    return [...new Set(turn)].flatMap((one, nth) =>
      one ? [talkedOver(ground, meeting, one, index + nth, meeting === last && nth === 0)] : [],
    )
  })
  const notes = meetings
    .filter(({ state, series }) => state === 'held' && series.kind === 'meet.practice-checkin')
    .filter((_, index) => index % 3 === 0)
    .map((meeting) => noteOf(ground, meeting))
  return {
    items: talked.map(({ item }) => item),
    decisions: [...talked.flatMap(({ decision }) => decision ?? []), ...notes],
    actions: talked.flatMap(({ action }) => action ?? []),
    told: talked.flatMap(({ told }) => told ?? []),
  }
}

/** Where it was decided lately that another role leads, and nobody has asked them yet. */
const lastShared = ({ pcns }: Cast, meetings: readonly Held[]) =>
  meetings.findLast(
    ({ state, series }) => state === 'held' && series.kind === 'meet.shared-caseload' && series.at === pcns[0]?.id,
  )

function talkedOver(ground: Ground, meeting: Held, one: DemoCase, turn: number, anotherLeads: boolean) {
  const { chance, keys } = ground
  const at = londonInstant(plusDays(meeting.on, -5), '16:10')
  const id = chance.id(at)
  const held = meeting.state === 'held'
  const words = seal(keys, JSON.stringify(ASKS[turn % ASKS.length]), `mdt_item ${id}`)
  const item = {
    id,
    meeting_id: meeting.id,
    case_id: one.caseId,
    key_id: words.keyId,
    words: words.sealed,
    put_by: one.post.colleagueId,
    put_at: held ? at : ground.cast.now,
    discussed: held,
  }
  const lead = anotherLeads ? meeting.series.people.find(({ as }) => as === 'cc') : undefined
  const owed = held ? decided(ground, meeting, one, id, lead) : undefined
  return { item, decision: owed?.decision, action: owed?.action, told: owed?.told }
}

/** An action with its owner and day. Most are done by now, and what was agreed lately is still ahead. */
function decided(
  { cast, chance, keys }: Ground,
  meeting: Held,
  one: DemoCase,
  itemId: string,
  lead: DemoPerson | undefined,
) {
  const at = londonInstant(meeting.on, '13:00')
  const id = chance.id(at)
  const leader = lead && cast.colleagues.find((colleague) => colleague.id === lead.colleagueId)
  const said = leader ? ONE_TO_RING : chance.pick(DECISIONS)
  const does = leader ? `${leader.name} to lead. ${said}` : said
  const dueOn = plusDays(meeting.on, 14)
  const by = meeting.series.chairId
  const text = seal(keys, said, `mdt_decision ${id}`)
  // As the home of agreed actions seals its own.
  const action = seal(keys, does, `agreed action ${id}`)
  const done = dueOn < cast.today
  const told: DemoEvent = {
    name: 'mdt.case-discussed',
    on: meeting.on,
    by: actorOf(cast, by),
    about: [`case:${one.caseId}`, `mdt-meeting:${meeting.id}`],
    detail: { on: meeting.on, actions: 1, dueOn },
  }
  return {
    told,
    decision: {
      id,
      meeting_id: meeting.id,
      item_id: itemId,
      kind: leader ? 'lead' : 'action',
      lead_id: leader?.id ?? null,
      key_id: text.keyId,
      said: text.sealed,
      owner_id: one.post.colleagueId,
      due_on: dueOn,
      decided_by: by,
      decided_at: at,
    },
    action: {
      id,
      owner_id: one.post.colleagueId,
      due_on: dueOn,
      key_id: action.keyId,
      sealed: action.sealed,
      set_in: `mdt-meeting:${meeting.id}`,
      set_in_words: `${kindWords[meeting.series.kind]}, ${shortDate(meeting.on)}`,
      set_in_href: paths.meeting({ meetingId: meeting.id }),
      about: [`case:${one.caseId}`],
      ...doorOf(one, lead),
      set_by: by,
      set_at: at,
      settled_as: done ? 'done' : null,
      settled_on: done ? plusDays(meeting.on, chance.whole(4, 13)) : null,
      settled_by: done ? one.post.colleagueId : null,
    },
  }
}

const doorOf = ({ caseId }: DemoCase, lead: DemoPerson | undefined) =>
  lead?.postId
    ? {
        door_href: crossReferrals.send({ caseId, to: 'cc' }, { leads: 'they', postId: lead.postId }),
        door_label: 'Ask them to lead',
      }
    : {}

function noteOf({ chance, keys }: Ground, meeting: Held) {
  const at = londonInstant(meeting.on, '09:00')
  const id = chance.id(at)
  const text = seal(keys, chance.pick(NOTES), `mdt_decision ${id}`)
  return {
    id,
    meeting_id: meeting.id,
    kind: 'note',
    key_id: text.keyId,
    said: text.sealed,
    decided_by: meeting.series.chairId,
    decided_at: at,
  }
}
