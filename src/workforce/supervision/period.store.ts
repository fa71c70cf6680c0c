import type { Context } from '../../platform/context.ts'
import { among } from '../../platform/sets.ts'

type Days = { from: string; until: string }

/** Sessions of these posts that were held between two days, both included, the first first. */
export async function heldBetween({ db }: Context, postIds: readonly string[], { from, until }: Days) {
  if (postIds.length === 0) return []
  const rows = await db
    .selectFrom('supervision_session')
    .select(['id', 'post_id', 'kinds', 'held_on', 'minutes'])
    .where('post_id', '=', among(postIds))
    .where('held_on', '>=', from)
    .where('held_on', '<=', until)
    .orderBy('held_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    kinds: row.kinds,
    heldOn: row.held_on,
    minutes: row.minutes,
  }))
}

/** What was planned between two days and not held, with the code of why. */
export async function gapsBetween({ db }: Context, postIds: readonly string[], { from, until }: Days) {
  if (postIds.length === 0) return []
  const rows = await db
    .selectFrom('planned_session')
    .select(['id', 'post_id', 'kinds', 'planned_on', 'gap_reason', 'state'])
    .where('post_id', '=', among(postIds))
    .where('state', 'in', ['missed', 'called-off'])
    .where('planned_on', '>=', from)
    .where('planned_on', '<=', until)
    .orderBy('planned_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    kinds: row.kinds,
    on: row.planned_on,
    reason: row.gap_reason,
    calledOff: row.state === 'called-off',
  }))
}

/** From when sessions were moved, by session: the time before the first move. */
export async function movedFrom({ db }: Context, sessionIds: readonly string[]): Promise<Map<string, Date>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('planned_session_move')
    .distinctOn('session_id')
    .select(['session_id', 'from_at'])
    .where('session_id', '=', among(sessionIds))
    .orderBy('session_id')
    .orderBy('sequence')
    .execute()
  return new Map(rows.map(({ session_id, from_at }) => [session_id, from_at]))
}
