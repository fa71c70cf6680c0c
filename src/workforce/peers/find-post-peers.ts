import { isReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { type BesidePost, findBeside } from '../placements/index.ts'
import { isOwn } from '../placements/placements.rules.ts'

/** One post, where the reader is its worker or stands over its employer: a PCN sees of a provider's employee the verdict (safety H9). */
export async function findPostPeers(context: Context, postId: string): Promise<BesidePost | undefined> {
  const beside = await findBeside(context, postId)
  const { actor } = context
  if (!beside || actor.kind !== 'colleague') return undefined
  if (isOwn(actor, beside) || beside.post.lineManager?.id === actor.id) return beside
  return (await isReached(context, beside.post.employer.id)) ? beside : { ...beside, within: false }
}
