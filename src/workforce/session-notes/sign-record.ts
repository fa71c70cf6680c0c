import { z } from 'zod'
import { idField } from '../../lib/fields.ts'
import { accept, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { aboutSession, findNotes, type Notes } from './find-notes.ts'
import type { Party } from './record.rules.ts'
import { isOneOfTwo } from './session-notes.policy.ts'
import { insertSignature } from './signatures.store.ts'

/** Signs the record as it stands, signed in: at once on saving, or later from Today. */
export const signRecord = command({
  event: 'session-notes.record-signed',
  input: z.object({ sessionId: idField(), hash: z.string('Open the record again') }),
  load: async (context, { sessionId }) => {
    const notes = await findNotes(context, sessionId, 'lock')
    return notes?.record && isOneOfTwo(context.actor, notes) === true ? notes : undefined
  },
  may: isOneOfTwo,
  decide: (notes, { hash }) => (notes.party ? decideSignature(notes, notes.party, hash) : refuse({ kind: 'missing' })),
  save: (context, signed) => insertSignature(context, { ...signed, how: 'signed-in' }),
  about: ({ sessionId }, { session }) => [aboutSession(sessionId), `post:${session.postId}`],
  keep: ['as'],
})

type Signed = { sessionId: string; as: Party; by: string; hash: string }

/** Nobody signs what they did not see: the hash that the page carried must be that of the record now. */
export function decideSignature({ session, pair, hash, signing }: Notes, as: Party, seen: string) {
  if (seen !== hash)
    return invalid({ field: 'hash', message: 'The record was changed since you opened it. Read it again, then sign' })
  if (signing[as]) return refuse({ kind: 'repeated' })
  return accept<Signed>({ sessionId: session.id, as, by: pair[as].id, hash })
}
