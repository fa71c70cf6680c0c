import type { SessionView } from './view-session.ts'

/** All that leaves a session by any way but its own page: `supervision.yaml` session_record, shared_with_manager. */
export const sharedWithManager = ({ session, nextOn }: SessionView) => ({
  id: session.id,
  postId: session.postId,
  date: session.heldOn ?? session.startsAt?.toISOString(),
  type: session.kinds,
  minutes: session.minutes,
  attended: session.state === 'held',
  nextDate: nextOn?.toISOString(),
  gapReason: session.gapReason,
})
