import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { insertSession } from './sessions.store.ts'

type PeerTime = { id: string; postId: string; heldOn: string; minutes: number }

/**
 * Time with peers counts as a session of the post. Whoever calls this has asked who may say that somebody was there, and records it:
 * it may come from the door of an event, without an account.
 */
export const keepPeerTime = (context: Context, time: PeerTime) =>
  insertSession(context, { ...time, kinds: ['peer-support'], format: 'group', functions: [] })

/** What was said by mistake counts no more. Nothing but time with peers can go this way. */
export async function dropPeerTime({ db }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('supervision_session')
    .where('id', 'in', [...ids])
    .where('kinds', '=', sql<string[]>`array['peer-support']`)
    .where('supervisor_id', 'is', null)
    .execute()
}
