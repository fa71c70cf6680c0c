import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { PlannedSession } from './planned-session.rules.ts'
import type { Plan, Start } from './planning.rules.ts'

/** Writes a plan, one row each time. The first id came with the form, so the same form sent twice is one plan. */
export async function insertPlanned(context: Context, plan: Plan): Promise<Result<{ id: string; ids: string[] }>> {
  const { db, actor, moment } = context
  const seriesId = plan.starts.length > 1 ? plan.id : null
  const rows = plan.starts.map(({ startsAt }, index) => ({
    id: index === 0 ? plan.id : moment.newId(),
    post_id: plan.postId,
    supervisor_id: plan.supervisorId,
    kinds: plan.kinds,
    starts_at: startsAt,
    minutes: plan.minutes,
    format: plan.format ?? null,
    series_id: seriesId,
    planned_by: actor.kind === 'colleague' ? actor.id : null,
    planned_at: moment.now,
    changed_at: moment.now,
  }))
  const made = await db
    .insertInto('planned_session')
    .values(rows)
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .execute()
  const ids = made.map(({ id }) => id)
  return made.length === rows.length ? accept({ id: plan.id, ids }) : refuse({ kind: 'repeated' })
}

type Moved = Pick<PlannedSession, 'minutes' | 'format'> & { start: Start }

/** A new time; the old one is kept beside. */
export async function movePlanned(context: Context, before: PlannedSession, to: Moved): Promise<void> {
  const { db, actor, moment } = context
  const sequence = before.sequence + 1
  await db
    .updateTable('planned_session')
    .set({
      starts_at: to.start.startsAt,
      minutes: to.minutes,
      format: to.format ?? null,
      sequence,
      version: before.version + 1,
      changed_at: moment.now,
    })
    .where('id', '=', before.id)
    .execute()
  await db
    .insertInto('planned_session_move')
    .values({
      session_id: before.id,
      sequence,
      from_at: before.startsAt,
      to_at: to.start.startsAt,
      moved_by: actor.kind === 'colleague' ? actor.id : null,
      moved_at: moment.now,
    })
    .execute()
}

type Ended = { state: 'missed' | 'called-off'; cancelledBy: string; gapReason: string }

/** Missed, or called off beforehand: who could not make it and the code of why. */
export const closePlanned = async ({ db, moment }: Context, before: PlannedSession, ended: Ended): Promise<void> =>
  void (await db
    .updateTable('planned_session')
    .set({
      state: ended.state,
      cancelled_by: ended.cancelledBy,
      gap_reason: ended.gapReason,
      sequence: before.sequence + 1,
      version: before.version + 1,
      changed_at: moment.now,
    })
    .where('id', '=', before.id)
    .execute())

/**
 * Marks what was planned under the id of a session as held, whatever was said of it before. False when that id belongs to
 * another post.
 */
export async function markHeld({ db, moment }: Context, id: string, postId: string): Promise<boolean> {
  const planned = await db.selectFrom('planned_session').select('post_id').where('id', '=', id).executeTakeFirst()
  if (!planned) return true
  if (planned.post_id !== postId) return false
  await db
    .updateTable('planned_session')
    .set((row) => ({
      state: 'held',
      cancelled_by: null,
      gap_reason: null,
      version: row('version', '+', 1),
      changed_at: moment.now,
    }))
    .where('id', '=', id)
    .execute()
  return true
}

/**
 * Takes back that a session was held. False when it has a record: the keys of what is written about it hold it, whoever may read
 * that, and nothing of this transaction stands.
 */
export async function takeBackHeld({ db, moment }: Context, before: PlannedSession): Promise<boolean> {
  try {
    await db.deleteFrom('supervision_session').where('id', '=', before.id).execute()
  } catch (error) {
    if (isStillReferredTo(error)) return false
    throw error
  }
  await db
    .updateTable('planned_session')
    .set({ state: 'planned', version: before.version + 1, changed_at: moment.now })
    .where('id', '=', before.id)
    .execute()
  return true
}

/** PostgreSQL's own code for a foreign key that holds a row. */
const isStillReferredTo = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23503'
