import { z } from 'zod'
import { plusMonths } from '../../lib/plain-date.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { organisationsReached } from '../organisations/index.ts'
import { POST_ROLES, type Post } from './post.rules.ts'
import { asSeenBy, mayAppoint, TEAM_ROLES } from './posts.policy.ts'
import { leaversIn, postsIn } from './posts.store.ts'

export const TeamFilter = z.object({
  role: z.enum(POST_ROLES).optional().catch(undefined),
  show: z.enum(['now', 'left']).catch('now'),
})
export type Team = { posts: Post[]; today: string; mayAppoint: boolean }

/** The posts under the asker's organisation: those of today and to come, or those that ended in the year past. */
export const listTeam = list({
  read: 'posts.team-viewed',
  filter: TeamFilter,
  scope: (actor) => Scope.of(actor, ...TEAM_ROLES),
  load: async (context, scope, { role, show }): Promise<Team> => {
    const { today } = context.moment
    const found =
      show === 'left'
        ? await leaversIn(context, scope, plusMonths(today, -12), today)
        : await postsIn(context, scope, { on: today, role })
    const reached = await organisationsReached(context, [...new Set(found.map(({ employer }) => employer.id))])
    const seen = (post: Post) =>
      asSeenBy(context.actor, { post, reach: { employer: reached.has(post.employer.id), pcn: true, site: false } })
    return {
      posts: found.filter((post) => role === undefined || post.role === role).map(seen),
      today,
      mayAppoint: mayAppoint(context.actor, { employerReached: true, pcnReached: true }) === true,
    }
  },
  names: ({ posts }) => posts.map(({ id }) => `post:${id}` as const),
})
