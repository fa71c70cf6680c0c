import type { Context } from '../../platform/context.ts'
import { addressOfLink, makeLink, revokeLinks } from '../../platform/links.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import { AT_THE_DOOR } from './peers.paths.ts'

export const aboutEvent = (eventId: string) => `peer-event:${eventId}` as const

export type Door = { address: string; expiresAt: Date }

/** The square that hangs at the door now, while it opens something. */
export async function liveDoor({ db, keys, moment }: Context, eventId: string): Promise<Door | undefined> {
  const row = await db
    .selectFrom('peer_door')
    .select(['key_id', 'sealed', 'expires_at'])
    .where('event_id', '=', eventId)
    .where('expires_at', '>', moment.now)
    .executeTakeFirst()
  if (!row) return undefined
  const address = unseal(keys, { keyId: row.key_id, sealed: row.sealed }, aboutEvent(eventId))
  return { address, expiresAt: row.expires_at }
}

/** One at a time: the one before opens nothing any more. */
export async function makeDoor(context: Context, eventId: string, expiresAt: Date): Promise<void> {
  const { db, keys } = context
  await closeDoor(context, eventId)
  const secret = await makeLink(context, { purpose: AT_THE_DOOR, about: aboutEvent(eventId), expiresAt })
  const { keyId, sealed } = seal(keys, await addressOfLink(context, secret), aboutEvent(eventId))
  await db.insertInto('peer_door').values({ event_id: eventId, key_id: keyId, sealed, expires_at: expiresAt }).execute()
}

export async function closeDoor(context: Context, eventId: string): Promise<void> {
  await revokeLinks(context, AT_THE_DOOR, aboutEvent(eventId))
  await context.db.deleteFrom('peer_door').where('event_id', '=', eventId).execute()
}
