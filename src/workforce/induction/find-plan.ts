import { standardsFor } from '../../base/editions/index.ts'
import { findPost, reachOf } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { isUuid } from '../../lib/is-uuid.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import type { Context } from '../../platform/context.ts'
import { foresee } from '../../platform/sets.ts'
import { placementFacts } from '../placements/index.ts'
import { type Appointment, NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { sessionFacts } from '../supervision/index.ts'
import { mergedTraining, servesSystemOf, trainingFacts, trainingHistories } from '../training/index.ts'
import type { PlanSubject } from './induction.policy.ts'
import { inductionFacts } from './induction.store.ts'
import type { Plan } from './plan-view.rules.ts'
import { ruleReasons } from './rule-reasons.rules.ts'

/** A post's plan with everything that its lines are told by, and what decides who may do what with it. */
export async function findPlan(context: Context, postId: string): Promise<Plan | undefined> {
  const post = isUuid(postId) ? await findPost(context, postId) : undefined
  if (!post) return undefined
  const [plan] = await plansOf(context, [post])
  return plan && { ...plan, ...(await standsTo(context, post)) }
}

const heldTo = ({ pcn, employer }: Post): string => pcn?.id ?? employer.id

/** The plans of many posts that the one who asks reaches by their seat: a few statements, however many. */
export async function plansOf(context: Context, posts: readonly Post[]): Promise<Plan[]> {
  const { actor, moment } = context
  const ids = posts.map(({ id }) => id)
  const colleagueIds = posts.map(({ colleagueId }) => colleagueId)
  await foresee(context, [
    inductionFacts.of(ids),
    trainingHistories.of(colleagueIds),
    placementFacts.of(ids),
    sessionFacts.of(ids),
  ])
  const standards = await standardsFor(context, [...posts.map(heldTo), ...posts.map(employerOf)], moment.today)
  const facts = await inductionFacts(context, ids)
  const training = await trainingFacts(context, [...new Set(colleagueIds)])
  const placements = await placementFacts(context, ids)
  const sessions = await sessionFacts(context, ids)
  return posts.flatMap((post) => {
    const asked = standards.get(heldTo(post))
    const employers = standards.get(post.employer.id)
    if (!asked || !employers) return []
    const standard = withEmployers(asked, employers)
    const known = placements.get(post.id) ?? NO_PLACEMENTS
    const trained = training.get(post.colleagueId) ?? []
    const rules = ruleReasons(post, known, trained, sessions.get(post.id) ?? [], standard, moment.today)
    const tellers = { training: trained, rules }
    const appointedAs = known.appointments.filter(({ colleagueId }) => 'id' in actor && colleagueId === actor.id)
    const subject: PlanSubject = { post, reached: true, servedByHub: false, appointedAs: appointedAs.map(roleOf) }
    return [{ standard, facts: facts.get(post.id) ?? [], tellers, ...subject }]
  })
}

/** Their PCN's standard, with training refreshed as often as their employer says. */
const withEmployers = lastAnswer(
  (asked: Standard, employers: Standard): Standard => ({
    ...asked,
    training: mergedTraining(asked.training, employers.training),
  }),
)

const employerOf = ({ employer }: Post): string => employer.id
const roleOf = ({ kind, siteId }: Appointment) => ({ kind, siteId })

/** How the one who asks stands to a post by their seat. */
async function standsTo(context: Context, post: Post): Promise<Pick<PlanSubject, 'reached' | 'servedByHub'>> {
  const { actor } = context
  if (actor.kind !== 'colleague') return { reached: false, servedByHub: false }
  const { role, organisationId } = actor.seat
  const servedByHub = role === 'training-hub' && (await servesSystemOf(context, organisationId, post.employer.id))
  const { employer, pcn, site } = await reachOf(context, post)
  return { reached: employer || pcn || site, servedByHub }
}
