import { z } from 'zod'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { teamIn } from './find-team.ts'
import { type GapsView, gapsView } from './gaps.rules.ts'
import { type TeamView, teamView } from './team.rules.ts'
import { TEAM_ROLES } from './training.policy.ts'

const anything = z.looseObject({})

/** A team's training before referrals: each training against each worker. */
export const listTeam = list({
  read: 'training.team-listed',
  filter: anything,
  scope: (actor) => Scope.of(actor, ...TEAM_ROLES),
  load: async (context, scope): Promise<TeamView> => teamView(await teamIn(context, scope), context.moment.today),
  names: ({ members }) => members.map(({ postId }) => `post:${postId}` as const),
})

/** Where the gaps are, across the employers that a training hub serves: numbers by training and employer, and no names. */
export const listGaps = list({
  read: 'training.gaps-listed',
  filter: anything,
  scope: (actor) => Scope.of(actor, 'training-hub'),
  load: async (context, scope): Promise<GapsView> => {
    const team = await teamIn(context, scope)
    const employers = [...new Map(team.map(({ post }) => [post.employer.id, post.employer.name]))]
    const teams = employers.map(([id, employer]) => ({
      employer,
      view: teamView(
        team.filter(({ post }) => post.employer.id === id),
        context.moment.today,
      ),
    }))
    return gapsView(teams.filter(({ view }) => view.members.length > 0))
  },
  names: () => [],
})
