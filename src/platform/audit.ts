import { UNREAD } from '../db/together.ts'
import { nameOf } from './actor.ts'
import type { About, Context } from './context.ts'
import { seal, unseal } from './sealing.ts'

type Event = { event: string; about: About[]; detail: object; parentId?: string | undefined }

/** Notes a change. `detail` holds only what the command's `keep` names: free text and identity never. */
export async function recordEvent(context: Context, { event, about, detail, parentId }: Event): Promise<string> {
  const { db, actor, moment, requestId } = context
  const id = moment.newId()
  await db
    .insertInto('event')
    .values({
      id,
      at: moment.now,
      name: event,
      actor: nameOf(actor),
      actor_id: 'id' in actor ? actor.id : null,
      seat_id: actor.kind === 'colleague' ? actor.seat.id : null,
      request_id: requestId,
      parent_id: parentId ?? null,
      about,
      detail: JSON.stringify(detail),
    })
    .modifyEnd(UNREAD)
    .execute()
  return id
}

/** Why they may look: a word of our own for a relationship, or what they wrote themselves, which lies sealed. */
export type Because = { relationship: string } | { words: string }

/** Notes a look at somebody's record: one entry a page, however many it names. */
export async function recordLook(context: Context, read: string, about: About[], because?: Because): Promise<void> {
  const { db, actor, moment, requestId } = context
  const id = moment.newId()
  const sealed = because && 'words' in because ? seal(context.keys, because.words, boundToLook(id)) : undefined
  await db
    .insertInto('access')
    .values({
      id,
      at: moment.now,
      name: read,
      actor: nameOf(actor),
      actor_id: 'id' in actor ? actor.id : null,
      seat_id: actor.kind === 'colleague' ? actor.seat.id : null,
      request_id: requestId,
      reason: because && 'relationship' in because ? because.relationship : null,
      reason_key_id: sealed?.keyId ?? null,
      reason_sealed: sealed?.sealed ?? null,
      about,
    })
    .modifyEnd(UNREAD)
    .execute()
}

const boundToLook = (id: string) => `look ${id}`

type Look = { id: string; reason: string | null; reason_key_id: string | null; reason_sealed: Buffer | null }

/** Why somebody looked, from a row of the log. */
export const reasonOf = ({ keys }: Context, { id, reason, reason_key_id: keyId, reason_sealed: sealed }: Look) =>
  keyId && sealed ? unseal(keys, { keyId, sealed }, boundToLook(id)) : (reason ?? undefined)
