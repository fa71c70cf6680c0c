import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { daysBetween, plusDays } from '../../lib/plain-date.ts'
import type { Actor } from '../../platform/actor.ts'
import { inEvidenceWindow } from './evidence-window.rules.ts'
import { type LineView, type Plan, type PlanView, planView } from './plan-view.rules.ts'

/** A starter as a list shows them: how far, and what the one who looks holds. */
export type Starter = {
  postId: string
  name: string
  startedOn: string
  employer: string
  done: number
  all: number
  /** Past their day, whoever holds them. */
  late: number
  /** What the one who looks holds, late or due within a week. */
  yours: LineView[]
  next?: LineView | undefined
}

/** Days after the last part of the plan for which an unfinished induction still shows. */
const AFTERWARDS = 60
/** Days ahead in which something is worth saying on the first screen. */
const SOON = 7

/** Whether a post is in its induction: from four weeks before its start, or in the window of those already at work. */
export function isStarter(post: Post, { induction }: Standard, today: string): boolean {
  if (post.role !== 'link-worker') return false
  if (inEvidenceWindow(induction.gate, post, today)) return true
  if (post.alreadyTakingReferrals) return false
  const first = Math.min(...induction.phases.map(({ fromDay }) => fromDay))
  const last = Math.max(...induction.phases.map(({ toDay }) => toDay)) + AFTERWARDS
  const day = daysBetween(post.startedOn, today)
  return day >= first && day <= last
}

export function starterOf(plan: Plan, actor: Actor, today: string): Starter {
  const view = planView(plan, actor, today)
  const open = openLines(view)
  return {
    postId: plan.post.id,
    name: plan.post.name,
    startedOn: plan.post.startedOn,
    employer: plan.post.employer.name,
    done: view.done,
    all: view.all,
    late: open.filter((line) => isLate(line, today)).length,
    yours: open.filter((line) => line.yours && line.mayMark && wanted(line, today)),
    next: open[0],
  }
}

export const openLines = (view: PlanView): LineView[] =>
  view.phases.flatMap(({ lines }) => lines.filter(({ done }) => !done)).toSorted(byDay)

const byDay = (one: LineView, other: LineView) => one.dueOn.localeCompare(other.dueOn)

/** Late is past its day and still owed: nothing is late while somebody is away or has time to show it. */
export const isLate = ({ dueOn, reason }: LineView, today: string): boolean =>
  today > dueOn && (reason.met === 'owed' || reason.met === 'in-grace')

const wanted = (line: LineView, today: string) =>
  (line.reason.met === 'owed' || line.reason.met === 'due' || line.reason.met === 'in-grace') &&
  line.dueOn <= plusDays(today, SOON)
