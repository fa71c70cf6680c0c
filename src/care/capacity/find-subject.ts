import { reaches } from '../../base/organisations/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { capacityOf, type PostCapacity } from './find-capacity.ts'

export type CapacitySubject = PostCapacity & { reached: boolean }

/** How full a post is, with what decides who may see and change it. */
export async function findSubject(context: Context, postId: string): Promise<CapacitySubject | undefined> {
  const capacity = (await capacityOf(context, [postId])).get(postId)
  return capacity && { ...capacity, reached: await isOver(context, capacity.post) }
}

/** Whether the asker's organisation stands over the employer or the PCN of a post. */
export async function isOver(context: Context, { employer, pcn }: Post): Promise<boolean> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return false
  const over = (id: string) => reaches(context, actor.seat.organisationId, id, moment.today)
  return (await over(employer.id)) || (pcn !== undefined && (await over(pcn.id)))
}
