import { holdsOn } from '../../lib/holds-on.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { type Decision, isSharedKind, NOTHING, type Shared, type SharedKind } from './sharing.rules.ts'

type Arrangement = { pcnId: string; providerId: string }
type Employed = { id: string; employer: { id: string }; pcn?: { id: string } | undefined }

/** What is shared today of each of these posts with its PCN: one statement, however many. Nothing where it is the PCN's own. */
export async function sharedOf(context: Context, posts: readonly Employed[]): Promise<(postId: string) => Shared> {
  const provided = posts.filter(({ pcn, employer }) => pcn !== undefined && pcn.id !== employer.id)
  if (provided.length === 0) return () => NOTHING
  const decisions = await decisionsOf(
    context,
    provided.map(({ employer }) => employer.id),
  )
  const shared = new Map(
    provided.map((post) => {
      const kinds = decisions.filter(
        (each) =>
          each.providerId === post.employer.id && each.pcnId === post.pcn?.id && holdsOn(each, context.moment.today),
      )
      return [post.id, new Set(kinds.map(({ kind }) => kind))]
    }),
  )
  return (postId) => shared.get(postId) ?? NOTHING
}

/** Every decision that these providers made, the newest first. */
export async function decisionsOf({ db }: Context, providerIds: readonly string[]): Promise<Decision[]> {
  if (providerIds.length === 0) return []
  const rows = await db
    .selectFrom('pcn_sharing as shared')
    .innerJoin('colleague', 'colleague.id', 'shared.decided_by')
    .leftJoin('colleague as ender', 'ender.id', 'shared.ended_by')
    .select(['provider_id', 'pcn_id', 'kind', 'shared.from_on', 'shared.until_on'])
    .select(['colleague.given_name', 'colleague.family_name'])
    .select(['ender.given_name as ender_given', 'ender.family_name as ender_family'])
    .where('provider_id', 'in', [...new Set(providerIds)])
    .orderBy('decided_at', 'desc')
    .execute()
  return rows.flatMap((row) =>
    isSharedKind(row.kind)
      ? [
          {
            kind: row.kind,
            pcnId: row.pcn_id,
            providerId: row.provider_id,
            from: row.from_on,
            until: row.until_on ?? undefined,
            by: `${row.given_name} ${row.family_name}`,
            endedBy: row.ender_given ? `${row.ender_given} ${row.ender_family}` : undefined,
          },
        ]
      : [],
  )
}

type Change = Arrangement & { kind: SharedKind; by: string }

/** From today. Already so is already done. */
export async function beginSharing({ db, moment }: Context, change: Change): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('pcn_sharing')
    .values({
      id: moment.newId(),
      provider_id: change.providerId,
      pcn_id: change.pcnId,
      kind: change.kind,
      from_on: moment.today,
      decided_by: change.by,
      decided_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

/** From today on no longer. */
export async function endSharing({ db, moment }: Context, change: Change): Promise<Result<{ id: string }>> {
  const ended = await db
    .updateTable('pcn_sharing')
    .set({ until_on: moment.today, ended_by: change.by, ended_at: moment.now })
    .where('provider_id', '=', change.providerId)
    .where('pcn_id', '=', change.pcnId)
    .where('kind', '=', change.kind)
    .where('until_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended ? accept(ended) : refuse({ kind: 'repeated' })
}
