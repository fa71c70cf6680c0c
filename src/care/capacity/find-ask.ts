import { standardFor } from '../../base/editions/index.ts'
import { findOrganisation, isReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { findCase } from '../casework/index.ts'
import { findReferral } from '../referrals/index.ts'
import type { Referral } from '../referrals/referral.rules.ts'
import type { ReferralAsk } from './allocation.rules.ts'

export type ReachedAsk = ReferralAsk & { reached: boolean }

/** What a referral asks of a worker, and whether the asker's organisation stands over its service. Nobody is named in it. */
export async function findAsk(
  context: Context,
  referralId: string,
  language?: string,
): Promise<ReachedAsk | undefined> {
  const referral = await findReferral(context, referralId)
  if (!referral) return undefined
  const standard = await standardFor(context, referral.organisationId, context.moment.today)
  const practice = referral.practiceId ? await findOrganisation(context, referral.practiceId) : undefined
  const opened = referral.caseId ? await findCase(context, referral.caseId) : undefined
  return {
    id: referral.id,
    reference: referral.reference,
    organisationId: referral.organisationId,
    practice: practice && { id: practice.id, name: practice.name },
    language,
    needs: referral.needs.map((id) => ({ id, label: labelOf(standard.referral.needs, id) })),
    urgency: referral.urgency,
    receivedAt: referral.receivedAt,
    dueOn: referral.dueOn,
    holder: referral.holder,
    state: referral.state,
    blocked: whyBlocked(referral),
    case: opened && { id: opened.id, number: opened.number, worker: opened.post?.name },
    reached: await isReached(context, referral.organisationId),
  }
}

const labelOf = (needs: readonly { id: string; label: string }[], id: string) =>
  needs.find((need) => need.id === id)?.label ?? id

/** Somebody reads it for risk before anybody is given it (safety H1). */
function whyBlocked({ alarm, riskReadAt, holder }: Referral): string | undefined {
  if (alarm && !alarm.confirmedAt)
    return 'Somebody may be in danger. It has to be read, and confirmed, before anything else.'
  if (!riskReadAt) return `It has not been read for risk yet. ${holder.name} is to read it first.`
  return undefined
}
