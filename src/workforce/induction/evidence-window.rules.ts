import type { Post } from '../../base/posts/post.rules.ts'
import type { Gate } from '../../framework/standard/induction.ts'
import { plusDays, showDate } from '../../lib/plain-date.ts'
import type { Met } from '../../lib/verdict.ts'

type Owed = { met: Met; says: string; on?: string }
type JoiningPost = Pick<Post, 'joinedOn' | 'alreadyTakingReferrals'>

/**
 * What is owed of somebody who took referrals before the service joined (induction.yaml existing_workers). Most is not yet
 * shown, never failed, until the window ends. What may never be excepted is chased at once and, if it is still missing
 * when its own days are over, closes the gate. `clauses` are the item and whatever names it.
 */
export function evidenceWindow(
  clauses: readonly string[],
  owed: Owed,
  { existingWorkers, exception }: Pick<Gate, 'existingWorkers' | 'exception'>,
  post: JoiningPost,
  today: string,
): Owed {
  if (!post.alreadyTakingReferrals) return owed
  const never = clauses.some((clause) => exception.neverFor.includes(clause))
  const ends = windowEnd(post, never ? existingWorkers.neverWaivableDays : existingWorkers.windowDays)
  if (today >= ends) return owed
  if (never) return { met: 'in-grace', says: `${owed.says} It stops referrals from ${showDate(ends)}.`, on: ends }
  return { met: 'not-yet-evidenced', says: `${owed.says} There is until ${showDate(ends)} to show it.`, on: ends }
}

const windowEnd = ({ joinedOn }: JoiningPost, days: number) => plusDays(joinedOn, days)

/** Whether a post is in the window that those have who were at work before the service joined. */
export const inEvidenceWindow = (
  { existingWorkers }: Pick<Gate, 'existingWorkers'>,
  post: JoiningPost,
  today: string,
): boolean => post.alreadyTakingReferrals && today < windowEnd(post, existingWorkers.windowDays)
