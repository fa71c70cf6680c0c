import { z } from 'zod'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { aboutEvent, makeDoor } from './door.store.ts'
import { doorCloses } from './event.rules.ts'
import { findEvent } from './events.store.ts'
import { mayKeepNetwork } from './peers.policy.ts'

/** A square for the door of one event. It opens nothing once the event is over; a new one ends the one before. */
export const openDoor = command({
  event: 'peers.door-opened',
  input: z.object({ eventId: z.uuid() }),
  load: (context, { eventId }) => findEvent(context, eventId, 'lock'),
  may: mayKeepNetwork,
  decide: (event, { eventId }, { now }) => {
    if (event.state === 'called-off') return forbidden('This event was called off')
    const expiresAt = doorCloses(event)
    return expiresAt <= now
      ? forbidden('This event is over. Put those who came on the list')
      : accept({ eventId, expiresAt })
  },
  save: async (context, { eventId, expiresAt }) => {
    await makeDoor(context, eventId, expiresAt)
    return accept({ id: eventId })
  },
  about: ({ eventId }) => [aboutEvent(eventId)],
  keep: [],
})
