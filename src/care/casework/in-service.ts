import { isOver } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { invalid } from '../../platform/result.ts'

type Service = { organisationId: string; practiceId?: string | undefined }

/** Whether a post is of a case's service or practice, or of a service that the asker stands over. */
export async function isInService(context: Context, { organisationId, practiceId }: Service, post: Post) {
  const { employer, pcn, sites } = post
  if ([employer.id, pcn?.id].includes(organisationId)) return true
  if (sites.some(({ id }) => id === practiceId) || context.actor.kind === 'job') return true
  return isOver(context, post)
}

/** A case goes to nobody of another service: its notes and its person's details would go with it (safety H2). */
export const outOfService = ({ name }: Post) =>
  invalid({ field: 'postId', message: `${name} does not work for this service. Choose another` })
