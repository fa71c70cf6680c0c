import { z } from 'zod'
import { postsIn } from '../../base/posts/index.ts'
import { isLinkWorker } from '../../base/posts/post.rules.ts'
import { caseloadFacts } from '../../care/casework/index.ts'
import type { Role } from '../../platform/actor.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { readinessOfPosts } from '../../workforce/readiness/index.ts'
import { FIGURES, overviewOf } from './overview.rules.ts'

export const LEADERS: readonly Role[] = ['training-hub', 'place-lead', 'ics-lead', 'region-lead']

/** Real figures of everything under the seat's organisation. They name nobody, so nobody's record is looked at. */
export const viewOverview = list({
  read: 'overview.viewed',
  filter: z.object({ figure: z.enum(FIGURES).optional().catch(undefined) }),
  scope: (actor) => Scope.of(actor, ...LEADERS),
  load: async (context, scope, { figure }) => {
    const { today } = context.moment
    const posts = (await postsIn(context, scope, { on: today })).filter(isLinkWorker)
    const readiness = await readinessOfPosts(context, posts)
    const caseload = await caseloadFacts(
      context,
      posts.map(({ id }) => id),
      today,
    )
    return { figure, ...overviewOf(posts, { readiness, caseload }, today) }
  },
  names: () => [],
})
