import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { useUpLink } from '../../platform/links.ts'
import { accept, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { tellSigned } from './disown-signature.ts'
import { aboutSession, findNotes, type Notes } from './find-notes.ts'
import { SIGN_SESSION } from './offer-to-sign.ts'
import type { Party } from './record.rules.ts'
import { openToSign } from './records.store.ts'
import { offerBehind } from './sign-offers.store.ts'
import { decideSignature } from './sign-record.ts'
import { insertSignature } from './signatures.store.ts'

const ABOUT = aboutSession('')

export type ToSign = { notes: Notes; as: Party; pin: string; linkId: string; actions: Notes['actions'] }

/** What the holder of a link came to sign. Opening it shows and uses up nothing: the PIN comes first. */
async function findToSign(context: Context): Promise<ToSign | undefined> {
  const { actor } = context
  if (actor.kind !== 'link-holder' || actor.purpose !== SIGN_SESSION || !actor.about.startsWith(ABOUT)) return undefined
  const sessionId = actor.about.slice(ABOUT.length)
  await openToSign(context, sessionId)
  const offer = await offerBehind(context, actor.id)
  const notes = offer && (await findNotes(context, sessionId))
  if (!offer || !notes?.record) return undefined
  const as = notes.pair.worker.id === offer.forId ? 'worker' : 'supervisor'
  return { notes, as, pin: offer.pin, linkId: actor.id, actions: notes.actions }
}

/** The first page of a link: for whom it is, and nothing of the session. */
export async function viewOffer(context: Context): Promise<Result<{ name: string }>> {
  const found = await findToSign(context)
  return found ? accept({ name: found.notes.pair[found.as].name }) : missing()
}

const Typed = z.object({ pin: z.string().trim().optional().default('') })

/** The record, to whoever typed the PIN of the writer's screen. */
export async function openWithPin(context: Context, form: unknown): Promise<Result<ToSign>> {
  const found = await findToSign(context)
  if (!found) return missing()
  const typed = Typed.safeParse(form)
  return typed.success && typed.data.pin === found.pin ? accept(found) : wrongPin()
}

const wrongPin = () =>
  invalid({ field: 'pin', message: 'That is not the PIN on the other screen. Look again: it has four figures' })

/** Signs on a phone, without an account: the link says who, the PIN that they are in the room, the hash what they read. */
export const signByLink = command({
  event: 'session-notes.record-signed',
  input: z.object({ pin: z.string().trim(), hash: z.string('Open the record again') }),
  load: (context) => findToSign(context),
  may: (actor) => actor.kind === 'link-holder' || 'Open the link that you were shown',
  decide: (found, { pin, hash }) => {
    if (pin !== found.pin) return wrongPin()
    const signed = decideSignature(found.notes, found.as, hash)
    return signed.ok ? accept({ ...signed.value, linkId: found.linkId }) : signed
  },
  save: async (context, { linkId, ...signed }) => {
    const made = await insertSignature(context, { ...signed, how: 'link' })
    if (!made.ok) return refuse({ kind: 'repeated' })
    await useUpLink(context, linkId)
    await tellSigned(context, signed.sessionId, signed.by)
    return made
  },
  about: ({ sessionId }, { notes }) => [aboutSession(sessionId), `post:${notes.session.postId}`],
  keep: ['as'],
})
