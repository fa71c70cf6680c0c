import { framework } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { CaseSubject } from '../casework/case.rules.ts'
import { findCase } from '../casework/index.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { mayOfferLead, maySend } from './cross-referral.policy.ts'
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
  /** Whether the reader leads, or holds it for whoever does, and may ask somebody to lead instead. */
  offersLead: boolean
  /** Whoever was asked to lead supports already: it is proposed to them, and nothing more is sent. */
  supports: { postId: string; name: string } | undefined
  newLeadId: string
  sharing: readonly SharingRule[]
}

/** What one role needs to ask another: when, what to send, what stays, and whom. */
export const viewSending = query({
  read: 'cross-referrals.form-opened',
  load: async (
    context: Context,
    { caseId, to, postId }: { caseId: string; to: string; postId?: string | undefined },
  ) => {
    const subject = await findCase(context, caseId)
    const role = roleIn(to)
    if (!subject || !role || maySend(context.actor, subject) !== true) return undefined
    const { crossReferralMatrix, informationSharing } = framework().mdt
    const asking = await askingRole(context, subject)
    const cell = asking.role && cellOf(crossReferralMatrix, asking.role, role)
    if (!cell) return undefined
    const all = await candidatesFor(context, subject, role)
    const candidates = all.filter((one) => !subject.supporterPostIds.includes(one.postId))
    const waiting = (await crossesOfCase(context, caseId)).find((one) => one.toRole === role && waits(one))
    const { actor, moment } = context
    return {
      subject,
      cell,
      candidates,
      already: waiting?.to.name,
      offersLead: actor.kind === 'colleague' && mayOfferLead(actor.id, subject),
      supports: all.find((one) => one.postId === postId && subject.supporterPostIds.includes(one.postId)),
      newLeadId: moment.newId(),
      sharing: informationSharing,
    }
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
