import type { Holder } from '../../lib/verdict.ts'
import type { Supervisor } from '../supervision/supervisor.rules.ts'

/** One appointment by which somebody supervises a link worker now. */
export type Supervising = {
  postId: string
  worker: string
  kind: 'gp-supervisor' | 'clinical-supervisor'
  from: string
  joinedOn: string
  pcn?: { id: string; name: string } | undefined
  employer: { id: string; name: string }
}

/** Who stands in: for one worker, or for all of them where no post is named. */
type Cover = { id: string; postId?: string | undefined; colleagueId: string; name: string; from: string }
export type SupervisorAbsence = {
  id: string
  from: string
  /** The first day back. */
  until?: string | undefined
  covers: Cover[]
  version: number
}

/** All that is known of one supervisor. */
export type SupervisorFacts = {
  id: string
  name: string
  givenName: string
  supervising: Supervising[]
  confirmations: { points: string[]; on: string }[]
  absences: SupervisorAbsence[]
}

/** Whose duty it is that a supervisor is ready and has room: the PCN, or the employer outside one (`held_by`). */
function heldBy(supervising: readonly Supervising[]): Holder {
  const pcn = ofFirstPcn(supervising)?.pcn
  if (pcn) return { role: 'PCN manager', organisation: pcn.name }
  const [first] = supervising
  return { role: 'Provider manager', ...(first ? { organisation: first.employer.name } : {}) }
}

/** Most supervisors serve one PCN; whoever serves several answers to the one where they began first. */
export const ofFirstPcn = (supervising: readonly Supervising[]): Supervising | undefined =>
  supervising.filter(({ pcn }) => pcn).toSorted((one, other) => one.from.localeCompare(other.from))[0]

/** The same as the two rules about supervisors read it: each worker once, from the first day in any way. */
export function asSupervisor({ id, name, supervising, confirmations }: SupervisorFacts): Supervisor {
  const since = new Map<string, string>()
  for (const { postId, from, joinedOn } of supervising) {
    const day = joinedOn > from ? joinedOn : from
    const known = since.get(postId)
    since.set(postId, known && known < day ? known : day)
  }
  const supervises = [...since].map(([postId, from]) => ({ postId, from }))
  return { id, name, supervises, confirmations, heldBy: heldBy(supervising) }
}

/** An absence that still matters: it goes on, or is to come. */
export const isOpenAbsence = ({ until }: SupervisorAbsence, today: string): boolean =>
  until === undefined || until > today

/** Who stands in for one worker: the one named for them, else the one for all. */
export const coverFor = ({ covers }: SupervisorAbsence, postId: string): Cover | undefined =>
  covers.find((cover) => cover.postId === postId) ?? covers.find((cover) => cover.postId === undefined)
