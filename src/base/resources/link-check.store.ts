import type { Context } from '../../platform/context.ts'
import type { LinkCheck } from './link-check.rules.ts'

/** The latest look at each resource's address in this system, by resource. */
export async function latestChecks({ db }: Context): Promise<Map<string, LinkCheck>> {
  const rows = await db
    .selectFrom('resource_check')
    .distinctOn('resource_id')
    .select(['resource_id', 'state', 'checked_on', 'checked_by'])
    .orderBy('resource_id')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.resource_id, checkOf(row)]))
}

export async function latestCheck({ db }: Context, resourceId: string): Promise<LinkCheck | undefined> {
  const row = await db
    .selectFrom('resource_check')
    .select(['resource_id', 'state', 'checked_on', 'checked_by'])
    .where('resource_id', '=', resourceId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && checkOf(row)
}

export async function insertCheck({ db }: Context, check: LinkCheck & { id: string }): Promise<void> {
  await db
    .insertInto('resource_check')
    .values({
      id: check.id,
      resource_id: check.resourceId,
      state: check.state,
      checked_on: check.on,
      checked_by: check.byId,
    })
    .execute()
}

type Row = { resource_id: string; state: string; checked_on: string; checked_by: string }

const checkOf = (row: Row): LinkCheck => ({
  resourceId: row.resource_id,
  state: row.state === 'broken' ? 'broken' : 'works',
  on: row.checked_on,
  byId: row.checked_by,
})
