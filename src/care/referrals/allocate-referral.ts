import { z } from 'zod'
import { findPost } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import { idField, optional, yesNoField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { openCase } from '../casework/index.ts'
import { riskRead } from './decide-referral.ts'
import { insertDecision } from './decisions.store.ts'
import { mayMove, type Standing } from './referral.policy.ts'
import { changeReferral } from './referral-changes.store.ts'
import { lockStanding } from './standing.store.ts'
import { tellDecided } from './tell-decided.ts'

const AllocateReferral = z.object({
  referralId: idField(),
  postId: idField('Choose a worker'),
  /** Of the case that it opens; made here when nobody made it before. */
  caseId: optional(idField()),
  tellPerson: optional(yesNoField('Choose whether to tell them')),
})

type Allocated = { id: string; caseId: string; postId: string; holderId: string; by: string; tellPerson: boolean }
type Subject = Standing & { post: NonNullable<Awaited<ReturnType<typeof findPost>>> }

/**
 * Accepted: a case is opened and a worker has it from now. Whether that worker is ready and has room is asked before, by
 * whoever calls this (capacity): no page and no address of this module leads here.
 */
export const allocateReferral = command({
  event: 'referrals.accepted',
  input: AllocateReferral,
  load: async (context, { referralId, postId }): Promise<Subject | undefined> => {
    const standing = await lockStanding(context, referralId)
    const post = await findPost(context, postId)
    return standing && post && { ...standing, post }
  },
  may: mayMove,
  decide: ({ referral, post }, form, { today, newId }, actor): Result<Allocated> => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can allocate this')
    if (referral.alarm && !referral.alarm.confirmedAt)
      return forbidden('Somebody must say first that they have read it: somebody may be in danger')
    if (!referral.riskReadAt) return forbidden('Read it for risk first, and mark it as read')
    if (!inPost(post, today)) return invalid({ field: 'postId', message: `${post.name} is not in post today` })
    const { referralId: id, postId, caseId = newId(), tellPerson = false } = form
    return accept({ id, caseId, postId, holderId: post.colleagueId, by: actor.id, tellPerson })
  },
  save,
  about: ({ id, caseId, postId }) => [`referral:${id}`, `case:${caseId}`, `post:${postId}`],
  keep: ['postId'],
})

async function save(
  context: Context,
  allocated: Allocated,
  { referral }: Subject,
): Promise<Result<{ caseId: string }>> {
  const { id, caseId, postId, holderId, by, tellPerson } = allocated
  const opened = await openCase(context, {
    id: caseId,
    referralId: id,
    personId: referral.personId,
    organisationId: referral.organisationId,
    practiceId: referral.practiceId,
    source: referral.source,
    needs: referral.needs,
    holderId,
    postId,
  })
  if (!opened.ok) return opened
  const outcome = 'accepted'
  await insertDecision(context, { id: context.moment.newId(), referralId: id, outcome, by, notes: {} })
  await changeReferral(context, id, {
    outcome,
    ...riskRead(context, referral, by),
    state: 'decided',
    decided_by: by,
    decided_on: context.moment.today,
    case_id: caseId,
    holder_id: holderId,
    held_since: context.moment.now,
  })
  await tellDecided(context, { referral, outcome, tellPerson })
  return accept({ caseId })
}
