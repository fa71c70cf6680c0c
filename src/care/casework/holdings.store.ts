import type { Context } from '../../platform/context.ts'
import type { Holding } from './case.rules.ts'

type Hold = {
  caseId: string
  colleagueId: string
  postId: string | undefined
  holding: Holding
  because: string
  /** The person knows somebody else, and is to be told who it is now. */
  mustTell?: boolean
}

/** From today somebody else holds this case: the last holding ends, the next begins, and the case says so. */
export async function moveHolding(context: Context, hold: Hold): Promise<void> {
  const { db, moment } = context
  await db
    .updateTable('case_holding')
    .set({ until_on: moment.today })
    .where('case_id', '=', hold.caseId)
    .where('until_on', 'is', null)
    .execute()
  await insertHolding(context, hold, moment.today)
  await db
    .updateTable('care_case')
    .set((row) => ({
      holder_id: hold.colleagueId,
      post_id: hold.postId ?? null,
      holding: hold.holding,
      held_since: moment.today,
      must_tell: hold.mustTell ?? false,
      version: row('version', '+', 1),
    }))
    .where('id', '=', hold.caseId)
    .execute()
}

export async function insertHolding({ db, moment }: Context, hold: Hold, from: string): Promise<void> {
  await db
    .insertInto('case_holding')
    .values({
      id: moment.newId(),
      case_id: hold.caseId,
      colleague_id: hold.colleagueId,
      post_id: hold.postId ?? null,
      holding: hold.holding,
      from_on: from,
      because: hold.because,
    })
    .execute()
}
