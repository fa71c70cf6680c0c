import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { demoEvents } from '../../platform/demo-events.ts'
import { soleDemo } from './demo-sole.ts'
import { NETWORKS } from './demo-words.ts'

type Made = Required<Pick<TableRows, 'peer_event' | 'supervision_session' | 'peer_attendance' | 'peer_coming'>>

/** A year of three networks: who was there has the hours and the session; what is on next; a sole worker who asks for a peer. */
export const peersDemo: DemoSource = (cast, chance) => {
  const made: Made = { peer_event: [], supervision_session: [], peer_attendance: [], peer_coming: [] }
  const networks = NETWORKS.flatMap((network) => {
    const area = cast.organisations.find(({ kind }) => kind === network.level)
    if (!area) return []
    const host =
      network.level === 'system' ? (cast.organisations.find(({ kind }) => kind === 'training-hub') ?? area) : area
    const by = {
      place: cast.leads.place[0],
      system: cast.leads.hub,
      region: cast.leads.region,
      neighbourhood: undefined,
    }[network.level]
    const id = chance.id()
    eventsOf(cast, chance, { id, by: by ?? cast.leads.ics, network, areaId: area.id }, made)
    return [{ id, network, area, host, by: by ?? cast.leads.ics }]
  })
  return {
    peer_network: networks.map(({ id, network, area, host }) => ({
      id,
      level: network.level,
      area_id: area.id,
      host_id: host.id,
      title: network.title(area.name),
      about: network.about,
      how_to_join: network.howToJoin,
      contact: network.contact,
      cadence: network.cadence,
      funded: network.funded,
    })),
    ...made,
    ...soleDemo(cast, chance),
    event: demoEvents(
      cast,
      chance,
      networks.map(({ id, host, by, network }) => ({
        name: 'peers.network-added',
        on: plusDays(cast.today, -330),
        by: { id: by, role: network.level === 'system' ? 'training-hub' : `${network.level}-lead` },
        about: [`peer-network:${id}`, `organisation:${host.id}`],
        detail: { level: network.level },
      })),
    ),
  } satisfies TableRows
}

type Planned = { id: string; by: string; network: (typeof NETWORKS)[number]; areaId: string }

const DAYS_BACK = 360
const DAYS_AHEAD = 120

function eventsOf(cast: Cast, chance: Chance, planned: Planned, made: Made): void {
  const { every, next, at, titles, minutes, cpdMinutes, place } = planned.network
  for (
    let day = next - every * Math.floor((DAYS_BACK + next) / every), n = 0;
    day <= DAYS_AHEAD;
    day += every, n += 1
  ) {
    const on = workingDaysAfter(plusDays(cast.today, day), 0)
    const startsAt = londonInstant(on, at)
    const id = chance.id(londonInstant(plusDays(on, -40), '10:00'))
    // The one after next was called off: the room is not to be had.
    const off = planned.network.level === 'place' && day > every && day <= 2 * every
    made.peer_event.push({
      id,
      network_id: planned.id,
      title: titles[n % titles.length] ?? planned.network.about,
      starts_at: startsAt,
      minutes,
      cpd_minutes: cpdMinutes,
      place,
      state: off ? 'called-off' : 'planned',
      sequence: off ? 1 : 0,
      version: off ? 2 : 1,
      planned_by: planned.by,
      changed_at: londonInstant(plusDays(on < cast.today ? on : cast.today, -10), '11:00'),
    })
    for (const post of under(cast, planned.areaId)) {
      if (on < cast.today) attend(chance, { id, on, minutes, come: planned.network.come }, post, made)
      else if (!off && day < 60 && isThere(post, cast.today) && chance.happens(30))
        made.peer_coming.push({
          event_id: id,
          colleague_id: post.colleagueId,
          said_at: londonInstant(plusDays(cast.today, -3), '15:00'),
        })
    }
  }
}

type Held = { id: string; on: string; minutes: number; come: number }

function attend(chance: Chance, { id, on, minutes, come }: Held, post: DemoPost, made: Made): void {
  // The one without a peer is the one who has not come either.
  if (!isThere(post, on) || (post.soleWorker && !post.pcnId) || !chance.happens(come)) return
  const at = new Date(londonInstant(on, '17:00').getTime())
  const sessionId = chance.id(at)
  made.supervision_session.push({
    id: sessionId,
    post_id: post.id,
    supervisor_id: null,
    kinds: ['peer-support'],
    held_on: on,
    minutes,
    format: 'group',
    functions: [],
    recorded_by: post.colleagueId,
    recorded_at: at,
  })
  made.peer_attendance.push({
    id: chance.id(at),
    event_id: id,
    colleague_id: post.colleagueId,
    session_ids: [sessionId],
    how: chance.pick(['door', 'door', 'list', 'self']),
    recorded_by: null,
    recorded_at: at,
  })
}

const isThere = (post: DemoPost, on: string): boolean =>
  post.stage !== 'left' &&
  post.stage !== 'appointed' &&
  post.startedOn <= on &&
  post.joinedOn <= on &&
  !(post.endedOn && post.endedOn < on) &&
  !(post.away && post.away.from <= on && !(post.away.until && post.away.until <= on))

/** Posts whose network, or employer, stands under an organisation of the demonstration. */
function under(cast: Cast, areaId: string): DemoPost[] {
  const parents = new Map(cast.organisations.map(({ id, parentId }) => [id, parentId]))
  const isUnder = (id: string | undefined): boolean => id !== undefined && (id === areaId || isUnder(parents.get(id)))
  return cast.posts.filter(({ pcnId, employerId }) => isUnder(pcnId) || isUnder(employerId))
}
