import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

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
