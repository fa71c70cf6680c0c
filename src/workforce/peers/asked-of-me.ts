import { findPosts, postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { askedToCover } from './cover.store.ts'
import { wishesFor } from './wishes.store.ts'

/** A question of one peer to another, waiting for yes or no. `id`: the wish, or the post that is to be covered. */
export type Asked = { kind: 'peer' | 'cover'; id: string; postId: string; name: string; givenName: string; at: string }

/** Who would like the reader as a peer, and whom they were asked to stand in for. */
export async function askedOfMe(context: Context): Promise<Asked[]> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return []
  const own = (await postsOfColleague(context, actor.id)).filter((post) => !hasEnded(post, moment.today))
  const wishes = await wishesFor(
    context,
    own.map(({ id }) => id),
  )
  const covers = await askedToCover(context, actor.id)
  const posts = await findPosts(
    context,
    [...wishes, ...covers].map(({ postId }) => postId),
  )
  const asked = [
    ...wishes.map(({ id, postId }) => ({ kind: 'peer' as const, id, postId })),
    ...covers.map(({ postId }) => ({ kind: 'cover' as const, id: postId, postId })),
  ]
  return asked.flatMap((each) => {
    const post = posts.get(each.postId)
    const at = (post?.pcn ?? post?.employer)?.name ?? ''
    return post ? [{ ...each, name: post.name, givenName: post.givenName, at }] : []
  })
}
