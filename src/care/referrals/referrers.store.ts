import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { ReferrerDetails } from './referral.rules.ts'
import { boundToReferrer } from './sealed.rules.ts'
import { domainOf } from './sharing.rules.ts'

const bound = ({ systemId }: Context, id: string) => boundToReferrer(systemId, id)

/** Keeps who referred, sealed. Only the domain of their address stands open, to compare with those that were checked. */
export async function insertReferrer(context: Context, id: string, details: ReferrerDetails): Promise<void> {
  const { keyId, sealed } = seal(context.keys, JSON.stringify(details), bound(context, id))
  await context.db
    .insertInto('referrer')
    .values({ id, key_id: keyId, sealed, domain: domainOf(details.email) ?? null })
    .execute()
}

export async function openReferrer(context: Context, id: string): Promise<ReferrerDetails | undefined> {
  const row = await context.db
    .selectFrom('referrer')
    .select(['key_id', 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  // Sealed by `insertReferrer` and by nobody else.
  return (
    row &&
    (JSON.parse(unseal(context.keys, { keyId: row.key_id, sealed: row.sealed }, bound(context, id))) as ReferrerDetails)
  )
}

export async function domainOfReferrer({ db }: Context, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('referrer').select('domain').where('id', '=', id).executeTakeFirst()
  return row?.domain ?? undefined
}

/** The day on which the person agreed that this recipient may know the outcome; undefined when they have not. */
export async function outcomeAgreedOn({ db }: Context, referralId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('referral_sharing')
    .select('agreed_on')
    .where('referral_id', '=', referralId)
    .where('may_know', '=', 'outcome')
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row?.agreed_on
}

type Sharing = { id: string; referralId: string; referrerId: string; agreedOn: string; notedBy: string }
export async function insertSharing({ db }: Context, sharing: Sharing): Promise<void> {
  await db
    .insertInto('referral_sharing')
    .values({
      id: sharing.id,
      referral_id: sharing.referralId,
      referrer_id: sharing.referrerId,
      may_know: 'outcome',
      agreed_on: sharing.agreedOn,
      noted_by: sharing.notedBy,
    })
    .onConflict((again) => again.doNothing())
    .execute()
}

export async function endSharing({ db, moment }: Context, referralId: string): Promise<void> {
  await db
    .updateTable('referral_sharing')
    .set({ ended_on: moment.today })
    .where('referral_id', '=', referralId)
    .where('ended_on', 'is', null)
    .execute()
}
