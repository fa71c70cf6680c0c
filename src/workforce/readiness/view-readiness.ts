import { z } from 'zod'
import { postsIn, postsOfColleague } from '../../base/posts/index.ts'
import { inPost, isLinkWorker } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { findJudged } from './find-judged.ts'
import { readinessOfPosts } from './find-readiness.ts'
import { forReader, teamForReader } from './for-reader.ts'
import { maySee, TEAM_ROLES } from './readiness.policy.ts'
import type { PostReadiness } from './readiness.rules.ts'

/** The verdict on one post, with every line that makes it. */
export const viewReadiness = query({
  read: 'readiness.viewed',
  load: (context, { postId }: { postId: string }) => judgedForReader(context, postId),
  may: maySee,
  about: ({ postId }) => [`post:${postId}`],
})

async function judgedForReader(context: Context, postId: string) {
  const judged = await findJudged(context, postId)
  return judged && forReader(judged, context.actor, context.moment.today)
}

/** The verdict on the post that the asker holds now, or is about to start. */
export async function ownReadiness(context: Context): Promise<PostReadiness | undefined> {
  const { actor, moment } = context
  const posts = actor.kind === 'colleague' ? await postsOfColleague(context, actor.id) : []
  const mine = posts.find((post) => inPost(post, moment.today)) ?? posts.find(({ endedOn }) => !endedOn)
  return mine && (await readinessOfPosts(context, [mine])).get(mine.id)
}

/** The worker's own page. */
export const viewMyReadiness = query({
  read: 'readiness.viewed',
  load: async (context, _: object) => {
    const mine = await ownReadiness(context)
    return mine && judgedForReader(context, mine.postId)
  },
  may: maySee,
  about: ({ postId }) => [`post:${postId}`],
})

/** Who of a team may take people, and what is owed first for the others; by name, never by anything they did (H9). */
export const teamReadiness = list({
  read: 'readiness.team-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...TEAM_ROLES),
  load: async (context, scope) => {
    const posts = await postsIn(context, scope, { on: context.moment.today })
    const readiness = await readinessOfPosts(context, posts.filter(isLinkWorker))
    return teamForReader([...readiness.values()], context.actor, context.moment.today)
  },
  names: (team) => team.map(({ postId }) => `post:${postId}` as const),
})
