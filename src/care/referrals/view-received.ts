import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { openForSending } from '../identity/index.ts'
import { opensAgain, readingDay, type ServiceHours } from './hours.rules.ts'
import { type Reach, reachOf } from './reach.rules.ts'
import { findReferral } from './referrals.store.ts'
import { dutyPersonOn } from './rota.rules.ts'
import { serviceAt } from './service.ts'

/** What the last page says: a reference, what happens next and by when, a phone number. It names nobody. */
export type ReceivedView = {
  reference: string
  alarm: boolean
  bySelf: boolean
  /** How they are reached first, if they wrote for themselves. */
  reach: Reach
  mailed: boolean
  readBy: string
  callBy: string
  hours: ServiceHours
  phone: string
  onDuty: boolean
  opensAgain: string | undefined
}

/** The page can be looked at for an hour: then nobody who finds it in a history learns anything. */
const SHOWN_MINUTES = 60

export async function viewReceived(
  context: Context,
  { organisation, made = '' }: { organisation: string; made?: string | undefined },
): Promise<Result<ReceivedView>> {
  const service = await serviceAt(context, organisation)
  const referral = service && /^[0-9a-f-]{36}$/i.test(made) ? await findReferral(context, made) : undefined
  if (!service || referral?.door !== 'public' || referral.organisationId !== service.door.organisation.id)
    return missing()
  const { now } = context.moment
  if (now.getTime() - referral.receivedAt.getTime() > SHOWN_MINUTES * 60_000) return missing()
  const { hours, phone, rota } = service.door
  const person = referral.bySelf && (await openForSending(context, referral.personId, `referral:${referral.id}`))
  return accept({
    reference: referral.reference,
    alarm: referral.alarm !== undefined,
    bySelf: referral.bySelf,
    reach: person ? reachOf(person) : 'ring',
    mailed: referral.lastWord?.how === 'automatic',
    readBy: referral.riskReadByOn,
    callBy: referral.dueOn,
    hours,
    phone,
    onDuty: dutyPersonOn(rota, readingDay(hours, now)) !== undefined,
    opensAgain: opensAgain(hours, now),
  })
}
