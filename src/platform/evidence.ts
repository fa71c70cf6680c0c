import type { Holder } from '../lib/verdict.ts'
import type { About } from './about.ts'

/** What a pack of evidence is asked for: the posts it covers and its days, both included. */
export type EvidenceAsked = {
  posts: readonly { id: string; colleagueId: string; name: string }[]
  from: string
  until: string
}

/**
 * How a line stands. `not-shown`: there is still time to show it, as for those who were here before the service joined; not
 * shown is not missing, and it is not in place either.
 */
const EVIDENCE_STATES = ['in-place', 'gap', 'not-shown', 'paused', 'exception'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

/**
 * One line of evidence: what was in place or held, for whom and when, and the record that says so. A gap is a line too, with
 * its coded reason and whoever holds it: it is shown, never hidden. No line holds what a note says, a person's name, or why
 * somebody was away. A line without a clause is told of one's own employees alone (safety H9).
 */
export type EvidenceRow = {
  what: string
  whom: string
  postId?: string | undefined
  site?: string | undefined
  on?: string | undefined
  until?: string | undefined
  state: EvidenceState
  says: string
  clause?: string | undefined
  /** Who holds the duty: said of every gap. */
  heldBy?: Holder | undefined
  record: About
  /** Where the record is read, seat-relative; the page of the post where none is given. */
  href?: string | undefined
}
