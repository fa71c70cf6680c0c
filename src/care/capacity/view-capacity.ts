import { z } from 'zod'
import { postsIn, postsOfColleague } from '../../base/posts/index.ts'
import { inPost, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { MANAGERS, maySeeCapacity } from './capacity.policy.ts'
import { capacityOfPosts, type PostCapacity } from './find-capacity.ts'
import { findSubject } from './find-subject.ts'

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
export type TeamMember = Omit<PostCapacity, 'own' | 'history' | 'sum' | 'worked' | 'standard'>

export const teamCapacity = list({
  read: 'capacity.team-listed',
  filter: z.object({ by: z.enum(['name', 'room']).catch('name').default('name') }),
  scope: (actor) => Scope.of(actor, ...MANAGERS, 'gp-supervisor'),
  load: async (context, scope, { by }): Promise<{ by: 'name' | 'room'; team: TeamMember[] }> => {
    const posts = await postsIn(context, scope, { on: context.moment.today })
    const here = posts.filter((post) => inPost(post, context.moment.today))
    const team = [...(await capacityOfPosts(context, here)).values()].map(amongOthers)
    return { by, team: by === 'room' ? team.toSorted(byRoom) : team }
  },
  names: ({ team }) => team.map(({ post }) => `post:${post.id}` as const),
})

const amongOthers = ({
  own: _,
  history: _history,
  sum: _sum,
  worked: _worked,
  standard: _standard,
  ...shown
}: PostCapacity) => shown

/** Most room first; those without a ceiling last. */
const byRoom = (one: TeamMember, other: TeamMember) =>
  (other.standing?.room ?? -Infinity) - (one.standing?.room ?? -Infinity) ||
  one.post.name.localeCompare(other.post.name)
