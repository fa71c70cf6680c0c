import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPosts, postsIn } from '../../base/posts/index.ts'
import { inPost, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import { foresee } from '../../platform/sets.ts'
import { placementFacts } from '../../workforce/placements/index.ts'
import { NO_PLACEMENTS } from '../../workforce/placements/placements.rules.ts'
import { readinessOfPosts, readinessSets } from '../../workforce/readiness/index.ts'
import { sessionFacts } from '../../workforce/supervision/index.ts'
import { sessionReasons } from '../../workforce/supervision/supervision.rules.ts'
import type { ReferralAsk } from './allocation.rules.ts'
import { type Candidate, candidateOf } from './candidate.rules.ts'
import { isTheWorker } from './capacity.policy.ts'
import { capacityOfPosts, capacitySets } from './find-capacity.ts'
import { oversOf } from './standing.rules.ts'

/** Everybody who could take this, with the reasons for and against: a manager sees all, a worker only themselves. */
export async function findCandidates(context: Context, ask: ReferralAsk): Promise<Candidate[]> {
  const scope = Scope.of(context.actor, ...MANAGERS, ...WORKERS)
  const posts = scope ? await postsIn(context, scope, { on: context.moment.today }) : []
  const own = Scope.of(context.actor, ...WORKERS) !== undefined
  const here = posts.filter((post) => serves(post, ask) && (!own || isTheWorker(context.actor, post)))
  return candidatesAmong(context, here, ask)
}

/** One of them, as they stand now. */
export async function findCandidate(
  context: Context,
  postId: string,
  ask: ReferralAsk,
): Promise<Candidate | undefined> {
  const posts = [...(await findPosts(context, [postId])).values()]
  return (
    await candidatesAmong(
      context,
      posts.filter((post) => serves(post, ask)),
      ask,
    )
  )[0]
}

/** A post works for the service that was asked: its PCN, its employer, or the practice that was named. */
const serves = ({ pcn, employer, sites }: Post, { organisationId, practice }: ReferralAsk): boolean =>
  pcn?.id === organisationId || employer.id === organisationId || sites.some(({ id }) => id === practice?.id)

/** A fixed number of statements, however many there are. */
async function candidatesAmong(context: Context, found: readonly Post[], ask: ReferralAsk): Promise<Candidate[]> {
  const { today } = context.moment
  const posts = found.filter((post) => inPost(post, today))
  const ids = posts.map(({ id }) => id)
  await foresee(context, [...readinessSets(posts), ...(await capacitySets(context, posts)), sessionFacts.of(ids)])
  const readiness = await readinessOfPosts(context, posts)
  const capacities = await capacityOfPosts(context, posts, readiness)
  const sessions = await sessionFacts(context, ids)
  const placements = await placementFacts(context, ids)
  return posts.flatMap((post) => {
    const ready = readiness.get(post.id)
    const capacity = capacities.get(post.id)
    if (!ready || !capacity) return []
    const { standing, openNow, standard } = capacity
    const facts = {
      post,
      readiness: ready,
      standing,
      openNow,
      overs: standing ? oversOf(standing, standard.caseload.thresholds, 1) : [],
      supervision: sessionReasons(
        post,
        sessions.get(post.id) ?? [],
        placements.get(post.id) ?? NO_PLACEMENTS,
        standard,
        today,
      ),
    }
    return [candidateOf(facts, ask, today)]
  })
}
