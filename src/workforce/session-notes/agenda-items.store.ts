import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { OwnItem } from './agenda-item.rules.ts'

const bound = (id: string) => `agenda item ${id}`

type Between = { postId: string; pairIds: readonly string[]; sessionId: string }

/** What waits for the next session of these two, and what was talked about in this one. Only what the reader may read. */
export async function itemsFor(context: Context, { postId, pairIds, sessionId }: Between): Promise<OwnItem[]> {
  const rows = await context.db
    .selectFrom('agenda_item')
    .select(['id', 'author_id', 'shown', 'covered_in', 'key_id', 'sealed'])
    .where('post_id', '=', postId)
    .where('author_id', 'in', [...pairIds])
    .where('reader_id', 'in', [...pairIds])
    .where((row) => row.or([row('covered_in', 'is', null), row('covered_in', '=', sessionId)]))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    text: unseal(context.keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.id)),
    shown: row.shown,
    coveredIn: row.covered_in ?? undefined,
  }))
}

export async function findItem({ db }: Context, id: string) {
  const row = await db
    .selectFrom('agenda_item')
    .select(['id', 'author_id', 'account_id', 'shown'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, authorId: row.author_id, shown: row.shown }
}

type NewItem = { id: string; postId: string; authorId: string; accountId: string; readerId: string; text: string }

/** The id came with the form, so the same form sent twice is one item. It begins as its author's alone. */
export async function insertItem(context: Context, item: NewItem): Promise<Result<{ id: string }>> {
  const { keyId, sealed } = seal(context.keys, item.text, bound(item.id))
  const made = await context.db
    .insertInto('agenda_item')
    .values({
      id: item.id,
      post_id: item.postId,
      author_id: item.authorId,
      account_id: item.accountId,
      reader_id: item.readerId,
      key_id: keyId,
      sealed,
      made_at: context.moment.now,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export async function showItem({ db }: Context, id: string, shown: boolean): Promise<void> {
  await db
    .updateTable('agenda_item')
    .set((row) => ({ shown, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteItem({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('agenda_item').where('id', '=', id).execute()
}

/** Once the session is recorded, what was shown has been talked about; what was kept waits. */
export async function coverItems({ db }: Context, { postId, pairIds, sessionId }: Between): Promise<void> {
  await db
    .updateTable('agenda_item')
    .set({ covered_in: sessionId })
    .where('post_id', '=', postId)
    .where('author_id', 'in', [...pairIds])
    .where('reader_id', 'in', [...pairIds])
    .where('shown', '=', true)
    .where('covered_in', 'is', null)
    .execute()
}

/** For the demonstration, which writes rows itself. */
export const sealedItem = (keys: Context['keys'], id: string, text: string) => seal(keys, text, bound(id))
