import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoSource, TableRows } from '../../platform/demo.ts'
import { type DemoEvent, demoEvents } from '../../platform/demo-events.ts'
import type { Keyring } from '../../platform/sealing.ts'
import { type DemoCase, demoCases } from './demo-cases.ts'
import { agendaRows, type Held } from './demo-decisions.ts'
import { actorOf, type DemoPerson, type DemoSeries, seriesOf, workersWith } from './demo-meetings.ts'
import { GAPS } from './demo-words.ts'
import { sealedReason } from './sheets.store.ts'

type Ground = { cast: Cast; chance: Chance; keys: Keyring }

/** Half a year of meetings with who came, cases by number, what was decided, and one sheet with names that is to be destroyed. */
export const mdtDemo: DemoSource = (cast, chance, { keys }) => {
  const ground = { cast, chance, keys }
  const { cases, rows } = demoCases(
    ground,
    cast.pcns.flatMap(({ id }) => workersWith(cast, id).slice(0, 4)),
  )
  const meetings = seriesOf(cast, chance).flatMap((series) => meetingsOf(ground, series))
  const agenda = agendaRows(ground, meetings, (meeting) => casesAt(cast, cases, meeting))
  return {
    ...rows,
    mdt_meeting: meetings.map(({ row }) => row),
    mdt_meeting_site: meetings.map(({ id, series }) => ({ meeting_id: id, organisation_id: series.at })),
    mdt_attendee: meetings.flatMap((meeting) => attendeesOf(ground, meeting)),
    mdt_item: agenda.items,
    mdt_decision: agenda.decisions,
    agreed_action: agenda.actions,
    mdt_gap: gapsOf(ground, meetings),
    mdt_named_sheet: sheetOf(ground, meetings),
    event: demoEvents(cast, chance, [...plannedEvents(cast, meetings), ...agenda.told]),
  } satisfies TableRows
}

function meetingsOf({ cast, chance }: Ground, series: DemoSeries): Held[] {
  const seriesId = chance.id()
  return series.days.map((on, index) => {
    const past = on < cast.today
    // Now and then a practice had no time; never the last meeting before today.
    const off = past && series.kind === 'meet.practice-mdt' && index === 1
    const id = chance.id(londonInstant(plusDays(cast.today, -190), '09:00'))
    const state = off ? 'called-off' : past ? 'held' : 'planned'
    return {
      id,
      on,
      state,
      series,
      row: {
        id,
        series_id: seriesId,
        kind: series.kind,
        starts_at: londonInstant(on, series.time),
        on_day: on,
        minutes: series.minutes,
        held_minutes: state === 'held' ? series.minutes + chance.pick([-5, 0, 0, 5, 10]) : null,
        place: series.place,
        chair_id: series.chairId,
        state,
        called_off_because: off ? 'practice-busy' : null,
        made_by: series.chairId,
      },
    }
  })
}

function attendeesOf({ chance }: Ground, { id, state, series }: Held) {
  const come = ({ colleagueId, away }: Partial<DemoPerson>) => {
    if (state !== 'held') return null
    if (away) return 'apologies'
    if (colleagueId === series.chairId) return 'present'
    return chance.happens(85) ? 'present' : chance.happens(75) ? 'apologies' : 'not-there'
  }
  return [
    ...series.people.map((person) => ({
      id: chance.id(),
      meeting_id: id,
      colleague_id: person.colleagueId,
      post_id: person.postId ?? null,
      attends_as: person.as,
      attendance: come(person),
    })),
    ...series.guests.map(({ name, organisation, email, as }) => ({
      id: chance.id(),
      meeting_id: id,
      guest_name: name,
      guest_organisation: organisation,
      guest_email: email,
      attends_as: as,
      attendance: come({}),
    })),
  ]
}

/** Cases of the PCN at its own meeting, and of the practice at a practice's. */
const casesAt = ({ posts }: Cast, cases: readonly DemoCase[], { series }: Held): DemoCase[] =>
  cases.filter(({ post, practiceId }) =>
    series.kind === 'meet.shared-caseload'
      ? posts.find(({ id }) => id === post.id)?.pcnId === series.at
      : series.kind === 'meet.practice-mdt' && practiceId === series.at,
  )

function gapsOf({ cast, chance }: Ground, meetings: readonly Held[]) {
  return cast.pcns.flatMap((pcn, index) => {
    const forums = meetings.filter(
      ({ series, state }) => series.at === pcn.id && series.kind === 'meet.community' && state === 'held',
    )
    const forum = forums.at(-1)
    return GAPS.slice(index % 2, index === 0 ? 5 : 3).map((gap) => {
      const met = 'met' in gap ? gap.met : undefined
      return {
        id: chance.id(),
        organisation_id: pcn.id,
        meeting_id: forum?.id ?? null,
        need: gap.need,
        says: gap.says,
        noted_by: forum?.series.chairId ?? pcn.lineManagerId,
        noted_on: forum?.on ?? plusDays(cast.today, -60),
        met_on: met ? plusDays(cast.today, -12) : null,
        met_by: met ? pcn.lineManagerId : null,
        met_says: met ?? null,
      }
    })
  })
}

/** The last shared caseload meeting of the first PCN was held with names on paper, and nobody has said yet that it is gone. */
function sheetOf({ cast, chance, keys }: Ground, meetings: readonly Held[]) {
  const pcn = cast.pcns[0]
  const last = meetings
    .filter(({ series, state }) => series.at === pcn?.id && series.kind === 'meet.shared-caseload' && state === 'held')
    .at(-1)
  if (!last) return []
  const id = chance.id()
  return [
    {
      id,
      meeting_id: last.id,
      printed_by: last.series.chairId,
      printed_at: londonInstant(last.on, '09:05'),
      ...sealedReason(keys, id, 'The screen in the room was being mended'),
      destroy_by: plusDays(last.on, 1),
    },
  ]
}

/** Each series was planned in one go, on the day before its first meeting. */
function plannedEvents(cast: Cast, meetings: readonly Held[]): DemoEvent[] {
  const series = new Map<DemoSeries, Held[]>()
  for (const meeting of meetings) series.set(meeting.series, [...(series.get(meeting.series) ?? []), meeting])
  return [...series].flatMap(([{ chairId, kind }, held]) => {
    const first = held[0]?.on ?? cast.today
    const about = held.map(({ id }) => `mdt-meeting:${id}` as const)
    const by = actorOf(cast, chairId)
    return [{ name: 'mdt.meeting-planned', on: plusDays(first, -7), by, about, detail: { kind, count: held.length } }]
  })
}
