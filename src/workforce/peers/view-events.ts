import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { aboutEvent, type Door, liveDoor } from './door.store.ts'
import type { FoundEvent, Guest } from './event.rules.ts'
import { whyNobodyCame } from './event.rules.ts'
import { findEvent } from './events.store.ts'
import { guestsOf } from './guests.store.ts'
import type { FoundNetwork } from './network.rules.ts'
import { findNetwork } from './networks.store.ts'
import { mayKeepNetwork, maySeeNetwork } from './peers.policy.ts'

/** `closed`: why nobody can have been there yet. */
export type EventView = { event: FoundEvent; network: FoundNetwork; mayKeep: boolean; closed: string | undefined }
type Asked = { eventId: string }

async function load(context: Context, { eventId }: Asked): Promise<EventView | undefined> {
  const event = await findEvent(context, eventId)
  const network = event && (await findNetwork(context, event.networkId))
  if (!event || !network) return undefined
  const closed = whyNobodyCame(event, context.moment.now)
  return { event, network, mayKeep: mayKeepNetwork(context.actor, event) === true, closed }
}

/** One event, and whether the reader comes, or was there. Who else did is on the host's list alone. */
export const viewEvent = query({
  read: 'peers.event-viewed',
  load,
  may: (actor, { event }) => event.present || maySeeNetwork(actor, event),
  about: () => [],
})

/** The same for whoever changes it. */
export const viewEventForHost = query({
  read: 'peers.event-opened',
  load,
  may: (actor, { event }) => mayKeepNetwork(actor, event),
  about: () => [],
})

export type GuestList = EventView & { guests: Guest[]; name: string }

/** The host's list: who said that they come, who was there, and whom a name finds. */
export const viewGuests = query({
  read: 'peers.list-viewed',
  load: async (context: Context, asked: Asked & { name?: string | undefined }): Promise<GuestList | undefined> => {
    const view = await load(context, asked)
    if (!view?.mayKeep) return undefined
    const name = (asked.name ?? '').trim().slice(0, 80)
    return { ...view, name, guests: await guestsOf(context, { id: view.event.id, areaId: view.network.area.id }, name) }
  },
  may: (actor, { event }) => mayKeepNetwork(actor, event),
  about: ({ event, guests }) => [
    aboutEvent(event.id),
    ...guests.map(({ colleagueId }) => `colleague:${colleagueId}` as const),
  ],
})

export type DoorView = EventView & { door: Door | undefined }

/** The square to hang at the door. */
export const viewDoor = query({
  read: 'peers.door-viewed',
  load: async (context: Context, asked: Asked): Promise<DoorView | undefined> => {
    const view = await load(context, asked)
    return view?.mayKeep ? { ...view, door: await liveDoor(context, asked.eventId) } : undefined
  },
  may: (actor, { event }) => mayKeepNetwork(actor, event),
  about: ({ event }) => [aboutEvent(event.id)],
})
