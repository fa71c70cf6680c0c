import { isReached } from '../../base/organisations/index.ts'
import { isUuid } from '../../lib/is-uuid.ts'
import type { Context } from '../../platform/context.ts'
import type { Standing } from './referral.policy.ts'
import type { Referral } from './referral.rules.ts'
import { findReferral, lockReferral } from './referrals.store.ts'

/** A referral and what whoever asks has to do with it. */
export async function findStanding(context: Context, id: string): Promise<Standing | undefined> {
  const referral = isUuid(id) ? await findReferral(context, id) : undefined
  return referral && standingOf(context, referral)
}
/** What stands in an address may be anything. */
/** The same, held for a change. */
export async function lockStanding(context: Context, id: string): Promise<Standing | undefined> {
  const referral = await lockReferral(context, id)
  return referral && standingOf(context, referral)
}

async function standingOf(context: Context, referral: Referral): Promise<Standing> {
  const { actor, db, moment } = context
  if (actor.kind !== 'colleague') return { referral, reaches: false, onRota: false, called: false }
  const onRota = await db
    .selectFrom('duty')
    .select('id')
    .where('organisation_id', '=', referral.organisationId)
    .where('colleague_id', '=', actor.id)
    .where('from_on', '<=', moment.today)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', moment.today)]))
    .executeTakeFirst()
  const called = referral.alarm
    ? await db
        .selectFrom('crisis_alarm_call')
        .select('id')
        .where('alarm_id', '=', referral.alarm.id)
        .where('colleague_id', '=', actor.id)
        .executeTakeFirst()
    : undefined
  return {
    referral,
    reaches: await isReached(context, referral.organisationId),
    onRota: onRota !== undefined,
    called: called !== undefined,
  }
}
