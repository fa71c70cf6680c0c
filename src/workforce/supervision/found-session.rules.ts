/** How far a session has come: planned ahead, held, missed at its time, or called off before it. */
const SESSION_STATES = ['planned', 'held', 'missed', 'called-off'] as const
export type SessionState = (typeof SESSION_STATES)[number]

/** Who would not or could not, and the code of why: all that others than the two are told (`supervision.yaml` session_record). */
export const CANCELLED_BY = ['link-worker', 'supervisor', 'service', 'none'] as const
export type CancelledBy = (typeof CANCELLED_BY)[number]
export const GAP_REASONS = ['absence', 'supervisor-away', 'service-pressure', 'rearranged', 'other'] as const
export type GapReason = (typeof GAP_REASONS)[number]

/** One session by its id, planned or held. A session that nobody planned has no `startsAt`; one not held has no `heldOn`. */
export type FoundSession = {
  id: string
  postId: string
  colleagueId: string
  workerName: string
  supervisorId?: string | undefined
  supervisorName?: string | undefined
  kinds: string[]
  startsAt?: Date | undefined
  heldOn?: string | undefined
  minutes: number
  format?: string | undefined
  state: SessionState
  cancelledBy?: string | undefined
  gapReason?: GapReason | undefined
  sequence: number
  version: number
}

/** A state as stored; what was not planned was held. */
export const stateIn = (stored: string | null): SessionState => SESSION_STATES.find((each) => each === stored) ?? 'held'
export const gapReasonIn = (stored: string | null): GapReason | undefined => GAP_REASONS.find((each) => each === stored)
