import { TIME_KINDS, type TimeKind } from '../../lib/time-kinds.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { seal, unseal } from '../../platform/sealing.ts'

type OwnEntry = { id: string; kind: TimeKind; on: string; minutes: number; says: string }
const bound = (id: string) => `own time ${id}`

/** What the worker added or took off between two days: the database shows it to its own account alone. */
export async function ownEntries(
  { db, keys }: Context,
  postId: string,
  { from, until }: { from: string; until: string },
): Promise<OwnEntry[]> {
  const rows = await db
    .selectFrom('own_time_entry')
    .select(['id', 'kind', 'on_day', 'minutes', 'key_id', 'sealed'])
    .where('post_id', '=', postId)
    .where('on_day', '>=', from)
    .where('on_day', '<=', until)
    .orderBy('on_day', 'desc')
    .execute()
  return rows.flatMap((row) => {
    const kind = TIME_KINDS.find((each) => each === row.kind)
    const says = unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.id))
    return kind ? [{ id: row.id, kind, on: row.on_day, minutes: row.minutes, says }] : []
  })
}

type NewEntry = Omit<OwnEntry, 'on'> & { on: string; postId: string; accountId: string }

/** The id came with the form, so the same form sent twice is one entry. */
export async function insertEntry({ db, keys }: Context, entry: NewEntry): Promise<Result<{ id: string }>> {
  const { keyId, sealed } = seal(keys, entry.says, bound(entry.id))
  const made = await db
    .insertInto('own_time_entry')
    .values({
      id: entry.id,
      account_id: entry.accountId,
      post_id: entry.postId,
      kind: entry.kind,
      on_day: entry.on,
      minutes: entry.minutes,
      key_id: keyId,
      sealed,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export async function removeEntry({ db }: Context, entryId: string, accountId: string): Promise<void> {
  await db.deleteFrom('own_time_entry').where('id', '=', entryId).where('account_id', '=', accountId).execute()
}
