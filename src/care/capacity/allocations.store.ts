import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Allocation } from './allocation.rules.ts'

/** Holds the post until this transaction ends: of two presses at once the second waits, and then sees the first (S23). */
export async function lockPost({ db }: Context, postId: string): Promise<boolean> {
  const row = await db.selectFrom('post').select('id').where('id', '=', postId).forUpdate().executeTakeFirst()
  return row !== undefined
}

const allocations = ({ db }: Context) =>
  db
    .selectFrom('allocation')
    .innerJoin('colleague', 'colleague.id', 'allocation.allocated_by')
    .selectAll('allocation')
    .select(['given_name', 'family_name'])

type Row = Awaited<ReturnType<ReturnType<typeof allocations>['execute']>>[number]

const allocationOf = (context: Context, row: Row): Allocation => ({
  id: row.id,
  referralId: row.referral_id,
  caseId: row.case_id,
  postId: row.post_id,
  reasons: row.reasons,
  allocatedBy: { id: row.allocated_by, name: `${row.given_name} ${row.family_name}` },
  allocatedAt: row.allocated_at,
  undoneAt: row.undone_at ?? undefined,
  handedBack: row.handed_back_at ? { at: row.handed_back_at, because: wordsIn(context, row) } : undefined,
})

const bound = (id: string) => `allocation ${id}`

const wordsIn = ({ keys }: Context, { id, handed_back_key_id: keyId, handed_back_words: sealed }: Row): string =>
  keyId && sealed ? unseal(keys, { keyId, sealed }, bound(id)) : ''

export async function findAllocation(context: Context, id: string, lock?: 'lock'): Promise<Allocation | undefined> {
  const row = await allocations(context)
    .where('allocation.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('allocation'))
    .executeTakeFirst()
  return row && allocationOf(context, row)
}

/** Everything that became of a referral, the newest first. */
export async function allocationsOf(context: Context, referralId: string): Promise<Allocation[]> {
  const rows = await allocations(context)
    .where('referral_id', '=', referralId)
    .orderBy('allocated_at', 'desc')
    .orderBy('allocation.id', 'desc')
    .execute()
  return rows.map((row) => allocationOf(context, row))
}

/** Who gave the last person to a post: named when two managers meet. */
export async function lastGivenBy(context: Context, postId: string): Promise<string | undefined> {
  const row = await allocations(context)
    .where('post_id', '=', postId)
    .orderBy('allocated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && `${row.given_name} ${row.family_name}`
}

type NewAllocation = {
  id: string
  referralId: string
  caseId: string
  postId: string
  reasons: readonly string[]
  overLimitId: string | undefined
  by: string
}

export async function insertAllocation({ db, moment }: Context, made: NewAllocation): Promise<boolean> {
  const row = await db
    .insertInto('allocation')
    .values({
      id: made.id,
      referral_id: made.referralId,
      case_id: made.caseId,
      post_id: made.postId,
      reasons: [...made.reasons],
      over_limit_id: made.overLimitId ?? null,
      allocated_by: made.by,
      allocated_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function markUndone({ db, moment }: Context, id: string, by: string): Promise<void> {
  await db.updateTable('allocation').set({ undone_at: moment.now, undone_by: by }).where('id', '=', id).execute()
}

export async function markHandedBack(context: Context, id: string, by: string, because: string): Promise<void> {
  const { db, moment, keys } = context
  const { keyId, sealed } = seal(keys, because, bound(id))
  await db
    .updateTable('allocation')
    .set({ handed_back_at: moment.now, handed_back_by: by, handed_back_key_id: keyId, handed_back_words: sealed })
    .where('id', '=', id)
    .execute()
}
