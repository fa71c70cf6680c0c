import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import { makePinLink } from '../../platform/pin-links.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { aboutSession, findNotes } from './find-notes.ts'
import { other } from './record.rules.ts'
import { isOneOfTwo } from './session-notes.policy.ts'
import { insertOffer } from './sign-offers.store.ts'

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
    const link = await makePinLink(context, { purpose: SIGN_SESSION, about, holderName: forWhom.name, expiresAt })
    await insertOffer(context, { ...link, sessionId, accountId, forId: forWhom.id, expiresAt })
    return accept({ id: sessionId })
  },
  about: ({ sessionId }) => [aboutSession(sessionId)],
  keep: [],
})
