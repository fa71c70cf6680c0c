import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../../platform/context.ts'

export type Feed = { id: string; madeAt: Date; fetchedAt?: Date | undefined }

/** The address that a colleague's calendar has now; its secret is known to nobody any more. */
export async function openFeed({ db }: Context, colleagueId: string): Promise<Feed | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['id', 'made_at', 'fetched_at'])
    .where('colleague_id', '=', colleagueId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, madeAt: row.made_at, fetchedAt: row.fetched_at ?? undefined }
}

/** A new secret of 128 bits, told once and kept as a hash. The one before it ends. Undefined when this one was made already. */
export async function renewFeed(context: Context, id: string, colleagueId: string): Promise<string | undefined> {
  const { db, moment } = context
  const known = await db.selectFrom('calendar_feed').select('id').where('id', '=', id).executeTakeFirst()
  if (known) return undefined
  await endFeeds(context, colleagueId)
  const secret = randomBytes(16).toString('base64url')
  // Pressed twice at the same moment, there is one: each of the two sees no other yet.
  const made = await db
    .insertInto('calendar_feed')
    .values({ id, colleague_id: colleagueId, secret_hash: hashOf(secret), made_at: moment.now })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made && secret
}

/** Whether there was one to end. */
export async function endFeeds({ db, moment }: Context, colleagueId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('calendar_feed')
    .set({ revoked_at: moment.now })
    .where('colleague_id', '=', colleagueId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whose calendar a secret opens, while it does; a colleague who has left, or whose account is locked, has none. Notes when it was last asked for. */
export async function fetchFeed({ db, moment }: Context, secret: string) {
  const row = await db
    .updateTable('calendar_feed as feed')
    .from('colleague')
    .set({ fetched_at: moment.now })
    .whereRef('colleague.id', '=', 'feed.colleague_id')
    .where('feed.secret_hash', '=', hashOf(secret))
    .where('feed.revoked_at', 'is', null)
    .where((row) => row.or([row('colleague.left_on', 'is', null), row('colleague.left_on', '>', moment.today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account')
            .select('account.id')
            .whereRef('account.id', '=', 'colleague.account_id')
            .where('account.status', 'in', ['locked', 'closed']),
        ),
      ),
    )
    .returning(['feed.id', 'feed.colleague_id'])
    .executeTakeFirst()
  return row && { id: row.id, colleagueId: row.colleague_id }
}

export async function tenantSlug({ db, systemId }: Context): Promise<string> {
  const row = await db.selectFrom('tenant').select('slug').where('id', '=', systemId).executeTakeFirstOrThrow()
  return row.slug
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()
