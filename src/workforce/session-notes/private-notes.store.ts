import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'

/** Bound to its author too: sealed words moved to another's row would not open. */
const bound = (sessionId: string, accountId: string) => `private note ${sessionId} ${accountId}`

/** My own note of a session: the database answers no account but its author's. */
export async function findPrivateNote(context: Context, sessionId: string): Promise<string> {
  const { db, keys, actor } = context
  if (actor.kind !== 'colleague') return ''
  const row = await db
    .selectFrom('private_note')
    .select(['key_id', 'sealed'])
    .where('session_id', '=', sessionId)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst()
  return row ? unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(sessionId, actor.accountId)) : ''
}

/** Keeps it; an empty one is no note. */
export async function savePrivateNote(context: Context, sessionId: string, words: string): Promise<void> {
  const { db, keys, actor, moment } = context
  if (actor.kind !== 'colleague') return
  if (words === '') {
    await db
      .deleteFrom('private_note')
      .where('session_id', '=', sessionId)
      .where('account_id', '=', actor.accountId)
      .execute()
    return
  }
  const { keyId, sealed } = seal(keys, words, bound(sessionId, actor.accountId))
  const kept = { key_id: keyId, sealed, written_at: moment.now }
  await db
    .insertInto('private_note')
    .values({ session_id: sessionId, account_id: actor.accountId, ...kept })
    .onConflict((again) =>
      again
        .columns(['system_id', 'session_id', 'account_id'])
        .doUpdateSet((row) => ({ ...kept, version: row('private_note.version', '+', 1) })),
    )
    .execute()
}

/** For the demonstration, which writes rows itself. */
export const sealedNote = (keys: Context['keys'], sessionId: string, accountId: string, words: string) =>
  seal(keys, words, bound(sessionId, accountId))
