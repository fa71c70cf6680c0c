import type { Context } from '../../platform/context.ts'
import { openPinLink, type PinLink, sealPinLink } from '../../platform/pin-links.ts'

/** What the writer's screen shows while the other signs: where to, and the PIN to type there. */
export type Offer = PinLink & { forId: string; expiresAt: Date }

type Row = { link_id: string; for_id: string; key_id: string; sealed: Buffer; expires_at: Date }

const offerOf = (context: Context, row: Row): Offer => ({
  ...openPinLink(context, row),
  forId: row.for_id,
  expiresAt: row.expires_at,
})

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

type NewOffer = Offer & { sessionId: string; accountId: string }

/** Keeps the new one; what is over goes with it. */
export async function insertOffer(context: Context, offer: NewOffer): Promise<void> {
  const { db, moment } = context
  await db.deleteFrom('sign_offer').where('session_id', '=', offer.sessionId).execute()
  await db.deleteFrom('sign_offer').where('expires_at', '<=', moment.now).execute()
  const { keyId, sealed } = sealPinLink(context, offer)
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
