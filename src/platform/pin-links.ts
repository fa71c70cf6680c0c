import { randomInt } from 'node:crypto'
import type { Context } from './context.ts'
import { addressOfLink, makeKnownLink, type NewLink, revokeLinks } from './links.ts'
import { type Sealed, seal, unseal } from './sealing.ts'

/** What the screen of whoever made a link shows: where it leads, and the PIN that opens what is behind it. */
export type PinLink = { linkId: string; address: string; pin: string }

/** Four figures: with the five tries that a link has, one guess in two thousand. */
const PINS = 10_000

/** A link that opens with a PIN, in place of whichever was made for the same before. */
export async function makePinLink(context: Context, link: NewLink): Promise<PinLink> {
  await revokeLinks(context, link.purpose, link.about)
  const { id: linkId, secret } = await makeKnownLink(context, link)
  const pin = String(randomInt(PINS)).padStart(String(PINS - 1).length, '0')
  return { linkId, address: await addressOfLink(context, secret), pin }
}

const bound = (linkId: string) => `pin link ${linkId}`

/** For the row that keeps it until the link is over: its secret and its PIN lie nowhere in clear. */
export const sealPinLink = ({ keys }: Context, { linkId, address, pin }: PinLink): Sealed =>
  seal(keys, JSON.stringify({ address, pin }), bound(linkId))

/** For the screen of whoever made it, from the row that keeps it. */
export function openPinLink({ keys }: Context, row: { link_id: string; key_id: string; sealed: Buffer }): PinLink {
  const words = unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.link_id))
  // Sealed by `sealPinLink` and by nobody else.
  const { address, pin } = JSON.parse(words) as Pick<PinLink, 'address' | 'pin'>
  return { linkId: row.link_id, address, pin }
}
