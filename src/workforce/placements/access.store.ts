import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { SavePractice } from './access.form.ts'
import type { AccessStep } from './access-steps.rules.ts'
import type { Access } from './placement-facts.rules.ts'

/** Writes how each of these stands, over whatever was there. */
export async function putAccess({ db, moment }: Context, postId: string, all: readonly Access[]): Promise<void> {
  for (const access of all) {
    const now = {
      state: access.state,
      requested_on: access.requestedOn ?? null,
      approved_on: access.approvedOn ?? null,
      live_on: access.liveOn ?? null,
      lost_on: access.lostOn ?? null,
      blocker: access.blocker ?? null,
      reviewed_on: moment.today,
    }
    await db
      .insertInto('record_access')
      .values({ post_id: postId, site_id: access.siteId, access_type: access.accessType, ...now })
      .onConflict((again) => again.columns(['system_id', 'post_id', 'site_id', 'access_type']).doUpdateSet(now))
      .execute()
  }
}

/** What became of every way into records of these posts, in the order in which it was recorded. */
export async function accessSteps({ db }: Context, postIds: readonly string[]): Promise<Map<string, AccessStep[]>> {
  const byPost = new Map(postIds.map((id): [string, AccessStep[]] => [id, []]))
  if (postIds.length === 0) return byPost
  const rows = await db
    .selectFrom('record_access_step')
    .select(['post_id', 'site_id', 'access_type', 'state', 'on_day'])
    .where('post_id', 'in', [...postIds])
    .orderBy('step')
    .execute()
  // The table's own check holds exactly these states.
  for (const { post_id, site_id, access_type, state, on_day } of rows)
    byPost.get(post_id)?.push({ siteId: site_id, accessType: access_type, state: state as Access['state'], on: on_day })
  return byPost
}

type PracticeRow = { whoToRing?: string | undefined; inUse: string[]; version: number }

export async function findPracticeRecords({ db }: Context, siteId: string): Promise<PracticeRow | undefined> {
  const row = await db
    .selectFrom('practice_records')
    .select(['who_to_ring', 'in_use', 'version'])
    .where('site_id', '=', siteId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && { whoToRing: row.who_to_ring ?? undefined, inUse: row.in_use, version: row.version }
}

export async function putPracticeRecords(
  { db }: Context,
  { siteId, whoToRing, inUse }: SavePractice,
  was: PracticeRow | undefined,
): Promise<Result<{ id: string }>> {
  const now = { who_to_ring: whoToRing, in_use: inUse, version: (was?.version ?? 0) + 1 }
  const written = await db
    .insertInto('practice_records')
    .values({ site_id: siteId, ...now })
    .onConflict((again) => again.columns(['system_id', 'site_id']).doUpdateSet(now))
    .returning('site_id')
    .executeTakeFirst()
  return written ? accept({ id: written.site_id }) : refuse({ kind: 'missing' })
}
