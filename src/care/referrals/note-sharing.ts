import { z } from 'zod'
import { idField, yesNoField } from '../../lib/fields.ts'
import { accept, forbidden, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayOpen } from './referral.policy.ts'
import { endSharing, insertSharing } from './referrers.store.ts'
import { lockStanding } from './standing.store.ts'

/** What the person, asked alone, says of this one recipient: whether they may know the outcome (safety H2). */
export const noteSharing = command({
  event: 'referrals.sharing-noted',
  input: z.object({ referralId: idField(), agrees: yesNoField('Choose what they said') }),
  load: (context, { referralId }) => lockStanding(context, referralId),
  may: mayOpen,
  decide: ({ referral }, { agrees }, { newId, today }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can note this')
    if (!referral.referrerId) return invalid({ field: 'agrees', message: 'Nobody else referred them' })
    if (agrees && !referral.confirmedAloneOn)
      return forbidden('Write down first that you talked with them alone. Then note what they agree to')
    const { id, referrerId } = referral
    return accept({ sharingId: newId(), referralId: id, referrerId, agrees, agreedOn: today, notedBy: actor.id })
  },
  save: async (context, { sharingId, agrees, ...sharing }) => {
    await endSharing(context, sharing.referralId)
    if (agrees) await insertSharing(context, { id: sharingId, ...sharing })
    return accept({ id: sharing.referralId })
  },
  about: ({ referralId }) => [`referral:${referralId}`],
  keep: ['agrees'],
})
