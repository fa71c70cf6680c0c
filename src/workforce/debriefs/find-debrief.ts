import { findPost, isOver } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { supervisorsOf } from '../supervisors/index.ts'
import type { DebriefSubject } from './debriefs.policy.ts'
import { findDebrief } from './debriefs.store.ts'

/** A debrief with the worker and with whoever holds it today: the line manager, the supervisors named, and who stands in. */
export async function findSubject(context: Context, id: string, lock?: 'lock'): Promise<DebriefSubject | undefined> {
  const debrief = await findDebrief(context, id, lock)
  const post = debrief && (await findPost(context, debrief.postId))
  if (!debrief || !post) return undefined
  const supervisors = (await supervisorsOf(context, [post.id])).get(post.id) ?? []
  return {
    debrief,
    worker: { id: post.colleagueId, name: post.name },
    holderIds: [...new Set(supervisors.map((each) => each.id))].filter((each) => each !== post.colleagueId),
    reached: await isOver(context, post),
  }
}
