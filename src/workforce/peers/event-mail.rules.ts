import { endsAt, type PeerEvent, whenHeld } from './event.rules.ts'
import { paths } from './peers.paths.ts'

type Told = Pick<PeerEvent, 'id' | 'startsAt' | 'minutes' | 'sequence' | 'state' | 'changedAt'>

/** An event as a calendar shows it: that peers meet and when; never which, where or with whom. */
export const calendarEventOf = (event: Told) => ({
  uid: `peer-event-${event.id}@trellis`,
  sequence: event.sequence,
  startsAt: event.startsAt,
  endsAt: endsAt(event),
  title: 'Peer network (Trellis)',
  cancelled: event.state === 'called-off',
  changedAt: event.changedAt,
  href: paths.event({ eventId: event.id }),
})

/** What somebody is told of an event that they said they come to. */
export const NEWS = ['coming', 'not-coming', 'moved', 'called-off', 'on-again'] as const
export type News = (typeof NEWS)[number]

/** The mail goes to the colleague alone and names the event; its calendar part does not. */
export function newsWords(event: Pick<PeerEvent, 'title' | 'network' | 'startsAt' | 'place'>, news: News) {
  const what = `${event.title} (${event.network})`
  const when = whenHeld(event)
  const where = `Where: ${event.place}`
  return {
    coming: { subject: `You are coming: ${event.title}`, says: `${what}, ${when}. ${where}` },
    'not-coming': { subject: `You are not coming: ${event.title}`, says: `${what}, ${when}, leaves your calendar.` },
    moved: { subject: `Changed: ${event.title}`, says: `${what} is on ${when} now. ${where}` },
    'called-off': { subject: `Called off: ${event.title}`, says: `${what}, ${when}, will not be held.` },
    'on-again': { subject: `On again: ${event.title}`, says: `${what} will be held after all, ${when}. ${where}` },
  }[news]
}
