import { besideLine, type DisputedLine } from '../../base/disputes/dispute.rules.ts'
import { disputesOf } from '../../base/disputes/index.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded, type Post, sitesOn } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type Member, membersOf } from '../placements/index.ts'
import type { Appointment } from '../placements/placements.rules.ts'
import type { GateLine } from '../readiness/gate-lines.rules.ts'
import { readinessOfPosts } from '../readiness/index.ts'
import { type OwedBefore, ofOthers, owedBefore } from '../readiness/owed-to-worker.rules.ts'
import type { Readiness } from '../readiness/readiness.rules.ts'
import { plansFor } from '../supervisors/index.ts'
import { asFact, type Plan } from '../supervisors/plan.rules.ts'
import { trainingFacts } from '../training/index.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import { asOfToday } from './duties.rules.ts'
import { withPlan } from './planned-duty.rules.ts'
import type { PlannedSession } from './planned-session.rules.ts'
import { openSessions, stillAhead } from './planned-sessions.store.ts'
import { dutiesTowards } from './post-duties.rules.ts'
import { sessionFacts } from './sessions.store.ts'

/**
 * What the reader's own post is owed, and who stands beside it. `others`: what others answer for before new people come, as
 * readiness judges it. `sessions`: what is owed over time and gates nothing. `before`: how readiness counts its lines.
 */
export type Support = {
  post: Post
  people: Appointment[]
  sessions: Reason[]
  others: GateLine[]
  before: OwedBefore
  /** The next session of each kind. */
  planned: PlannedSession[]
  kinds: ReadonlyMap<string, string>
  plan: Plan | undefined
  training: { inDate: number; soon: number; expired: number }
}

export const viewMySupport = query({
  read: 'supervision.my-support-viewed',
  load: (context: Context, _: object) => ownSupport(context),
  may: () => true,
  about: (posts) => posts.map(({ post }): `post:${string}` => `post:${post.id}`),
})

/** The posts that the reader holds today or is appointed to. */
export async function ownSupport(context: Context): Promise<Support[]> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return []
  const posts = (await postsOfColleague(context, actor.id)).filter((post) => !hasEnded(post, moment.today))
  const ids = posts.map(({ id }) => id)
  const members = await membersOf(context, posts)
  const readiness = await readinessOfPosts(context, posts)
  const sessions = await sessionFacts(context, ids)
  const open = await openSessions(context, ids)
  const plans = await plansFor(context, ids)
  const disputes = await disputesOf(context, ids)
  const trainings = (await trainingFacts(context, [actor.id])).get(actor.id) ?? []
  return members.map((member) => {
    const { post, facts, standard } = member
    const known = {
      placements: facts,
      trainings,
      sessions: sessions.get(post.id) ?? [],
      plans: (plans.get(post.id) ?? []).map(asFact),
    }
    const ahead = stillAhead(context, open.get(post.id))
    const duties = dutiesTowards(post, known, standard, moment.today)
      .map((reason) => asOfToday(reason, moment.today))
      .map((reason) => withPlan(reason, ahead, standard))
      .map((reason) => ({ ...reason, ...besideLine(disputes.get(post.id) ?? [], saidOf(reason)) }))
    return {
      post,
      people: peopleIn(member, moment.today),
      ...asJudged(readiness.get(post.id), duties, moment.today),
      planned: nextOfEachKind(ahead),
      kinds: new Map(standard.supervision.types.map(({ id, label }) => [id, label])),
      plan: plans.get(post.id)?.[0],
      training: inShort(trainings),
    }
  })
}

/** How a line of support is named when its worker says that it is not right (safety H9). */
export const saidOf = ({ clause, at }: Reason): DisputedLine => ({ verdict: 'support', item: clause, siteId: at?.id })

/** The gate tells its own lines, with exceptions and windows; whatever it does not ask is told beside it, once. */
function asJudged(readiness: Readiness | undefined, duties: readonly Reason[], today: string) {
  const gate = readiness?.reasons ?? []
  const asked = new Set(gate.map(({ clause }) => clause))
  return {
    sessions: duties.filter(({ clause }) => !asked.has(clause)),
    others: ofOthers(gate).map((line) => ({ ...line, ...asOfToday(line, today) })),
    before: owedBefore(gate),
  }
}

/** Of a practice that the worker serves no longer, nobody stands beside them: it closed, merged, or they moved on. */
function peopleIn({ facts, post }: Member, today: string): Appointment[] {
  const served = sitesOn(post, today).map(({ id }) => id)
  return facts.appointments.filter(
    (appointment) => holdsOn(appointment, today) && (!appointment.siteId || served.includes(appointment.siteId)),
  )
}

const nextOfEachKind = (ahead: readonly PlannedSession[]): PlannedSession[] =>
  ahead.filter(({ kinds: [kind] }, at) => ahead.findIndex(({ kinds: [first] }) => first === kind) === at)

/** How many trainings are in date, how many of those are due again soon, and how many are over. */
function inShort(facts: readonly TrainingFact[]): Support['training'] {
  const items = (...states: TrainingFact['state'][]) =>
    new Set(facts.filter(({ state }) => states.includes(state)).map(({ itemId }) => itemId)).size
  return { inDate: items('complete', 'verified', 'due-soon'), soon: items('due-soon'), expired: items('expired') }
}
