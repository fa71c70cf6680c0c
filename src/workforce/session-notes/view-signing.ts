import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { findNotes, type Notes } from './find-notes.ts'
import { other } from './record.rules.ts'
import { isOneOfTwo } from './session-notes.policy.ts'

/** Whether the other has signed: asked again and again while the page of whoever wrote the record waits for it. */
export const viewSigning = query({
  read: 'session-notes.signing-viewed',
  load: async (context: Context, { sessionId }: { sessionId: string }) => {
    const notes = await findNotes(context, sessionId)
    return notes?.party ? notes : undefined
  },
  may: isOneOfTwo,
  // The page that asks was a look; what this tells is on it.
  about: () => [],
})

export const signingTold = ({ party, signing, pair }: Notes): { waiting: boolean; says: string } => {
  const waiting = party !== undefined && signing[party] !== undefined && signing[other(party)] === undefined
  return { waiting, says: waiting ? waitsFor(pair[other(party)].name) : 'Something has changed: look again' }
}

export const waitsFor = (name: string) => `Waiting for ${name} to sign. This page shows it by itself.`
