import type { CalendarEvent } from '../../platform/calendar.ts'
import { paths } from './mdt.paths.ts'
import { kindWords, type Meeting } from './meeting.rules.ts'

type InCalendar = Pick<Meeting, 'id' | 'kind' | 'startsAt' | 'minutes' | 'state' | 'version'>

/** A meeting as calendars have it: which kind, and nothing that says where, or about whom. A guest has no page to open. */
export const calendarEventOf = (
  { id, kind, startsAt, minutes, state, version }: InCalendar,
  now: Date,
  whom: 'colleague' | 'guest' = 'colleague',
): CalendarEvent => ({
  uid: `mdt-meeting-${id}`,
  sequence: version - 1,
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  title: kindWords[kind],
  cancelled: state === 'called-off',
  changedAt: now,
  href: whom === 'guest' ? undefined : paths.meeting({ meetingId: id }),
})
