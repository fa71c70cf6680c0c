import type { Context } from '../../platform/context.ts'
import type { findReachedPost } from '../posts/index.ts'
import type { Dispute } from './dispute.rules.ts'
import { isReadByPcn } from './dispute.rules.ts'
import { readsAll } from './disputes.policy.ts'
import { disputesOf } from './disputes.store.ts'

type ReachedPost = NonNullable<Awaited<ReturnType<typeof findReachedPost>>>

/** What the worker of a post said, as far as the asker's side is told of it. */
export async function disputesToldOf(context: Context, reached: ReachedPost): Promise<Dispute[]> {
  const { post } = reached
  const said = (await disputesOf(context, [post.id])).get(post.id) ?? []
  if (said.length === 0 || readsAll(context.actor, reached)) return said
  const told = await context.app.toldToPcn(context, [post.id])
  return said.filter((one) => isReadByPcn(one, (clause) => told(post.id, clause)))
}
