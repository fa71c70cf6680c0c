import { standardsFor } from '../../base/editions/index.ts'
import { findPosts, postsIn } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import { merged, trainingFacts } from './find-facts.ts'
import { postIdsServedBy } from './hub-reach.store.ts'
import type { TrainedPostFacts } from './team.rules.ts'

/** The posts within a seat's reach and their training. A training hub reaches the system that it is part of. */
export async function teamIn(context: Context, scope: Scope): Promise<TrainedPostFacts[]> {
  const { today } = context.moment
  const posts =
    scope.role === 'training-hub'
      ? [...(await findPosts(context, await postIdsServedBy(context, scope.organisationId))).values()]
      : await postsIn(context, scope, { on: today })
  return withTraining(context, posts)
}

async function withTraining(context: Context, posts: readonly Post[]): Promise<TrainedPostFacts[]> {
  const ids = posts.flatMap(({ employer, pcn }) => [employer.id, ...(pcn ? [pcn.id] : [])])
  const standards = await standardsFor(context, ids, context.moment.today)
  const facts = await trainingFacts(context, [...new Set(posts.map(({ colleagueId }) => colleagueId))])
  return posts.flatMap((post) => {
    const asked = standards.get(post.pcn?.id ?? post.employer.id)
    const employers = standards.get(post.employer.id)
    if (!asked || !employers) return []
    const standard = { ...asked, training: merged(asked.training, employers.training) }
    return [{ post, standard, facts: facts.get(post.colleagueId) ?? [] }]
  })
}
