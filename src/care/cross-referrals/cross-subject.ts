import { findPost, isOver } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { findCase } from '../casework/index.ts'
import { type CrossSubject, maySee } from './cross-referral.policy.ts'
import { findCross } from './cross-referrals.store.ts'

/**
 * One referral between roles with its case, for those who may see it: a refusal names colleagues to them alone. Both locked when
 * they are about to change, the case first.
 */
export async function loadCross(
  context: Context,
  { crossReferralId }: { crossReferralId: string },
  lock?: 'lock',
): Promise<CrossSubject | undefined> {
  const found = await findCross(context, crossReferralId)
  const subject = found && (await findCase(context, found.caseId, lock))
  const referral = lock && found ? await findCross(context, crossReferralId, lock) : found
  if (!referral || !subject) return undefined
  const post = await findPost(context, referral.to.postId)
  const one = { referral, subject, overReceiver: post !== undefined && (await isOver(context, post)) }
  return context.actor.kind !== 'colleague' || maySee(context.actor, one) === true ? one : undefined
}
