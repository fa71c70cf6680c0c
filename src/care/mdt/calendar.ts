import { londonDay } from '../../lib/moment.ts'
import type { CalendarSource } from '../../platform/context.ts'
import { calendarEventOf } from './meeting-event.ts'
import { ownMeetings } from './meeting-lists.store.ts'

/** The meetings that a colleague is asked to, for their own calendar. */
export const mdtCalendar: CalendarSource = {
  name: 'mdt',
  load: async (context, colleagueId, { from, until }) => {
    const own = await ownMeetings(context, colleagueId, londonDay(from), londonDay(until), 200)
    return own.map((meeting) => calendarEventOf(meeting, context.moment.now))
  },
}
