import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { findReachedPost } from '../posts/index.ts'
import type { Post } from '../posts/post.rules.ts'
import type { Dispute } from './dispute.rules.ts'
import { mayAnswer, mayDispute, maySee } from './disputes.policy.ts'
import { disputesToldOf } from './find-disputes.ts'
import { lineTitle } from './line-title.ts'

export type TitledDispute = Dispute & { title: string; site?: string | undefined }
export type DisputesView = {
  post: Post
  disputes: TitledDispute[]
  mayDispute: boolean
  mayAnswer: boolean
}

/** Everything that the worker of a post said against a verdict, newest first, with the answers. */
export const viewDisputes = query({
  read: 'disputes.viewed',
  load: async (context: Context, { postId }: { postId: string }) => {
    const reached = await findReachedPost(context, postId)
    if (!reached) return undefined
    const { post } = reached
    const siteName = (id: string | undefined) => post.sites.find((site) => site.id === id)?.name
    const own = mayDispute(context.actor, reached) === true
    const title = (one: Dispute) => lineTitle(one, own ? 'you are' : `${post.givenName} is`)
    const said = await disputesToldOf(context, reached)
    return {
      ...reached,
      disputes: said.map((one) => ({ ...one, title: title(one), site: siteName(one.siteId) })).reverse(),
      mayDispute: own,
      mayAnswer: mayAnswer(context.actor, reached) === true,
    }
  },
  may: maySee,
  about: ({ post }) => [`post:${post.id}`],
})
