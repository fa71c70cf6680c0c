import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import { addressOfLink, makeLink, revokeLinks } from '../../platform/links.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { aboutSession, findNotes } from './find-notes.ts'
import { other } from './record.rules.ts'
import { isOneOfTwo } from './session-notes.policy.ts'
import { insertOffer, linkOf } from './sign-offers.store.ts'

/** What the link is for, and nothing else. */
export const SIGN_SESSION = 'sign-session'
const MINUTES = 30

/**
 * The other signs on any phone: a link for half an hour, shown as a square to scan, and a PIN that only the writer's screen shows.
 * A new one takes the place of the one before.
 */
export const offerToSign = command({
  event: 'session-notes.signature-asked',
  input: z.object({ sessionId: idField() }),
  load: async (context, { sessionId }) => {
    const notes = await findNotes(context, sessionId)
    return notes?.party && notes.record ? notes : undefined
  },
  may: isOneOfTwo,
  decide: ({ session, pair, party, signing }, _, { now }, actor) => {
    if (!party || actor.kind !== 'colleague') return refuse({ kind: 'missing' })
    if (signing[other(party)]) return refuse({ kind: 'repeated' })
    const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
    const forWhom = pair[other(party)]
    return accept({ sessionId: session.id, accountId: actor.accountId, forWhom, expiresAt })
  },
  save: async (context, { sessionId, accountId, forWhom, expiresAt }) => {
    const about = aboutSession(sessionId)
    await revokeLinks(context, SIGN_SESSION, about)
    const secret = await makeLink(context, { purpose: SIGN_SESSION, about, holderName: forWhom.name, expiresAt })
    const linkId = await linkOf(context, about, SIGN_SESSION)
    if (!linkId) return refuse({ kind: 'missing' })
    const address = await addressOfLink(context, secret)
    const pin = String(randomInt(10_000)).padStart(4, '0')
    await insertOffer(context, { linkId, sessionId, accountId, forId: forWhom.id, address, pin, expiresAt })
    return accept({ id: sessionId })
  },
  about: ({ sessionId }) => [aboutSession(sessionId)],
  keep: [],
})
