import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { findFrontDoor } from './front-door.store.ts'
import { mayOpen } from './referral.policy.ts'
import { findStanding } from './standing.store.ts'

export type MadeView = {
  id: string
  reference: string
  service: string
  phone: string
  readBy: string
  callBy: string
  alarm: boolean
  mayOpen: boolean
}

/** What a colleague who referred somebody is told: the reference, and what happens next. Nobody else's eyes. */
export async function viewMade(context: Context, { id }: { id: string }): Promise<Result<MadeView>> {
  const standing = await findStanding(context, id)
  const { actor } = context
  if (!standing || actor.kind !== 'colleague' || standing.referral.receivedBy !== actor.id) return missing()
  const { referral } = standing
  const door = await findFrontDoor(context, referral.organisationId)
  return accept({
    id,
    reference: referral.reference,
    service: door?.organisation.name ?? '',
    phone: door?.phone ?? '',
    readBy: referral.riskReadByOn,
    callBy: referral.dueOn,
    alarm: referral.alarm !== undefined,
    mayOpen: mayOpen(actor, standing) === true,
  })
}
