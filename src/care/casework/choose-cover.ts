import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { findPost, findPosts, isOver } from '../../base/posts/index.ts'
import { hasEnded } from '../../base/posts/post.rules.ts'
import { sitsAs } from '../../platform/actor.ts'
import { accept, forbidden, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { isAgreedCover } from './agreed-cover.ts'
import { ChooseCover } from './handover.form.ts'
import { saveCover } from './handover.store.ts'

/** The line manager names beforehand who holds a worker's cases when that worker is away (safety H7). */
export const chooseCover = command({
  event: 'casework.cover-chosen',
  input: ChooseCover,
  load: async (context, { postId, coverPostId }) => {
    const post = await findPost(context, postId)
    if (!post) return undefined
    const cover = coverPostId ? (await findPosts(context, [coverPostId])).get(coverPostId) : undefined
    const coverInReach =
      cover === undefined || (await isOver(context, cover)) || (await isAgreedCover(context, post.id, cover.id))
    return { post, cover, coverInReach, inReach: await isOver(context, post) }
  },
  may: (actor, { inReach }) =>
    (inReach && sitsAs(actor, ...MANAGERS)) || 'Only a manager of this worker can choose who covers',
  decide: ({ post, cover, coverInReach }, { coverPostId }, { today }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can choose who covers')
    if (coverPostId && (!cover || !coverInReach || hasEnded(cover, today)))
      return invalid({ field: 'coverPostId', message: 'Choose somebody who is in post' })
    if (coverPostId === post.id)
      return invalid({ field: 'coverPostId', message: 'Choose somebody else than the worker' })
    return accept({ postId: post.id, coverPostId, byId: actor.id })
  },
  save: async (context, chosen) => {
    await saveCover(context, chosen)
    return accept({ id: chosen.postId })
  },
  about: ({ postId, coverPostId }) => [`post:${postId}`, ...(coverPostId ? [`post:${coverPostId}` as const] : [])],
  keep: ['postId', 'coverPostId'],
})
