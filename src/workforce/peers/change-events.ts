import { londonInstant, wallClock } from '../../lib/moment.ts'
import { plusMonths, shortDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { anybodyCame } from './attendance.store.ts'
import { aboutNetwork } from './change-networks.ts'
import { aboutEvent, closeDoor } from './door.store.ts'
import { CallOff, ChangeEvent, type EventWords, PlanEvent } from './event.form.ts'
import { dayOfEvent, isOver, type PeerEvent } from './event.rules.ts'
import { findEvent, insertEvent, updateEvent, updateState } from './events.store.ts'
import { tellThoseComing } from './jobs.ts'
import { findNetwork } from './networks.store.ts'
import { mayKeepNetwork } from './peers.policy.ts'

/** One that was held lately may be put down afterwards, so that those who came have their hours. */
const MONTHS_BACK = 12
const MONTHS_AHEAD = 24

/** An event of a network: those whom it is for see it, and say that they come. */
export const planEvent = command({
  event: 'peers.event-planned',
  input: PlanEvent,
  load: (context, { networkId }) => findNetwork(context, networkId),
  may: (actor, network) => mayKeepNetwork(actor, network),
  decide: (network, { id, networkId, ...words }, { today }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague plans an event')
    if (network.closedOn) return invalid({ field: 'title', message: 'This network is closed: open it again first' })
    const timed = timeOf(words, today)
    return timed.ok ? accept({ id, networkId, ...timed.value, byId: actor.id }) : timed
  },
  save: (context, made) => insertEvent(context, made),
  about: ({ id, networkId }) => [aboutEvent(id), aboutNetwork(networkId)],
  keep: ['minutes', 'cpdMinutes'],
})

/** Another day, length, place or title. Those who are coming are told, their calendars follow, and the square at the door ends. */
export const changeEvent = command({
  event: 'peers.event-changed',
  input: ChangeEvent,
  load: loadEvent,
  may: (actor, event) => mayKeepNetwork(actor, event),
  decide: (event, { eventId, version, ...words }, { today }) => {
    if (event.version !== version)
      return refuse({ kind: 'conflict', theirs: { version: event.version, values: eventValues(event) } })
    if (event.state === 'called-off') return forbidden('This event was called off. Plan it again first')
    if (event.anybodyCame)
      return invalid({
        field: 'on',
        message: 'Somebody was there already, and has the hours. Plan another event instead',
      })
    const timed = timeOf(words, today)
    if (!timed.ok) return timed
    const moved = timed.value.startsAt.getTime() !== event.startsAt.getTime()
    const told = moved || timed.value.minutes !== event.minutes || timed.value.place !== event.place
    return accept({ id: eventId, networkId: event.networkId, ...timed.value, moved, told })
  },
  save: async (context, changed) => {
    await updateEvent(context, changed)
    await closeDoor(context, changed.id)
    if (changed.told && !isOver(changed, context.moment.now)) await tellThoseComing(context, changed.id, 'moved')
    return accept({ id: changed.id })
  },
  about: ({ id, networkId }) => [aboutEvent(id), aboutNetwork(networkId)],
  keep: ['moved', 'minutes', 'cpdMinutes'],
})

/** It will not be held. Those who said that they come are told, by mail and on Today, and calendars take it out. */
export const callOffEvent = command({
  event: 'peers.event-called-off',
  input: CallOff,
  load: loadEvent,
  may: (actor, event) => mayKeepNetwork(actor, event),
  decide: (event, { version }, { now }) => {
    if (event.state === 'called-off') return refuse({ kind: 'repeated' })
    if (event.version !== version) return refuse({ kind: 'conflict', theirs: { version: event.version, values: {} } })
    if (event.anybodyCame) return forbidden('Somebody was there: an event that was held cannot be called off')
    return isOver(event, now)
      ? forbidden('Its time has passed: there is nothing left to call off')
      : accept({ id: event.id, networkId: event.networkId })
  },
  save: async (context, { id }) => {
    await updateState(context, id, 'called-off')
    await closeDoor(context, id)
    await tellThoseComing(context, id, 'called-off')
    return accept({ id })
  },
  about: ({ id, networkId }) => [aboutEvent(id), aboutNetwork(networkId)],
  keep: [],
})

/** Takes a calling off back, while there is time. */
export const planAgain = command({
  event: 'peers.event-planned-again',
  input: CallOff,
  load: loadEvent,
  may: (actor, event) => mayKeepNetwork(actor, event),
  decide: (event, { version }, { now }) => {
    if (event.state === 'planned') return refuse({ kind: 'repeated' })
    if (event.version !== version) return refuse({ kind: 'conflict', theirs: { version: event.version, values: {} } })
    return isOver(event, now)
      ? forbidden('Its time has passed. Plan another')
      : accept({ id: event.id, networkId: event.networkId })
  },
  save: async (context, { id }) => {
    await updateState(context, id, 'planned')
    await tellThoseComing(context, id, 'on-again')
    return accept({ id })
  },
  about: ({ id, networkId }) => [aboutEvent(id), aboutNetwork(networkId)],
  keep: [],
})

async function loadEvent(context: Context, { eventId }: { eventId: string }) {
  const event = await findEvent(context, eventId, 'lock')
  return event && { ...event, anybodyCame: await anybodyCame(context, eventId) }
}

type Timed = Omit<EventWords, 'on' | 'at'> & { startsAt: Date }

function timeOf({ on, at, ...words }: EventWords, today: string): Result<Timed> {
  if (on < plusMonths(today, -MONTHS_BACK) || on > plusMonths(today, MONTHS_AHEAD))
    return invalid({ field: 'on', message: 'The day must be within the last year or the next two' })
  if (words.cpdMinutes > words.minutes)
    return invalid({ field: 'cpdMinutes', message: 'No more can count as CPD than the event lasts' })
  return accept({ ...words, startsAt: londonInstant(on, at) })
}

/** What stands in the form, and beside it when somebody saved first. */
export function eventValues(event: PeerEvent): Record<string, string> {
  const { hour, minute } = wallClock(event.startsAt)
  return {
    title: event.title,
    on: shortDate(dayOfEvent(event)),
    at: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    minutes: String(event.minutes),
    cpdMinutes: String(event.cpdMinutes),
    place: event.place,
  }
}
