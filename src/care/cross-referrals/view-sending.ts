import { framework } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { CaseSubject } from '../casework/case.rules.ts'
import { findCase } from '../casework/index.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { maySend } from './cross-referral.policy.ts'
import { waits } from './cross-referral.rules.ts'
import { crossesOfCase } from './cross-referrals.store.ts'
import { type Cell, cellOf, type Matrix, roleIn } from './roles.rules.ts'
import { askingRole } from './send-cross.ts'

export type SharingRule = { id: string; rule: string }
export type SendView = {
  subject: Pick<CaseSubject, 'id' | 'number' | 'state'>
  cell: Cell
  candidates: Candidate[]
  /** Somebody of this role who was asked already, or supports already. */
  already: string | undefined
  sharing: readonly SharingRule[]
}

/** What one role needs to ask another: when, what to send, what stays, and whom. */
export const viewSending = query({
  read: 'cross-referrals.form-opened',
  load: async (context: Context, { caseId, to }: { caseId: string; to: string }) => {
    const subject = await findCase(context, caseId)
    const role = roleIn(to)
    if (!subject || !role || maySend(context.actor, subject) !== true) return undefined
    const { crossReferralMatrix, informationSharing } = framework().mdt
    const asking = await askingRole(context, subject)
    const cell = asking.role && cellOf(crossReferralMatrix, asking.role, role)
    if (!cell) return undefined
    const candidates = (await candidatesFor(context, subject, role)).filter(
      ({ postId }) => !subject.supporterPostIds.includes(postId),
    )
    const waiting = (await crossesOfCase(context, caseId)).find((one) => one.toRole === role && waits(one))
    return { subject, cell, candidates, already: waiting?.to.name, sharing: informationSharing }
  },
  may: (actor, { subject }) => maySend(actor, subject),
  // The case, and each colleague whose room is shown (safety H9).
  about: ({ subject, candidates }) => [
    `case:${subject.id}`,
    ...candidates.map(({ postId }) => `post:${postId}` as const),
  ],
})

export type OnwardView = { subject: CaseSubject; matrix: Matrix; sharing: readonly SharingRule[] }

export const viewOnward = query({
  read: 'cross-referrals.form-opened',
  load: async (context: Context, { caseId }: { caseId: string }): Promise<OnwardView | undefined> => {
    const subject = await findCase(context, caseId)
    const { crossReferralMatrix, informationSharing } = framework().mdt
    return subject && { subject, matrix: crossReferralMatrix, sharing: informationSharing }
  },
  may: (actor, { subject }) => maySend(actor, subject),
  about: ({ subject }) => [`case:${subject.id}`],
})
