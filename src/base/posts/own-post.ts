import type { Context } from '../../platform/context.ts'
import { inPost, type Post } from './post.rules.ts'
import { postsOfColleague } from './posts.store.ts'

/** The post that the asker holds today, away or not; of two, the one begun last. None for whoever is no colleague. */
export async function ownPost(context: Context): Promise<Post | undefined> {
  const { actor, moment } = context
  const posts = actor.kind === 'colleague' ? await postsOfColleague(context, actor.id) : []
  return posts.find((post) => inPost(post, moment.today))
}
