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
