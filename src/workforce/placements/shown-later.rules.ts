import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Reason } from '../../lib/verdict.ts'
import { evidenceWindow } from '../induction/evidence-window.rules.ts'

/** Who took referrals before the service joined has a window: what is owed of them is not yet shown, never failed. */
export function shownLater(reason: Reason, post: Post, { induction }: Standard, today: string): Reason {
  if (reason.met !== 'owed') return reason
  const named = induction.items.filter(({ rule }) => rule === reason.clause).map(({ id }) => id)
  return { ...reason, ...evidenceWindow([reason.clause, ...named], reason, induction.gate, post, today) }
}
