import type { SignalSource } from '../../platform/context.ts'
import { readWeight } from './case-weight.store.ts'
import { paths } from './casework.paths.ts'

/** From a third of one's open cases on, much of the week is heavy work. Ours: the founding documents give no figure. */
const HEAVY_SHARE = 1 / 3

/** How much of one's own caseload is heavy: weighing by one's own word, or with a concern open. For that worker alone. */
export const heavyCases: SignalSource = {
  name: 'casework.heavy',
  load: async (context, postId) => {
    const { open, heavy } = await readWeight(context, postId)
    if (heavy === 0 || heavy / open < HEAVY_SHARE) return []
    return [
      {
        key: `casework.heavy:${postId}`,
        says: `${heavy} of your ${open} open cases weigh on you or have a concern open.`,
        help: 'See which, and bring one to supervision.',
        href: paths.mine(),
      },
    ]
  },
}
