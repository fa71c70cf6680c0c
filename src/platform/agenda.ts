import type { About } from './about.ts'

/** The post that a session is about, and of which kinds the session is (`supervision.yaml` supervision_types). */
export type AgendaAsked = { postId: string; colleagueId: string; kinds: readonly string[] }

/**
 * One thing that a supervision session should come to, and why. Names a case by its number, never a person. `rank` orders the
 * agenda, lowest first, as on Today: 0 somebody may be unsafe · 10 waiting past its date · 20 a duty is owed · 30 good to talk
 * over · 50 a win.
 */
export type AgendaLine = {
  key: string
  rank: number
  what: string
  why: string
  about: About[]
  clause?: string | undefined
  href?: string | undefined
}
