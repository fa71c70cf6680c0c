import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { among, setOf } from '../../platform/sets.ts'
import { markHeld } from './planned-changes.store.ts'
import type { Session } from './session.rules.ts'
import type { SessionFact } from './session-dates.rules.ts'

/** When supervision was held for each of these posts, the newest first; an hour with two purposes is two facts. */
export const sessionFacts = setOf(
  'sessions',
  ({ db }: Context, postIds) => ({
    sessions: db
      .selectFrom('supervision_session')
      .select(['post_id', 'kinds', 'held_on', 'minutes'])
      .where('post_id', '=', among(postIds))
      .orderBy('held_on', 'desc'),
  }),
  ({ sessions }, postIds) => {
    const facts = new Map<string, SessionFact[]>(postIds.map((id) => [id, []]))
    for (const { post_id, kinds, held_on, minutes } of sessions)
      facts.get(post_id)?.push(...kinds.map((kind) => ({ kind, heldOn: held_on, minutes })))
    return facts
  },
  { stamped: true },
)

/** The day of the first session of a kind for each of these posts: the first GP meeting answers `ind.w1.meet-gp`. */
export async function firstSessions(
  { db }: Context,
  postIds: readonly string[],
  kind: string,
): Promise<Map<string, string>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('supervision_session')
    .select((row) => ['post_id', row.fn.min('held_on').as('first_on')])
    .where('post_id', 'in', [...postIds])
    .where(sql<boolean>`${kind} = any (kinds)`)
    .groupBy('post_id')
    .execute()
  return new Map(rows.map(({ post_id, first_on }) => [post_id, first_on]))
}

/** The id came with the form, so the same form sent twice is one session; what was planned under it is held now. */
export async function insertSession(context: Context, session: Session): Promise<Result<{ id: string }>> {
  const { db, actor, moment } = context
  if (!(await markHeld(context, session.id, session.postId))) return refuse({ kind: 'missing' })
  const made = await db
    .insertInto('supervision_session')
    .values({
      id: session.id,
      post_id: session.postId,
      supervisor_id: session.supervisorId ?? null,
      kinds: session.kinds,
      held_on: session.heldOn,
      minutes: session.minutes,
      format: session.format ?? null,
      functions: session.functions,
      recorded_by: actor.kind === 'colleague' ? actor.id : null,
      recorded_at: moment.now,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}
