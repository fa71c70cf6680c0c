import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { findFrontDoor } from './front-door.store.ts'
import { opensAgain, readingDay, type ServiceHours } from './hours.rules.ts'
import { outcomes } from './outcome.rules.ts'
import type { Progress } from './referral.rules.ts'
import { findReferral } from './referrals.store.ts'
import { domainOfReferrer, outcomeAgreedOn } from './referrers.store.ts'
import { dutyPersonOn } from './rota.rules.ts'
import { mayKnowOutcome } from './sharing.rules.ts'
import { FOLLOW } from './tell-received.ts'

export type Followed = {
  reference: string
  progress: Progress
  /** Only for a professional at a checked address, as far as the person agreed. */
  outcome: string | undefined
  hours: ServiceHours
  phone: string
  onDuty: boolean
  opensAgain: string | undefined
}

/** What the holder of a link sees: how far it is, and nothing else (safety H2). */
export async function followReferral(context: Context): Promise<Result<Followed>> {
  const { actor, moment } = context
  if (actor.kind !== 'link-holder' || actor.purpose !== FOLLOW) return missing()
  const referral = await findReferral(context, actor.about.replace(/^referral:/, ''))
  const door = referral && (await findFrontDoor(context, referral.organisationId))
  if (!referral || !door) return missing()
  const { referrerId, source, bySelf } = referral
  const allowed =
    !bySelf &&
    referrerId !== undefined &&
    mayKnowOutcome(
      {
        domain: await domainOfReferrer(context, referrerId),
        source,
        agreedOn: await outcomeAgreedOn(context, referral.id),
      },
      door.checked.map(({ domain }) => domain),
    ) === true
  return accept({
    reference: referral.reference,
    progress: referral.state,
    outcome: allowed && referral.outcome ? outcomes[referral.outcome].referrer : undefined,
    hours: door.hours,
    phone: door.phone,
    onDuty: dutyPersonOn(door.rota, readingDay(door.hours, moment.now)) !== undefined,
    opensAgain: opensAgain(door.hours, moment.now),
  })
}
