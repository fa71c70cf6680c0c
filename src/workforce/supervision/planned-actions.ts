import { eventText } from '../../documents/calendar.ts'
import { action } from '../../http/action.ts'
import { refused } from '../../http/refused.tsx'
import type { Route } from '../../http/route.ts'
import { accept } from '../../platform/result.ts'
import { holdSession } from './hold-session.ts'
import { calendarEventOf } from './session-event.rules.ts'
import { paths } from './supervision.paths.ts'
import { undoHeld } from './undo-held.ts'
import { viewPlanned } from './view-planning.ts'

/** Was it held? One press: yes, as planned. The list that follows takes it back with another. */
export const heldAction = action({
  path: '/supervision-sessions/:sessionId/held',
  submit: holdSession,
  next: ({ sessionId: held }, saved, { from }) =>
    saved && from !== 'today' ? paths.sessionsOnly(saved, { held }) : paths.mySessions({ held }),
})

export const undoHeldAction = action({
  path: '/supervision-sessions/:sessionId/not-held',
  submit: undoHeld,
  next: (_, saved, { from }) => (saved && from !== 'mine' ? paths.sessions(saved) : paths.mySessions()),
})

/** One session for whatever calendar somebody has. */
export const sessionFile: Route = {
  method: 'GET',
  path: '/supervision-sessions/:sessionId/session.ics',
  door: 'seat',
  kind: 'file',
  handle: async (visit) => {
    const made = await visit.work(async (context) => {
      const shown = await viewPlanned(context, { sessionId: visit.params.sessionId ?? '' })
      return shown.ok
        ? accept(eventText(calendarEventOf(shown.value.session), { publicUrl: context.publicUrl }))
        : shown
    })
    if (!made.ok) return refused(visit, made.refusal)
    return visit.http.body(made.value, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="supervision.ics"',
      'Cache-Control': 'private, no-store',
    })
  },
}
