import { z } from 'zod'
import { findColleague } from '../../base/colleagues/index.ts'
import { idField } from '../../lib/fields.ts'
import { showMoment } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { sendLater } from '../../platform/mail.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { aboutSession, findNotes } from './find-notes.ts'
import { paths } from './session-notes.paths.ts'
import { isOneOfTwo } from './session-notes.policy.ts'
import { insertDisowned } from './signatures.store.ts'

/**
 * The one whose signature was given on a phone says that it was not them: it holds no more, and both see why. The PIN is on the
 * screen of whoever wrote the record, so that they hold the phone of the other is for the other to say.
 */
export const disownSignature = command({
  event: 'session-notes.signature-disowned',
  input: z.object({ sessionId: idField(), signatureId: idField() }),
  load: async (context, { sessionId, signatureId }) => {
    const notes = await findNotes(context, sessionId, 'lock')
    const signature = notes?.signatures.find(({ id }) => id === signatureId)
    return notes?.party && signature ? { ...notes, signature } : undefined
  },
  may: isOneOfTwo,
  decide: ({ session, signature }, _, __, actor) => {
    if (actor.kind !== 'colleague' || signature.by.id !== actor.id)
      return forbidden('Only the one whose signature it is can say that it was not them')
    if (signature.how !== 'link') return forbidden('You gave this signature signed in. Change the record instead')
    if (signature.disownedAt) return refuse({ kind: 'repeated' })
    return accept({
      sessionId: session.id,
      postId: session.postId,
      signatureId: signature.id,
      by: actor.id,
      as: signature.as,
    })
  },
  save: (context, { signatureId, by }) => insertDisowned(context, signatureId, by),
  about: ({ sessionId, postId }) => [aboutSession(sessionId), `post:${postId}`],
  keep: ['as'],
})

/** Told at once, by a way that whoever held the phone cannot see: it names no worker and nothing that was said. */
export async function tellSigned(context: Context, sessionId: string, colleagueId: string): Promise<void> {
  const colleague = await findColleague(context, colleagueId)
  if (!colleague?.email) return
  const { publicUrl, moment } = context
  const open = `${publicUrl}/seats?to=${encodeURIComponent(paths.session({ sessionId }))}`
  await sendLater(
    context,
    'session-notes.signed-on-a-phone',
    { kind: 'colleague', about: `colleague:${colleagueId}` },
    {
      to: colleague.email,
      subject: 'Your signature was given on a phone',
      text: [
        `A record of supervision was signed in your name on a phone, ${showMoment(moment.now)}.`,
        'Was it you? Then nothing is left to do.',
        `Was it not you? Open the record and press “This was not me”. The signature then holds no more: ${open}`,
      ].join('\n\n'),
    },
  )
}
