import type { CalendarSource } from '../../platform/context.ts'
import { plannedBetween } from './planned-sessions.store.ts'
import { calendarEventOf } from './session-event.rules.ts'

/** The colleague's own sessions, as the worker or as the supervisor, for their own calendar. */
export const supervisionCalendar: CalendarSource = {
  name: 'supervision.sessions',
  load: async (context, colleagueId, between) =>
    (await plannedBetween(context, colleagueId, between)).map(calendarEventOf),
}
