import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { isPast } from '../../platform/watch.ts'
import { endsAt } from './planned-session.rules.ts'

type Alike = { postId: string; supervisorId: string; kinds: readonly string[]; starts: readonly { on: string }[] }

/** A session of the same two, of the same kinds, that is planned for the day already: started twice, it is one. */
export async function plannedOnDay({ db }: Context, asked: Alike): Promise<string | undefined> {
  const row = await db
    .selectFrom('planned_session')
    .select('id')
    .where('post_id', '=', asked.postId)
    .where('supervisor_id', '=', asked.supervisorId)
    .where('kinds', '@>', sql<string[]>`${[...asked.kinds]}::text[]`)
    .where('planned_on', '=', asked.starts[0]?.on ?? '')
    .where('state', '=', 'planned')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** What one of the two has before them: from what is going on now to some day, the soonest first. */
export async function sessionsAhead(context: Context, colleagueId: string, until: string): Promise<string[]> {
  const { db, moment } = context
  const rows = await db
    .selectFrom('planned_session')
    .innerJoin('post', 'post.id', 'planned_session.post_id')
    .select(['planned_session.id', 'starts_at', 'minutes'])
    .where((row) => row.or([row('supervisor_id', '=', colleagueId), row('post.colleague_id', '=', colleagueId)]))
    .where('state', '=', 'planned')
    .where('planned_on', '>=', moment.today)
    .where('planned_on', '<=', until)
    .orderBy('starts_at')
    .orderBy('planned_session.id')
    .limit(20)
    .execute()
  return rows
    .filter(({ starts_at, minutes }) => !isPast(context, endsAt({ startsAt: starts_at, minutes })))
    .map(({ id }) => id)
}
