import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { InductionFact } from './induction-plan.rules.ts'
import type { NewMark } from './mark.rules.ts'

/** What stands recorded about these posts' plans. */
export const inductionFacts = setOf(
  'induction',
  ({ db }: Context, postIds) => ({
    marks: db
      .selectFrom('induction_mark')
      .select(['post_id', 'item_id', 'site_id', 'state', 'on_day', 'reason', 'marked_by'])
      .where('post_id', '=', among(postIds))
      .where('undone_at', 'is', null),
  }),
  ({ marks }, postIds) => {
    const facts = new Map<string, InductionFact[]>(postIds.map((id) => [id, []]))
    for (const row of marks)
      facts.get(row.post_id)?.push({
        itemId: row.item_id,
        ...(row.site_id === null ? {} : { siteId: row.site_id }),
        state: row.state === 'done' ? 'done' : 'not-applicable',
        on: row.on_day,
        ...(row.reason ? { reason: row.reason } : {}),
        by: row.marked_by,
      })
    return facts
  },
  { stamped: true },
)

/** The id came with the form, so the same form sent twice is one mark; an item marked already stays as it is. */
export async function insertMark({ db, actor, moment }: Context, mark: NewMark): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('induction_mark')
    .values({
      id: mark.id,
      post_id: mark.postId,
      item_id: mark.itemId,
      site_id: mark.siteId ?? null,
      edition: mark.edition,
      state: mark.state,
      on_day: mark.on,
      evidence: mark.evidence,
      reason: mark.reason,
      marked_by: 'id' in actor ? actor.id : '',
      marked_for: mark.markedFor ?? null,
      marked_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export type StandingMark = NewMark & { by: string; byName: string; markedAt: Date; undone: boolean }

/** Every mark ever made about one item of a plan, those undone too, the newest first: its history. */
export async function marksOf({ db }: Context, postId: string, itemId: string): Promise<StandingMark[]> {
  const rows = await db
    .selectFrom('induction_mark as mark')
    .innerJoin('colleague', 'colleague.id', 'mark.marked_by')
    .selectAll('mark')
    .select(['colleague.given_name', 'colleague.family_name'])
    .where('mark.post_id', '=', postId)
    .where('mark.item_id', '=', itemId)
    .orderBy('mark.marked_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    itemId: row.item_id,
    siteId: row.site_id ?? undefined,
    edition: row.edition,
    state: row.state === 'done' ? 'done' : 'not-applicable',
    on: row.on_day,
    evidence: row.evidence,
    reason: row.reason,
    markedFor: row.marked_for ?? undefined,
    by: row.marked_by,
    byName: `${row.given_name} ${row.family_name}`,
    markedAt: row.marked_at,
    undone: row.undone_at !== null,
  }))
}

type Which = { postId: string; itemId: string; siteId?: string | undefined }

/** Takes the standing mark back. False: there was none, so there is nothing more to do. */
export async function undoMark({ db, actor, moment }: Context, { postId, itemId, siteId }: Which): Promise<boolean> {
  const undone = await db
    .updateTable('induction_mark')
    .set({ undone_at: moment.now, undone_by: 'id' in actor ? actor.id : null })
    .where('post_id', '=', postId)
    .where('item_id', '=', itemId)
    .where('site_id', siteId === undefined ? 'is' : '=', siteId ?? null)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return undone.numUpdatedRows > 0n
}
