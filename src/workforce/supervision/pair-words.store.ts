import { findColleague } from '../../base/colleagues/index.ts'
import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'

type Pair = { sessionId: string; colleagueIds: readonly string[] }

const boundTo = (sessionId: string) => `planned-session-words ${sessionId}`

/**
 * Keeps what one of the two wrote to the other of why a session was not held: sealed, and under a rule of the database that lets
 * nobody else's account read or write it. Nothing written keeps nothing.
 */
export async function keepPairWords(context: Context, { sessionId, colleagueIds }: Pair, words: string): Promise<void> {
  if (words === '') return
  const accounts: string[] = []
  for (const id of colleagueIds) {
    const colleague = await findColleague(context, id)
    if (colleague?.accountId) accounts.push(colleague.accountId)
  }
  const { keyId, sealed } = seal(context.keys, words, boundTo(sessionId))
  const kept = { reader_ids: accounts, key_id: keyId, sealed, written_at: context.moment.now }
  await context.db
    .insertInto('planned_session_words')
    .values({ session_id: sessionId, ...kept })
    .onConflict((again) => again.columns(['system_id', 'session_id']).doUpdateSet(kept))
    .execute()
}

/** What the other wrote, for the two alone; undefined for everybody else, whatever their role. */
export async function pairWords({ db, keys }: Context, sessionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('planned_session_words')
    .select(['key_id', 'sealed'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return row && unseal(keys, { keyId: row.key_id, sealed: row.sealed }, boundTo(sessionId))
}
