import { plusDays } from '../../lib/plain-date.ts'
import type { SignalSource } from '../../platform/context.ts'
import { gapsBetween } from './period.store.ts'
import { paths } from './supervision.paths.ts'

/** A quarter of a year, as long as the pulse remembers. */
const DAYS_BACK = 91

/** Sessions that were called off or missed, as the worker lived it: for that worker alone (safety H9). */
export const cancelledSupervision: SignalSource = {
  name: 'supervision.cancelled',
  load: async (context, postId) => {
    const { today } = context.moment
    const gaps = await gapsBetween(context, [postId], { from: plusDays(today, -DAYS_BACK), until: today })
    if (gaps.length < 2) return []
    return [
      {
        key: `supervision.cancelled:${postId}`,
        says: `${gaps.length} of your supervision sessions did not happen in the last three months. You are owed them.`,
        help: 'See who holds this.',
        href: paths.mySupport(),
      },
    ]
  },
}
