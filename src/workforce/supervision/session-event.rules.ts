import { endsAt, type PlannedSession } from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'

/** A session as a calendar shows it: that it is supervision and when; never with whom, where or of which kind. */
export const calendarEventOf = (session: PlannedSession) => ({
  uid: `supervision-session-${session.id}@trellis`,
  sequence: session.sequence,
  startsAt: session.startsAt,
  endsAt: endsAt(session),
  title: 'Supervision (Trellis)',
  cancelled: session.state === 'called-off',
  changedAt: session.changedAt,
  href: paths.session({ sessionId: session.id }),
})

/** What the mail says beside its invitation. */
export function invitationWords({ state, sequence }: PlannedSession, when: string) {
  if (state === 'called-off')
    return { subject: 'Called off: Supervision (Trellis)', says: `The session on ${when} will not be held.` }
  return sequence > 0
    ? { subject: 'Moved: Supervision (Trellis)', says: `The session is on ${when} now.` }
    : { subject: 'Supervision (Trellis)', says: `A session is planned for ${when}.` }
}
