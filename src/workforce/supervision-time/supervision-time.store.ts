import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import type { InMonth } from './minutes-asked.rules.ts'

/** The sessions of these posts in some days, held or planned: what was held counts as it was. */
export async function sessionsBetween(
  { db }: Context,
  postIds: readonly string[],
  { from, until }: { from: string; until: string },
): Promise<InMonth[]> {
  if (postIds.length === 0) return []
  const { rows } = await sql<InMonth>`
    select post_id as "postId", supervisor_id as "supervisorId", kinds, minutes from supervision_session
    where post_id = any (${[...postIds]}::uuid[]) and supervisor_id is not null and held_on between ${from} and ${until}
    union all
    select post_id, supervisor_id, kinds, minutes from planned_session
    where post_id = any (${[...postIds]}::uuid[]) and state = 'planned' and planned_on between ${from} and ${until}
  `.execute(db)
  return rows
}

type Given = { colleagueId: string; organisationId: string; minutes: number; version: number }

const givenRows = ({ db }: Context) =>
  db
    .selectFrom('supervisor_time')
    .select(['colleague_id as colleagueId', 'organisation_id as organisationId'])
    .select(['minutes_a_month as minutes', 'version'])

/** What networks give these supervisors. */
export const givenTo = (context: Context, colleagueIds: readonly string[]): Promise<Given[]> =>
  colleagueIds.length === 0
    ? Promise.resolve([])
    : givenRows(context)
        .where('colleague_id', 'in', [...colleagueIds])
        .execute()

export async function keepGiven(
  { db, actor, moment }: Context,
  { colleagueId, organisationId, minutes }: Omit<Given, 'version'>,
): Promise<Result<{ id: string }>> {
  const kept = {
    minutes_a_month: minutes,
    set_by: actor.kind === 'colleague' ? actor.id : null,
    set_at: moment.now,
  }
  await db
    .insertInto('supervisor_time')
    .values({ colleague_id: colleagueId, organisation_id: organisationId, ...kept })
    .onConflict((again) =>
      again
        .columns(['system_id', 'colleague_id', 'organisation_id'])
        .doUpdateSet((row) => ({ ...kept, version: row('supervisor_time.version', '+', 1) })),
    )
    .execute()
  return accept({ id: colleagueId })
}
