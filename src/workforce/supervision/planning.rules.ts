import type { Post } from '../../base/posts/post.rules.ts'
import { londonInstant } from '../../lib/moment.ts'
import { daysBetween, plusDays, showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Problem, type Result } from '../../platform/result.ts'
import type { PlacementFacts } from '../placements/placements.rules.ts'
import { type Clash, clashesInWords } from './clash.rules.ts'
import type { MoveSession, PlanSession } from './plan-session.form.ts'
import { whyNotBoth } from './session.rules.ts'

/** One time that a plan asks for. */
export type Start = { on: string; startsAt: Date }

const MOST_DAYS = 366

type Times = { on: string; at: string; weeks?: number | undefined; until?: string | undefined }

/** Every time that a form asks for: one, or one every so many weeks at the same time by the clock in London. */
export function startsOf({ on, at, weeks, until }: Times): Start[] {
  const starts: Start[] = []
  const last = weeks && until && daysBetween(on, until) <= MOST_DAYS ? until : on
  for (let day = on; day <= last; day = plusDays(day, 7 * (weeks ?? MOST_DAYS)))
    starts.push({ on: day, startsAt: londonInstant(day, at) })
  return starts.length ? starts : [{ on, startsAt: londonInstant(on, at) }]
}

/** A post with what a plan for it meets; `allowed`: the kinds that the reader may plan. */
type Planning = { post: Post; facts: PlacementFacts; allowed: readonly string[]; clashes: readonly Clash[] }
type Moment = { now: Date }

export type Plan = Pick<PlanSession, 'id' | 'postId' | 'supervisorId' | 'minutes' | 'format'> & {
  kinds: string[]
  starts: Start[]
  startsAt: string
  sessions: number
}

/** What will be planned, or why it cannot be: only what is to come, while in post, and nothing that clashes without saying so. */
export function decidePlan(planning: Planning, form: PlanSession, { now }: Moment): Result<Plan> {
  const starts = startsOf(form)
  const problems = [
    ...problemsOfTime(planning.post, starts, now),
    ...problemsOfSeries(form),
    ...problemsOfKind(planning, form),
  ]
  if (problems.length) return invalid(...problems)
  const fitting = fit(starts, planning.clashes, form.clashing)
  if (!fitting.ok) return fitting
  const [first] = fitting.value
  if (!first) return invalid({ field: 'clashing', message: 'None of these days would be left: choose others' })
  const { id, postId, kinds, supervisorId, minutes, format } = form
  const startsAt = first.startsAt.toISOString()
  const sessions = fitting.value.length
  return accept({ id, postId, kinds, supervisorId, minutes, format, starts: fitting.value, startsAt, sessions })
}

/** A new time for one session, under the same rules. */
export function decideTime(
  { post, clashes }: Pick<Planning, 'post' | 'clashes'>,
  form: MoveSession,
  now: Date,
): Result<Start> {
  const [start] = startsOf(form)
  if (!start) return invalid({ field: 'on', message: 'Enter the day of the session' })
  const problems = problemsOfTime(post, [start], now)
  if (problems.length) return invalid(...problems)
  const fitting = fit([start], clashes, form.clashing === 'keep' ? 'keep' : undefined)
  return fitting.ok ? accept(start) : fitting
}

function problemsOfTime(post: Post, starts: readonly Start[], now: Date): Problem[] {
  const [first] = starts
  const last = starts.at(-1)
  if (first && first.startsAt <= now)
    return [{ field: 'on', message: 'Choose a time to come. What was held already is recorded, not planned' }]
  if (first && first.on < post.startedOn)
    return [
      { field: 'on', message: `The day must be ${showDate(post.startedOn)} or later: ${post.givenName} begins then` },
    ]
  if (last && post.endedOn && last.on > post.endedOn)
    return [{ field: 'on', message: `${post.givenName} leaves on ${showDate(post.endedOn)}: choose a day until then` }]
  return []
}

function problemsOfSeries({ on, weeks, until }: PlanSession): Problem[] {
  if (weeks && !until) return [{ field: 'until', message: 'Enter the day until which they repeat' }]
  if (until && !weeks) return [{ field: 'weeks', message: 'Enter every how many weeks they repeat' }]
  if (until && until <= on) return [{ field: 'until', message: 'The last day must be after the first session' }]
  if (until && daysBetween(on, until) > MOST_DAYS)
    return [{ field: 'until', message: 'Plan a year ahead at most: choose an earlier day' }]
  return []
}

function problemsOfKind({ post, facts, allowed }: Planning, form: PlanSession): Problem[] {
  const { kinds, minutes, on, supervisorId } = form
  if (kinds.some((kind) => !allowed.includes(kind)))
    return [{ field: 'kinds', message: 'That kind is between the worker and the employer' }]
  if (supervisorId === post.colleagueId)
    return [{ field: 'supervisorId', message: 'Nobody supervises themselves: choose somebody else' }]
  const problem = whyNotBoth({ kinds, minutes, heldOn: on }, facts, supervisorId)
  return problem ? [{ field: 'kinds', message: problem }] : []
}

function fit(starts: readonly Start[], clashes: readonly Clash[], choice: PlanSession['clashing']): Result<Start[]> {
  if (clashes.length && !choice) return invalid({ field: 'clashing', message: clashesInWords(clashes) })
  const out = choice === 'leave-out' ? clashes.map(({ on }) => on) : []
  return accept(starts.filter(({ on }) => !out.includes(on)))
}
