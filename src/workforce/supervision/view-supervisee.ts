import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { findSupervisee, type Supervisee } from './find-supervisee.ts'
import { mayRecord } from './supervision.policy.ts'

/** One post, before a session is recorded, and whether it is the asker's own. */
export const viewSupervisee = query({
  read: 'supervision.supervisee-viewed',
  load: async (
    context: Context,
    { postId }: { postId: string },
  ): Promise<(Supervisee & { today: string; me: string }) | undefined> => {
    const found = await findSupervisee(context, postId)
    const me = context.actor.kind === 'colleague' ? context.actor.id : ''
    return found && { ...found, today: context.moment.today, me }
  },
  may: mayRecord,
  about: ({ post }) => [`post:${post.id}`],
})
