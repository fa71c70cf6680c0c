import { standardsFor } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { ToldSource } from '../../platform/context.ts'
import { sharedOf } from './sharing.store.ts'
import { isToldToPcn } from './told-to-pcn.rules.ts'

/** The one rule of what a PCN is told (`told-to-pcn.rules.ts`), for modules that cannot ask it themselves. */
export const toldToPcn: ToldSource = async (context, postIds) => {
  const posts = await findPosts(context, postIds)
  const all = [...posts.values()]
  const standards = await standardsFor(context, [...new Set(all.map(heldTo))], context.moment.today)
  const shared = await sharedOf(context, all)
  return (postId, clause) => {
    const post = posts.get(postId)
    const standard = post && standards.get(heldTo(post))
    return (
      post !== undefined && standard !== undefined && isToldToPcn(clause, { post, standard, shared: shared(postId) })
    )
  }
}

const heldTo = ({ pcn, employer }: Post): string => (pcn ?? employer).id
