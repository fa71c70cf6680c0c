import type { Context } from '../../platform/context.ts'
import type { Agreed, State } from './cross-referral.rules.ts'
import { sealedWords, type Words } from './cross-words.store.ts'
import type { RoleId } from './roles.rules.ts'

export type NewCross = {
  id: string
  caseId: string
  fromRole: RoleId
  toRole: RoleId
  fromId: string
  fromPostId: string | undefined
  toPostId: string
  toId: string
  insteadOfPostId: string | undefined
  because: string[]
  words: Words
  agreed: Agreed
  dueOn: string
}

/** False when the same form was sent before, or somebody of that role was asked meanwhile. */
export async function insertCross({ db, keys, moment }: Context, one: NewCross): Promise<boolean> {
  const made = await db
    .insertInto('cross_referral')
    .values({
      id: one.id,
      case_id: one.caseId,
      from_role: one.fromRole,
      to_role: one.toRole,
      from_id: one.fromId,
      from_post_id: one.fromPostId ?? null,
      to_post_id: one.toPostId,
      to_id: one.toId,
      instead_of_post_id: one.insteadOfPostId ?? null,
      because: one.because,
      ...sealedWords(keys, one.id, one.words),
      agreed: one.agreed,
      sent_on: moment.today,
      sent_at: moment.now,
      due_on: one.dueOn,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

type Change = {
  state: State
  dueOn?: string
  acceptedBy?: string
  supporterId?: string
  outcome?: string
  ended?: boolean
  closed?: boolean
  acknowledged?: boolean
}

/** What came of it; every step keeps its day (mdt.yaml loop_fields). */
export async function stepCross({ db, moment }: Context, id: string, change: Change): Promise<void> {
  const { today } = moment
  await db
    .updateTable('cross_referral')
    .set((row) => ({
      state: change.state,
      version: row('version', '+', 1),
      ...(change.dueOn && { due_on: change.dueOn }),
      ...(change.acknowledged && { acknowledged_on: row.fn.coalesce('acknowledged_on', row.val(today)) }),
      ...(change.acceptedBy && { accepted_on: today, accepted_by: change.acceptedBy }),
      ...(change.supporterId && { supporter_id: change.supporterId }),
      ...(change.outcome && { outcome: change.outcome }),
      ...(change.ended && { ended_on: today }),
      ...(change.closed && { closed_loop_on: today }),
    }))
    .where('id', '=', id)
    .execute()
}
