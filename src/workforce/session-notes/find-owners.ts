import { holdersOf } from '../../base/colleagues/index.ts'
import { findPost } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Named, Pair } from './record.rules.ts'

/** Who may be given an action: the two, the line manager, and who manages the network or the provider. */
export async function findOwners(context: Context, postId: string, { worker, supervisor }: Pair): Promise<Named[]> {
  const post = await findPost(context, postId)
  const places = post ? [post.pcn?.id ?? post.employer.id] : []
  const managers = [...(await holdersOf(context, 'pcn-manager', places)).values()].flat()
  const all = [worker, supervisor, ...(post?.lineManager ? [post.lineManager] : []), ...managers]
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()]
}
