import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'

const bound = (linkId: string) => `sign offer ${linkId}`

/** What the writer's screen shows while the other signs: where to, and the PIN to type there. */
export type Offer = { linkId: string; forId: string; address: string; pin: string; expiresAt: Date }

type Row = { link_id: string; for_id: string; key_id: string; sealed: Buffer; expires_at: Date }

function offerOf({ keys }: Context, row: Row): Offer {
  // Sealed by `insertOffer` and by nobody else.
  const { address, pin } = JSON.parse(
    unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.link_id)),
  ) as Pick<Offer, 'address' | 'pin'>
  return { linkId: row.link_id, forId: row.for_id, address, pin, expiresAt: row.expires_at }
}

const offerRows = ({ db, moment }: Context) =>
  db
    .selectFrom('sign_offer')
    .innerJoin('link', 'link.id', 'sign_offer.link_id')
    .select(['link_id', 'for_id', 'sign_offer.key_id', 'sealed', 'sign_offer.expires_at'])
    .where('sign_offer.expires_at', '>', moment.now)
    .where('link.used_at', 'is', null)
    .where('link.revoked_at', 'is', null)

/** The offer that I made and that is still good: the database answers no other account. */
export async function liveOffer(context: Context, sessionId: string): Promise<Offer | undefined> {
  const row = await offerRows(context)
    .where('session_id', '=', sessionId)
    .orderBy('sign_offer.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && offerOf(context, row)
}

/** The offer behind a link that somebody holds, after `openToSign`. */
export async function offerBehind(context: Context, linkId: string): Promise<Offer | undefined> {
  const row = await offerRows(context).where('link_id', '=', linkId).executeTakeFirst()
  return row && offerOf(context, row)
}

/** The link that was made last for this, and is still good. */
export async function linkOf({ db }: Context, about: string, purpose: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('link')
    .select('id')
    .where('about', '=', about)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .where('used_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

type NewOffer = Offer & { sessionId: string; accountId: string }

/** Keeps the new one; what is over goes with it. */
export async function insertOffer(context: Context, offer: NewOffer): Promise<void> {
  const { db, keys, moment } = context
  await db.deleteFrom('sign_offer').where('session_id', '=', offer.sessionId).execute()
  await db.deleteFrom('sign_offer').where('expires_at', '<=', moment.now).execute()
  const { keyId, sealed } = seal(keys, JSON.stringify({ address: offer.address, pin: offer.pin }), bound(offer.linkId))
  await db
    .insertInto('sign_offer')
    .values({
      link_id: offer.linkId,
      session_id: offer.sessionId,
      account_id: offer.accountId,
      for_id: offer.forId,
      key_id: keyId,
      sealed,
      made_at: moment.now,
      expires_at: offer.expiresAt,
    })
    .execute()
}
