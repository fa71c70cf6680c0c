import { findPost } from '../../base/posts/index.ts'
import type { TimeSource } from '../../platform/context.ts'
import { satBy } from './cost.store.ts'
import { paths } from './mdt.paths.ts'
import { kindWords } from './meeting.rules.ts'

/** Meetings that the worker was at, for their own account of their days. */
export const mdtTime: TimeSource = {
  name: 'mdt',
  load: async (context, postId, days) => {
    const post = await findPost(context, postId)
    if (!post) return []
    const sat = await satBy(context, post.colleagueId, days, postId)
    return sat
      .filter(({ ahead }) => !ahead)
      .map(({ id, kind, on, minutes, where }) => ({
        kind: 'mdt',
        on,
        minutes,
        says: `${kindWords[kind]}, ${where}`,
        href: paths.meeting({ meetingId: id }),
      }))
  },
}
