import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import type { Actor } from '../../platform/actor.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { settleAlarm } from './alarms.store.ts'
import { mayConfirmAlarm, mayOpen, type Standing } from './referral.policy.ts'
import { changeReferral } from './referral-changes.store.ts'
import { lockStanding } from './standing.store.ts'

const Read = z.object({ referralId: idField() })

/** A named person says that they have read it for risk (safety H1): "read", never "safe". */
export const readForRisk = command({
  event: 'referrals.read-for-risk',
  input: Read,
  load: (context, { referralId }) => lockStanding(context, referralId),
  may: mayOpen,
  decide: ({ referral }, _, __, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can read it')
    if (referral.riskReadAt) return accept({ id: referral.id, by: actor.id, again: true })
    return accept({ id: referral.id, by: actor.id, again: false })
  },
  save: async (context, { id, by, again }, { referral }) => {
    if (!again) await markRead(context, referral.id, by, referral.state)
    return accept({ id })
  },
  about: ({ id }) => [`referral:${id}`],
  keep: ['again'],
})

/** Whoever was called says that they have read it: the chase ends, and it counts as read for risk. */
export const confirmAlarm = command({
  event: 'referrals.alarm-confirmed',
  input: Read,
  load: async (context, { referralId }) => {
    const standing = await lockStanding(context, referralId)
    return standing?.referral.alarm && standing
  },
  may: (actor: Actor, standing: Standing) => mayConfirmAlarm(actor, standing),
  decide: ({ referral }, _, __, actor) => {
    if (actor.kind !== 'colleague' || !referral.alarm) return forbidden('Only a colleague can confirm this')
    if (referral.alarm.confirmedAt) return refuse({ kind: 'repeated' })
    return accept({ id: referral.id, alarmId: referral.alarm.id, by: actor.id })
  },
  save: async (context, { id, alarmId, by }, { referral }) => {
    await settleAlarm(context, alarmId, by)
    if (!referral.riskReadAt) await markRead(context, id, by, referral.state)
    return accept({ id })
  },
  about: ({ id }) => [`referral:${id}`],
  keep: [],
})

const markRead = (
  context: Parameters<typeof changeReferral>[0],
  id: string,
  by: string,
  state: Standing['referral']['state'],
) =>
  changeReferral(context, id, {
    risk_read_by: by,
    risk_read_at: context.moment.now,
    ...(state === 'received' && { state: 'being-looked-at' }),
  })
