import type { Post } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import type { PlacementFacts } from '../placements/placements.rules.ts'
import type { GapReason, SessionState } from './found-session.rules.ts'
import type { RecordSession } from './record-session.form.ts'

type Supervised = { post: Post; facts: PlacementFacts }
export type Session = Omit<RecordSession, 'kinds' | 'supervisorId'> & { kinds: string[]; supervisorId?: string }

/** One session that is over, as lists show it. `on`: the day it was held, or was to be. */
export type PastSession = {
  id: string
  postId: string
  worker: string
  supervisor?: string | undefined
  kinds: string[]
  on: string
  minutes: number
  state: SessionState
  gapReason?: GapReason | undefined
}

/** An hour with one GP may serve both purposes; less is one or the other. */
const MINUTES_FOR_BOTH = 60
const BOTH = ['gp-supervision', 'clinical-supervision']

/** What is stored of a session, or why it cannot be: no day to come, none before the start, and two purposes only in an hour. */
export function decideSession({ post, facts }: Supervised, form: RecordSession, today: string): Result<Session> {
  const { heldOn, supervisorId } = form
  if (heldOn > today)
    return invalid({ field: 'heldOn', message: 'The date of the session must be today or in the past' })
  if (heldOn < post.startedOn)
    return invalid({
      field: 'heldOn',
      message: `The date must be ${showDate(post.startedOn)} or later: ${post.givenName} began then`,
    })
  const supervisor = supervisorId || undefined
  const problem = whyNotBoth(form, facts, supervisor)
  if (problem) return invalid({ field: 'kinds', message: problem })
  return accept({ ...form, supervisorId: supervisor })
}

/** What a caseload review may be part of (`supervision.yaml`). */
const WITH_REVIEW = ['gp-supervision', 'line-management']

type Purposes = Pick<RecordSession, 'kinds' | 'minutes' | 'heldOn'>

/** Why one meeting cannot be of these kinds on that day; undefined when it can. The same for what is planned and what was held. */
export function whyNotBoth(
  { kinds, minutes, heldOn }: Purposes,
  facts: PlacementFacts,
  supervisor: string | undefined,
) {
  if (kinds.length < 2) return undefined
  const others = kinds.filter((kind) => kind !== 'caseload-review')
  if (others.length === 1 && others.every((kind) => WITH_REVIEW.includes(kind))) return undefined
  if (kinds.length !== 2 || !BOTH.every((kind) => kinds.some((chosen) => chosen === kind)))
    return 'Choose one kind. A caseload review may be part of GP supervision or line management'
  if (minutes < MINUTES_FOR_BOTH)
    return `A session counts as both only when it lasts ${MINUTES_FOR_BOTH} minutes or more`
  const holds = (kind: string) =>
    facts.appointments.some((each) => each.kind === kind && each.colleagueId === supervisor && holdsOn(each, heldOn))
  return holds('gp-supervisor') && holds('clinical-supervisor')
    ? undefined
    : 'A session counts as both only when the same GP is both supervisors. Choose one kind, or who held it'
}
