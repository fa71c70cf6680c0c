import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import { LEARNING_KINDS, type Learning, type LearningDetail } from './learning.rules.ts'

const bound = (id: string) => `own learning ${id}`
type Days = { from: string; until: string }

const rowsOf = ({ db }: Context) => db.selectFrom('own_learning').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function learningOf({ keys }: Context, row: Row): Learning[] {
  const kind = LEARNING_KINDS.find((each) => each === row.kind)
  // Sealed by `sealed` below and by nobody else.
  const detail = JSON.parse(unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.id))) as LearningDetail
  const state = row.state === 'planned' ? ('planned' as const) : ('done' as const)
  const { id, minutes, version } = row
  return kind ? [{ ...detail, id, kind, on: row.on_day, minutes, state, version }] : []
}

function sealed({ keys }: Context, id: string, detail: LearningDetail) {
  const { title, formality, provider, inside, payer, pence } = detail
  const made = seal(keys, JSON.stringify({ title, formality, provider, inside, payer, pence }), bound(id))
  return { key_id: made.keyId, sealed: made.sealed }
}

/** One's own between two days, the latest first: the database shows no others to this account. */
export async function ownLearning(context: Context, postId: string, { from, until }: Days): Promise<Learning[]> {
  const rows = await rowsOf(context)
    .where('post_id', '=', postId)
    .where('on_day', '>=', from)
    .where('on_day', '<=', until)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap((row) => learningOf(context, row))
}

export async function findLearning(context: Context, id: string, accountId: string): Promise<Learning | undefined> {
  const row = await rowsOf(context).where('id', '=', id).where('account_id', '=', accountId).executeTakeFirst()
  return row && learningOf(context, row)[0]
}

type NewLearning = Omit<Learning, 'version'> & { postId: string; accountId: string }

/** The id came with the form, so the same form sent twice is one. */
export async function insertLearning(context: Context, made: NewLearning): Promise<Result<{ id: string; on: string }>> {
  const { id, kind, on, minutes, state } = made
  const row = await context.db
    .insertInto('own_learning')
    .values({
      id,
      account_id: made.accountId,
      post_id: made.postId,
      kind,
      on_day: on,
      minutes,
      state,
      ...sealed(context, id, made),
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row ? accept({ id, on }) : refuse({ kind: 'repeated' })
}

/** Writes one over its version: false where somebody, on another screen of theirs, was first. */
export async function updateLearning(context: Context, learning: Learning): Promise<boolean> {
  const { id, kind, on, minutes, state, version } = learning
  const row = await context.db
    .updateTable('own_learning')
    .set({ kind, on_day: on, minutes, state, version: version + 1, ...sealed(context, id, learning) })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function removeLearning({ db }: Context, id: string, accountId: string): Promise<void> {
  await db.deleteFrom('own_learning').where('id', '=', id).where('account_id', '=', accountId).execute()
}
