import { type Selectable, sql } from 'kysely'
import type { PlannedSession as Row } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { among, setOf } from '../../platform/sets.ts'
import { isPast } from '../../platform/watch.ts'
import { gapReasonIn, stateIn } from './found-session.rules.ts'
import { endsAt, type PlannedSession } from './planned-session.rules.ts'

const COLUMNS = [
  'id',
  'post_id',
  'supervisor_id',
  'kinds',
  'starts_at',
  'minutes',
  'format',
  'state',
  'cancelled_by',
  'gap_reason',
  'sequence',
  'version',
  'changed_at',
] as const

type Read = Omit<Pick<Selectable<Row>, (typeof COLUMNS)[number]>, 'starts_at' | 'changed_at'>

/** An instant read together with other sets comes as its text. */
const plannedOf = (row: Read & { starts_at: Date | string; changed_at: Date | string }): PlannedSession => ({
  id: row.id,
  postId: row.post_id,
  supervisorId: row.supervisor_id,
  kinds: row.kinds,
  startsAt: new Date(row.starts_at),
  minutes: row.minutes,
  format: row.format ?? undefined,
  state: stateIn(row.state),
  cancelledBy: row.cancelled_by ?? undefined,
  gapReason: gapReasonIn(row.gap_reason),
  sequence: row.sequence,
  version: row.version,
  changedAt: new Date(row.changed_at),
})

/** One planned session, locked until the change is done. */
export async function lockPlanned({ db }: Context, id: string): Promise<PlannedSession | undefined> {
  const row = await db.selectFrom('planned_session').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && plannedOf(row)
}

export async function findPlanned({ db }: Context, id: string): Promise<PlannedSession | undefined> {
  const row = await db.selectFrom('planned_session').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && plannedOf(row)
}

/** What nobody has answered for yet, of each of these posts, the first to come first: what lies ahead, and what has passed. */
export const openSessions = setOf(
  'planned sessions',
  ({ db }: Context, postIds) => ({
    sessions: db
      .selectFrom('planned_session')
      .select(COLUMNS)
      .where('post_id', '=', among(postIds))
      .where('state', '=', 'planned')
      .orderBy('starts_at')
      .orderBy('id'),
  }),
  ({ sessions }, postIds) => {
    const open = new Map<string, PlannedSession[]>(postIds.map((id) => [id, []]))
    for (const row of sessions) open.get(row.post_id)?.push(plannedOf(row))
    return open
  },
  { stamped: true },
)

/** Those of them that have not begun. */
export const stillAhead = (context: Context, sessions: readonly PlannedSession[] = []): PlannedSession[] =>
  sessions.filter(({ startsAt }) => !isPast(context, startsAt))

/** Planned sessions that concern a colleague, as the worker or as the supervisor. */
const concerning = ({ db }: Context, colleagueId: string) =>
  db
    .selectFrom('planned_session')
    .select(COLUMNS)
    .where((row) =>
      row.or([
        row('supervisor_id', '=', colleagueId),
        row(
          'post_id',
          '=',
          sql<string>`any((select array(select id from post where colleague_id = ${colleagueId}))::uuid[])`,
        ),
      ]),
    )

/** The sessions planned ahead for a colleague, as the worker and as the supervisor, the next first. */
export async function nextSessions(context: Context, colleagueId: string, most = 50): Promise<PlannedSession[]> {
  const rows = await concerning(context, colleagueId)
    .where('state', '=', 'planned')
    .where('starts_at', '>', context.moment.now)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(plannedOf)
}

/** Those whose time has passed with nobody having said whether they were held, the longest ago first. */
export async function awaitingAnswer(context: Context, colleagueId: string, most = 50): Promise<PlannedSession[]> {
  const rows = await concerning(context, colleagueId)
    .where('state', '=', 'planned')
    .where('planned_on', '<=', context.moment.today)
    .orderBy('starts_at')
    .orderBy('id')
    // Those of today that are not over yet stand last.
    .limit(most + 20)
    .execute()
  return rows
    .map(plannedOf)
    .filter((session) => isPast(context, endsAt(session)))
    .slice(0, most)
}

/** Whatever was planned between two instants, and what was called off, for the colleague's own calendar. */
export async function plannedBetween(
  context: Context,
  colleagueId: string,
  { from, until }: { from: Date; until: Date },
): Promise<PlannedSession[]> {
  const rows = await concerning(context, colleagueId)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(plannedOf)
}

/** What else two people have in the diary on some days: only when, never with whom. */
export async function busyOn({ db }: Context, people: readonly string[], days: readonly string[], except?: string) {
  if (days.length === 0) return []
  const rows = await db
    .selectFrom('planned_session')
    .innerJoin('post', 'post.id', 'planned_session.post_id')
    .select(['planned_session.id', 'post.colleague_id', 'supervisor_id', 'starts_at', 'minutes'])
    .where('state', '=', 'planned')
    .where('planned_on', 'in', [...days])
    .where((row) => row.or([row('supervisor_id', 'in', [...people]), row('post.colleague_id', 'in', [...people])]))
    .$if(except !== undefined, (others) => others.where('planned_session.id', '<>', except ?? ''))
    .execute()
  return rows.flatMap(({ colleague_id, supervisor_id, starts_at, minutes }) =>
    [colleague_id, supervisor_id]
      .filter((id) => people.includes(id))
      .map((colleagueId) => ({
        colleagueId,
        startsAt: starts_at,
        endsAt: new Date(starts_at.getTime() + minutes * 60_000),
      })),
  )
}
