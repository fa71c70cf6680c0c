import { UNREAD } from '../db/together.ts'
import { nameOf } from './actor.ts'
import type { About, Context } from './context.ts'

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

/** Notes a look at somebody's record: one entry a page, however many it names. `reason` is for break-glass. */
export async function recordLook(context: Context, read: string, about: About[], reason?: string): Promise<void> {
  const { db, actor, moment, requestId } = context
  await db
    .insertInto('access')
    .values({
      id: moment.newId(),
      at: moment.now,
      name: read,
      actor: nameOf(actor),
      actor_id: 'id' in actor ? actor.id : null,
      seat_id: actor.kind === 'colleague' ? actor.seat.id : null,
      request_id: requestId,
      reason: reason ?? null,
      about,
    })
    .modifyEnd(UNREAD)
    .execute()
}
