import { getVtimezoneComponent } from '@touch4it/ical-timezones'
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { wallClock } from '../lib/moment.ts'
import type { CalendarEvent } from '../platform/calendar.ts'

const LONDON = 'Europe/London'

/** Where Trellis is found from outside, for the one link in an event. */
type Ground = { publicUrl: string }

/** Everything in a colleague's own calendar, for a program that reads it again and again (RFC 5545). */
export function feedText(events: readonly CalendarEvent[], { publicUrl }: Ground): string {
  const calendar = newCalendar()
  calendar.name('Trellis')
  for (const event of events) addEvent(calendar, event, publicUrl)
  return calendar.toString()
}

/** One event as a file, for somebody who wants that one. */
export const eventText = (event: CalendarEvent, { publicUrl }: Ground): string => {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH)
  addEvent(calendar, event, publicUrl)
  return calendar.toString()
}

/** An invitation, the same with a new time, or its end, for one who is to be there (RFC 5546). Nobody else is named in it. */
export function invitationText(event: CalendarEvent, ground: Ground & { to: string }): string {
  const calendar = newCalendar(event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST)
  const made = addEvent(calendar, event, ground.publicUrl)
  made.organizer({ name: 'Trellis', email: `no-reply@${new URL(ground.publicUrl).hostname}` })
  made.createAttendee({
    email: ground.to,
    rsvp: false,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
  })
  return calendar.toString()
}

/** Without a zone of its own the calendar stamps in UTC, as the standard asks; each event has its zone. */
const newCalendar = (method?: ICalCalendarMethod): ICalCalendar =>
  ical({
    prodId: { company: 'Trellis', product: 'Trellis', language: 'EN' },
    timezone: { name: null, generator: getVtimezoneComponent },
    ...(method ? { method } : {}),
  })

const addEvent = (calendar: ICalCalendar, event: CalendarEvent, publicUrl: string) =>
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    start: new LondonDate(event.startsAt),
    end: new LondonDate(event.endsAt),
    timezone: LONDON,
    stamp: event.changedAt,
    summary: event.title,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(event.href ? { description: `${publicUrl}/seats?to=${encodeURIComponent(event.href)}` } : {}),
  })

/** An instant whose own clock is the one on a wall in London, wherever this server stands. The library knows it by these names. */
class LondonDate extends Date {
  readonly internal: Date
  readonly #wall: ReturnType<typeof wallClock>

  constructor(instant: Date) {
    super(instant)
    this.internal = new Date(instant)
    this.#wall = wallClock(instant)
  }

  withTimeZone = () => this
  tzComponents = () => []
  override getFullYear = () => Number(this.#wall.day.slice(0, 4))
  override getMonth = () => Number(this.#wall.day.slice(5, 7)) - 1
  override getDate = () => Number(this.#wall.day.slice(8))
  override getHours = () => this.#wall.hour
  override getMinutes = () => this.#wall.minute
}
