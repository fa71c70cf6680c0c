import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import type { FrontDoor } from './front-door.rules.ts'
import { addressOf, findFrontDoor } from './front-door.store.ts'
import { readingDay } from './hours.rules.ts'
import { mayKeepFrontDoor } from './referral.policy.ts'
import { type DutyKind, gapsOn, type Named } from './rota.rules.ts'
import { colleaguesNear } from './rota.store.ts'

export type FrontDoorView = FrontDoor & {
  /** `https://…/refer/riverside`; undefined when nobody has given the service an address. */
  publicAddress: string | undefined
  gaps: DutyKind[]
  readOn: string
  near: Named[]
  today: string
}

/** What the public meets, for the managers of the service. It names colleagues only. */
export async function viewFrontDoor(context: Context): Promise<Result<FrontDoorView>> {
  const { actor, moment, publicUrl } = context
  if (actor.kind !== 'colleague' || mayKeepFrontDoor(actor, { reaches: true }) !== true) return missing()
  const door = await findFrontDoor(context, actor.seat.organisationId)
  if (!door || !['neighbourhood', 'provider'].includes(door.organisation.kind)) return missing()
  const address = await addressOf(context, door.organisation.id)
  const readOn = readingDay(door.hours, moment.now)
  return accept({
    ...door,
    publicAddress: address && `${publicUrl}/refer/${address.slug}`,
    gaps: gapsOn(door.rota, readOn),
    readOn,
    near: await colleaguesNear(context, door.organisation.id),
    today: moment.today,
  })
}
