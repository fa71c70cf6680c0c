import type { Context } from '../../platform/context.ts'
import type { Wish } from './wish.rules.ts'

const FIELDS = ['id', 'post_id', 'peer_post_id', 'asked_at', 'answer', 'answered_at'] as const

const openWishes = ({ db }: Context) => db.selectFrom('peer_wish').select(FIELDS).where('withdrawn_at', 'is', null)
type Row = Awaited<ReturnType<ReturnType<typeof openWishes>['execute']>>[number]

const wishOf = (row: Row): Wish => ({
  id: row.id,
  postId: row.post_id,
  peerPostId: row.peer_post_id,
  askedAt: row.asked_at,
  // The table's own check holds exactly these.
  answer: row.answer === 'yes' || row.answer === 'no' ? row.answer : undefined,
  answeredAt: row.answered_at ?? undefined,
})

/** What these posts wish for, the newest first. */
export async function wishesOf(context: Context, postIds: readonly string[]): Promise<Wish[]> {
  if (postIds.length === 0) return []
  const rows = await openWishes(context)
    .where('post_id', 'in', [...postIds])
    .orderBy('asked_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(wishOf)
}

/** What is asked of these posts and has no answer yet. */
export async function wishesFor(context: Context, postIds: readonly string[]): Promise<Wish[]> {
  if (postIds.length === 0) return []
  const rows = await openWishes(context)
    .where('peer_post_id', 'in', [...postIds])
    .where('answer', 'is', null)
    .orderBy('asked_at')
    .limit(50)
    .execute()
  return rows.map(wishOf)
}

export async function findWish(context: Context, id: string): Promise<Wish | undefined> {
  const row = await openWishes(context).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && wishOf(row)
}

/** False when they have asked already. */
export async function insertWish({ db, moment }: Context, wish: Pick<Wish, 'id' | 'postId' | 'peerPostId'>) {
  const made = await db
    .insertInto('peer_wish')
    .values({ id: wish.id, post_id: wish.postId, peer_post_id: wish.peerPostId, asked_at: moment.now })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function answerWishRow({ db, moment }: Context, id: string, answer: 'yes' | 'no'): Promise<void> {
  await db.updateTable('peer_wish').set({ answer, answered_at: moment.now }).where('id', '=', id).execute()
}

export async function withdrawWishRow({ db, moment }: Context, id: string): Promise<void> {
  await db.updateTable('peer_wish').set({ withdrawn_at: moment.now }).where('id', '=', id).execute()
}
