import { findColleague } from '../../base/colleagues/index.ts'
import { standardFor } from '../../base/editions/index.ts'
import { isOver, postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { isUuid } from '../../lib/is-uuid.ts'
import type { Context } from '../../platform/context.ts'
import { NOBODY, trainingStandardOf } from './find-facts.ts'
import { servesSystemOf } from './hub-reach.store.ts'
import type { TrainingSubject } from './training.policy.ts'

/** A colleague as their training record is about them: with the standard that asks for it. */
export type Trained = TrainingSubject & { standard: Standard }

export async function findTrained(context: Context, colleagueId: string): Promise<Trained | undefined> {
  if (!isUuid(colleagueId)) return undefined
  const posts = await postsOfColleague(context, colleagueId)
  const name = posts[0]?.name ?? (await findColleague(context, colleagueId))?.name
  if (name === undefined) return undefined
  const post = posts.filter((each) => !hasEnded(each, context.moment.today)).at(-1) ?? posts[0]
  return {
    colleagueId,
    name,
    post,
    standard: await standardOf(context, post),
    ...(await reachOf(context, post)),
  }
}

async function standardOf(context: Context, post: Post | undefined): Promise<Standard> {
  const asks = post?.pcn?.id ?? post?.employer.id ?? NOBODY
  const standard = await standardFor(context, asks, context.moment.today)
  return post ? { ...standard, training: await trainingStandardOf(context, post) } : standard
}

async function reachOf(context: Context, post: Post | undefined) {
  const { actor } = context
  if (actor.kind !== 'colleague' || !post) return { reached: false, servedByHub: false }
  const { role, organisationId } = actor.seat
  const hub = role === 'training-hub' && (await servesSystemOf(context, organisationId, post.employer.id))
  return { reached: await isOver(context, post), servedByHub: hub }
}
