import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { countAttendance, uncountAttendance } from './count-attendance.ts'
import { aboutEvent } from './door.store.ts'
import { Coming, MarkPresent, WasThere } from './event.form.ts'
import type { FoundEvent } from './event.rules.ts'
import { whyNobodyCame } from './event.rules.ts'
import { findEvent, keepComing } from './events.store.ts'
import { isOfNetwork } from './guests.store.ts'
import { tellOneLater } from './jobs.ts'
import { findNetwork } from './networks.store.ts'
import { mayKeepNetwork, maySeeNetwork } from './peers.policy.ts'

const loadEvent = (context: Context, { eventId }: { eventId: string }) => findEvent(context, eventId)

type Saying = { eventId: string; colleagueId: string; yes: boolean }
const own = (eventId: string, yes: boolean, actor: Actor): Result<Saying> =>
  actor.kind === 'colleague' ? accept({ eventId, colleagueId: actor.id, yes }) : refuse({ kind: 'missing' })

const about = ({ eventId, colleagueId }: { eventId: string; colleagueId: string }) => [
  aboutEvent(eventId),
  `colleague:${colleagueId}` as const,
]

/** "I am coming": it stands in one's own calendar from then on, until one says otherwise. */
export const sayComing = command({
  event: 'peers.coming-said',
  input: Coming,
  load: loadEvent,
  may: (actor, event) => maySeeNetwork(actor, event),
  decide: (event, { eventId, coming }, _, actor) => {
    if (event.coming === coming) return refuse({ kind: 'repeated' })
    return event.state === 'called-off' && coming ? forbidden('This event was called off') : own(eventId, coming, actor)
  },
  save: async (context, { eventId, colleagueId, yes }) => {
    await keepComing(context, eventId, colleagueId, yes)
    await tellOneLater(context, eventId, colleagueId, yes ? 'coming' : 'not-coming')
    return accept({ id: eventId })
  },
  about: (said) => about(said),
  keep: ['yes'],
})

/** "I was there", or that it was said by mistake, whoever said it: by the colleague themselves. */
export const sayIWasThere = command({
  event: 'peers.attended',
  input: WasThere,
  load: loadEvent,
  // Whoever is on the list may take themselves off it, wherever they sit.
  may: (actor, event) => event.present || maySeeNetwork(actor, event),
  decide: (event, { eventId, was }, { now }, actor) => {
    const problem = was ? whyNobodyCame(event, now) : undefined
    if (problem) return forbidden(problem)
    const said = own(eventId, was, actor)
    return said.ok ? accept({ ...said.value, how: 'self' as const }) : said
  },
  save: (context, { colleagueId, yes, how }, event) => count(context, event, colleagueId, yes, how),
  about: (said) => about(said),
  keep: ['yes', 'how'],
})

/** Whoever is put on a list belongs to those whom the network is for. */
async function loadListed(context: Context, { eventId, colleagueId }: MarkPresent) {
  const event = await findEvent(context, eventId)
  const network = event && (await findNetwork(context, event.networkId))
  if (!event || !network) return undefined
  const belongs = await isOfNetwork(context, colleagueId, network.area.id)
  return { event, overHost: event.overHost, inReach: event.inReach, belongs }
}

/** From the host's list: one press for each, and one to take it back. */
export const markPresent = command({
  event: 'peers.attended',
  input: MarkPresent,
  load: loadListed,
  may: (actor, listed) => mayKeepNetwork(actor, listed),
  decide: ({ event, belongs }, { eventId, colleagueId, present }, { now }) => {
    const problem = present ? whyNobodyCame(event, now) : undefined
    if (problem) return forbidden(problem)
    if (present && !belongs)
      return invalid({ field: 'colleagueId', message: 'Choose somebody whom this network is for' })
    return accept({ eventId, colleagueId, yes: present, how: 'list' as const })
  },
  save: (context, { colleagueId, yes, how }, { event }) => count(context, event, colleagueId, yes, how),
  about: (said) => about(said),
  keep: ['yes', 'how'],
})

const AtDoor = z.object({ eventId: z.uuid(), colleagueId: z.uuid() })

/** At the door, by whoever holds its link: for the colleague whose address or account it is. */
export const attendAtDoor = command({
  event: 'peers.attended',
  input: AtDoor,
  load: loadEvent,
  may: (actor, event) =>
    (actor.kind === 'link-holder' && actor.about === aboutEvent(event.id)) || 'Scan the square at the door',
  decide: (event, { eventId, colleagueId }, { now }) => {
    const problem = whyNobodyCame(event, now)
    return problem ? forbidden(problem) : accept({ eventId, colleagueId, yes: true, how: 'door' as const })
  },
  save: (context, { colleagueId, how }, event) => count(context, event, colleagueId, true, how),
  about: (said) => about(said),
  keep: ['yes', 'how'],
})

const count = (
  context: Context,
  event: FoundEvent,
  colleagueId: string,
  yes: boolean,
  how: 'door' | 'list' | 'self',
) =>
  yes
    ? countAttendance(context, { event, colleagueId, how })
    : uncountAttendance(context, { eventId: event.id, colleagueId })
