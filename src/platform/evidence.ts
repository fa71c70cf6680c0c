import type { About } from './about.ts'

/** What a pack of evidence is asked for: the posts it covers and its days, both included. */
export type EvidenceAsked = {
  posts: readonly { id: string; colleagueId: string; name: string }[]
  from: string
  until: string
}

/**
 * One line of evidence: what was in place or held, for whom and when, and the record that says so. A gap is a line too, with
 * its coded reason: it is shown, never hidden. No line holds what a note says, a person's name, or why somebody was away.
 */
export type EvidenceRow = {
  what: string
  whom: string
  postId?: string | undefined
  site?: string | undefined
  on?: string | undefined
  until?: string | undefined
  state: 'in-place' | 'gap' | 'paused' | 'exception'
  says: string
  clause?: string | undefined
  record: About
}
