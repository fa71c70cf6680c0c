import type { Selectable } from 'kysely'
import type { PlannedSession as Row } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { among } from '../../platform/sets.ts'
import { gapReasonIn, stateIn } from './found-session.rules.ts'
import type { PlannedSession } from './planned-session.rules.ts'

export const PLAN_COLUMNS = [
  'planned_session.id',
  'planned_session.post_id',
  'planned_session.supervisor_id',
  'planned_session.kinds',
  'planned_session.starts_at',
  'planned_session.minutes',
  'planned_session.format',
  'planned_session.state',
  'planned_session.gap_reason',
  'planned_session.sequence',
  'planned_session.version',
] as const

type Column = (typeof PLAN_COLUMNS)[number] extends `planned_session.${infer Name}` ? Name : never

export const plannedOf = (row: Pick<Selectable<Row>, Column & keyof Row>): PlannedSession => ({
  id: row.id,
  postId: row.post_id,
  supervisorId: row.supervisor_id,
  kinds: row.kinds,
  startsAt: row.starts_at,
  minutes: row.minutes,
  format: row.format ?? undefined,
  state: stateIn(row.state),
  gapReason: gapReasonIn(row.gap_reason),
  sequence: row.sequence,
  version: row.version,
})

/** What lies ahead for these posts, the next first. */
export async function plannedAhead(context: Context, postIds: readonly string[]): Promise<PlannedSession[]> {
  if (postIds.length === 0) return []
  const rows = await context.db
    .selectFrom('planned_session')
    .select(PLAN_COLUMNS)
    .where('post_id', '=', among(postIds))
    .where('state', '=', 'planned')
    .where('starts_at', '>', context.moment.now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(plannedOf)
}

/** The sessions planned ahead for a colleague, as the worker and as the supervisor, the next first. */
export async function nextSessions(context: Context, colleagueId: string, most = 50): Promise<PlannedSession[]> {
  const rows = await context.db
    .selectFrom('planned_session')
    .innerJoin('post', 'post.id', 'planned_session.post_id')
    .select(PLAN_COLUMNS)
    .where((row) => row.or([row('supervisor_id', '=', colleagueId), row('post.colleague_id', '=', colleagueId)]))
    .where('state', '=', 'planned')
    .where('starts_at', '>', context.moment.now)
    .orderBy('starts_at')
    .orderBy('planned_session.id')
    .limit(most)
    .execute()
  return rows.map(plannedOf)
}
