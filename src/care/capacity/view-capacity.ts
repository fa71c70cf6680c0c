import { z } from 'zod'
import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { maySeeCapacity } from './capacity.policy.ts'
import { findSubject } from './find-subject.ts'
import { findTeam, roomNow, type Teammate } from './find-team.ts'

/** How full one post is, and the sum behind it. */
export const viewCapacity = query({
  read: 'capacity.viewed',
  load: (context, { postId }: { postId: string }) => findSubject(context, postId),
  may: maySeeCapacity,
  about: ({ post }) => [`post:${post.id}`],
})

/** The post that the asker holds now, or is about to start. */
export async function ownPost(context: Context): Promise<Post | undefined> {
  const { actor, moment } = context
  const posts = actor.kind === 'colleague' ? await postsOfColleague(context, actor.id) : []
  return posts.find((post) => inPost(post, moment.today)) ?? posts.find(({ endedOn }) => !endedOn)
}

export const viewMyCapacity = query({
  read: 'capacity.viewed',
  load: async (context, _: object) => {
    const mine = await ownPost(context)
    return mine && findSubject(context, mine.id)
  },
  may: maySeeCapacity,
  about: ({ post }) => [`post:${post.id}`],
})

/** What is shown of a worker among others: how full, never how much was done (safety H9). */
export type TeamMember = Omit<Teammate, 'own' | 'history' | 'sum' | 'worked' | 'standard'>
export type Team = { by: 'name' | 'room'; room: number; team: TeamMember[] }

export const teamCapacity = list({
  read: 'capacity.team-listed',
  filter: z.object({ by: z.enum(['name', 'room']).catch('name').default('name') }),
  scope: (actor) => Scope.of(actor, ...MANAGERS, 'gp-supervisor'),
  load: async (context, scope, { by }): Promise<Team> => {
    const team = (await findTeam(context, scope)).map(amongOthers)
    return { by, room: roomNow(team), team: by === 'room' ? team.toSorted(byRoom) : team }
  },
  names: ({ team }) => team.map(({ post }) => `post:${post.id}` as const),
})

const amongOthers = ({ own: _, history: _h, sum: _s, worked: _w, standard: _st, ...shown }: Teammate): TeamMember =>
  shown

/** Those who may take people first, most room first; those without a ceiling last. */
const byRoom = (one: TeamMember, other: TeamMember) =>
  Number(other.taking.may) - Number(one.taking.may) ||
  (other.standing?.room ?? -Infinity) - (one.standing?.room ?? -Infinity) ||
  one.post.name.localeCompare(other.post.name)
