import { clauseName } from '../../base/editions/index.ts'
import { findPost } from '../../base/posts/index.ts'
import type { TimeSource } from '../../platform/context.ts'
import { learningHours } from './learning-hours.store.ts'
import { paths } from './training.paths.ts'

/** The hours that one's own training took, as they were recorded with it: for that worker alone (safety H9). */
export const timeLearning: TimeSource = {
  name: 'training.completed',
  load: async (context, postId, days) => {
    const post = await findPost(context, postId)
    const rows = post ? await learningHours(context, post.colleagueId, days) : []
    return rows.map(({ itemId, on, minutes }) => ({
      kind: 'learning',
      on,
      minutes,
      says: clauseName(itemId),
      href: paths.mine(),
    }))
  },
}
