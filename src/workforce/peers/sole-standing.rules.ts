import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { type Reason, worstFirst, worstOf } from '../../lib/verdict.ts'
import { type Appointment, appointmentReasons, type PlacementFacts } from '../placements/placements.rules.ts'
import { type SessionFact, sessionReasons } from '../supervision/supervision.rules.ts'

export const SOLE_CLAUSE = 'sup.sole-worker-peer'
export const NETWORK_CLAUSE = 'sup.peer-network'

export type SoleStanding = {
  /** Who is their named peer today. */
  peer: Appointment | undefined
  /** The last day on which they met a peer. */
  lastMet: string | undefined
  /** Both halves of the duty, the worse first: a named peer, and meeting one. */
  reasons: Reason[]
  met: Reason['met'] | undefined
}

/** How the duty towards a sole worker stands on a day: held by the line manager, never by the worker. */
export function soleStanding(
  post: Post,
  facts: PlacementFacts,
  sessions: readonly SessionFact[],
  standard: Standard,
  today: string,
): SoleStanding {
  const all = [
    ...appointmentReasons(post, facts, standard, today),
    ...sessionReasons(post, sessions, facts, standard, today),
  ]
  const reasons = worstFirst(all.filter(({ clause }) => clause === SOLE_CLAUSE))
  return {
    peer: namedPeer(facts, today),
    lastMet: sessions.find(({ kind }) => kind === 'peer-support')?.heldOn,
    reasons,
    met: worstOf(reasons),
  }
}

export const namedPeer = (facts: PlacementFacts, today: string): Appointment | undefined =>
  facts.appointments.find((each) => each.kind === 'peer-link' && holdsOn(each, today))
