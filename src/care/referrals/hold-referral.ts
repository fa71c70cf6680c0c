import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayMove, type Standing } from './referral.policy.ts'
import { changeReferral } from './referral-changes.store.ts'
import { colleaguesNear } from './rota.store.ts'
import { lockStanding } from './standing.store.ts'

const HoldReferral = z.object({ referralId: idField(), holderId: idField('Choose who holds it now') })
type Moved = Standing & { near: { id: string; name: string }[] }

/** It goes to another holder, from this minute: nobody is left without one (safety H7). */
export const holdReferral = command({
  event: 'referrals.holder-changed',
  input: HoldReferral,
  load: async (context, { referralId }): Promise<Moved | undefined> => {
    const standing = await lockStanding(context, referralId)
    return standing && { ...standing, near: await colleaguesNear(context, standing.referral.organisationId) }
  },
  may: mayMove,
  decide: ({ referral, near }, { holderId }) => {
    if (!near.some(({ id }) => id === holderId))
      return invalid({ field: 'holderId', message: 'Choose somebody who works with this service' })
    return accept({ id: referral.id, from: referral.holder.id, holderId })
  },
  save: async (context, { id, holderId }) => {
    await changeReferral(context, id, { holder_id: holderId, held_since: context.moment.now })
    return accept({ id })
  },
  about: ({ id }) => [`referral:${id}`],
  keep: ['from', 'holderId'],
})

/** "Take it": the same, for oneself. */
export const takeReferral = (context: Context, form: unknown) =>
  context.actor.kind === 'colleague'
    ? holdReferral(context, { ...Object(form), holderId: context.actor.id })
    : Promise.resolve(forbidden('Only a colleague can take this'))
