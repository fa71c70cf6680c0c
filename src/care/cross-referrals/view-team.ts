import { findPost } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { CaseSubject } from '../casework/case.rules.ts'
import { findCase, supportersOf } from '../casework/index.ts'
import type { Supporter } from '../casework/supporter.rules.ts'
import { type BounceOf, lastBounce } from './bounces.store.ts'
import { maySeeTeam, worksOn } from './cross-referral.policy.ts'
import type { CrossReferral } from './cross-referral.rules.ts'
import { crossesOfCase } from './cross-referrals.store.ts'
import { type LeadChange, leadOfCase } from './leads.store.ts'
import type { Onward } from './onward.rules.ts'
import { onwardsOfCase } from './onward.store.ts'
import { type RoleId, roleIdOf } from './roles.rules.ts'

export type TeamView = {
  subject: CaseSubject
  /** Whether this reader supports the person, and may change anything here. */
  works: boolean
  readerId: string
  leadRole: RoleId | undefined
  supporters: Supporter[]
  /** For a proposal that may be made here: sending it twice makes one. */
  newLeadId: string
  lead: LeadChange | undefined
  crosses: CrossReferral[]
  onwards: Onward[]
  bounce: BounceOf | undefined
}

/** Everybody at one case: who leads, who supports, who was asked, and whom it was sent on to. It names nobody supported. */
export const viewTeam = query({
  read: 'cross-referrals.team-viewed',
  load: async (context: Context, { caseId }: { caseId: string }): Promise<TeamView | undefined> => {
    const subject = await findCase(context, caseId)
    if (!subject || context.actor.kind !== 'colleague' || maySeeTeam(context.actor, subject) !== true) return undefined
    const works = worksOn(context.actor, subject)
    const lead = subject.post && (await findPost(context, subject.post.id))
    return {
      subject: { ...subject, next: subject.next && { on: subject.next.on, what: '' } },
      works,
      readerId: context.actor.id,
      leadRole: lead && roleIdOf[lead.role],
      supporters: (await supportersOf(context, [caseId])).get(caseId) ?? [],
      newLeadId: context.moment.newId(),
      lead: await leadOfCase(context, caseId),
      crosses: await crossesOfCase(context, caseId),
      onwards: works ? await onwardsOfCase(context, caseId, works) : [],
      bounce: await lastBounce(context, caseId),
    }
  },
  may: (actor, { subject }) => maySeeTeam(actor, subject),
  about: ({ subject }) => [`case:${subject.id}`],
})

/** As JSON: who and when; what was written stays on the page. */
export const teamForApi = ({ subject, leadRole, supporters, crosses, bounce }: TeamView) => ({
  caseId: subject.id,
  number: subject.number,
  lead: subject.post && { ...subject.post, role: leadRole },
  supporters,
  crossReferrals: crosses,
  bounced: bounce,
})
