import { sql } from 'kysely'
import { colleagueNames } from '../../base/colleagues/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { type FoundSession, gapReasonIn, stateIn } from './found-session.rules.ts'

/** One session by its id, planned, held or missed; who may see it is for the asker to say. */
export const findSession = async (context: Context, id: string): Promise<FoundSession | undefined> =>
  (await findSessions(context, [id])).get(id)

/** The same for many, in a fixed number of statements. */
export async function findSessions(context: Context, ids: readonly string[]): Promise<Map<string, FoundSession>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(context, ids)
  const posts = await findPosts(context, [...new Set(rows.map(({ post_id }) => post_id))])
  const supervisors = [...new Set(rows.flatMap(({ supervisor_id }) => supervisor_id ?? []))]
  const names = await colleagueNames(context, supervisors)
  const found = rows.flatMap((row) => {
    const post = posts.get(row.post_id)
    return post ? [{ ...sessionOf(row), colleagueId: post.colleagueId, workerName: post.name }] : []
  })
  return new Map(
    found.map((session) => [
      session.id,
      { ...session, supervisorName: session.supervisorId && names.get(session.supervisorId) },
    ]),
  )
}

/** What was held says how it was; what was planned says the rest. */
const rowsOf = ({ db }: Context, ids: readonly string[]) =>
  db
    .selectFrom(sql<{ id: string }>`(select unnest(${[...ids]}::uuid[]) as id)`.as('wanted'))
    .leftJoin('planned_session as plan', 'plan.id', 'wanted.id')
    .leftJoin('supervision_session as held', 'held.id', 'wanted.id')
    .where((row) => row.or([row('plan.id', 'is not', null), row('held.id', 'is not', null)]))
    .select(['plan.starts_at', 'plan.state', 'plan.cancelled_by', 'plan.gap_reason', 'plan.sequence', 'plan.version'])
    .select(['wanted.id', 'held.held_on'])
    .select((row) => [
      row.fn.coalesce('held.post_id', 'plan.post_id').$notNull().as('post_id'),
      row.fn.coalesce('held.supervisor_id', 'plan.supervisor_id').as('supervisor_id'),
      row.fn.coalesce('held.kinds', 'plan.kinds').$notNull().as('kinds'),
      row.fn.coalesce('held.minutes', 'plan.minutes').$notNull().as('minutes'),
      row.fn.coalesce('held.format', 'plan.format').as('format'),
    ])
    .execute()

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const sessionOf = (row: Row) => ({
  id: row.id,
  postId: row.post_id,
  supervisorId: row.supervisor_id ?? undefined,
  kinds: row.kinds,
  startsAt: row.starts_at ?? undefined,
  heldOn: row.held_on ?? undefined,
  minutes: row.minutes,
  format: row.format ?? undefined,
  state: row.held_on === null ? stateIn(row.state) : ('held' as const),
  cancelledBy: row.cancelled_by ?? undefined,
  gapReason: gapReasonIn(row.gap_reason),
  sequence: row.sequence ?? 0,
  version: row.version ?? 1,
})
