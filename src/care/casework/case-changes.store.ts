import type { Context } from '../../platform/context.ts'
import { seal } from '../../platform/sealing.ts'
import { boundToClosure } from './case-parts.store.ts'
import { nextColumns } from './cases.store.ts'
import type { Closing } from './closing.rules.ts'
import { moveHolding } from './holdings.store.ts'
import { endSupports } from './supporters.store.ts'

export async function updateNext(context: Context, caseId: string, next: { on: string; what: string }): Promise<void> {
  await context.db
    .updateTable('care_case')
    .set((row) => ({ ...nextColumns(context, caseId, next), version: row('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
}

/** The person was told who holds their case now. */
export async function markPersonTold({ db }: Context, caseId: string): Promise<void> {
  await db
    .updateTable('care_case')
    .set((row) => ({ must_tell: false, version: row('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
}

/** Ends the episode; its closure keeps what was asked for. False when the same form was sent before. */
export async function closeCaseRow(context: Context, closing: Closing): Promise<boolean> {
  const { db, keys } = context
  const { keyId, sealed } = seal(keys, closing.note, boundToClosure(closing.id))
  const made = await db
    .insertInto('case_closure')
    .values({
      id: closing.id,
      case_id: closing.caseId,
      reason: closing.reason,
      closed_on: closing.closedOn,
      closed_by: closing.byId,
      post_id: closing.postId ?? null,
      attempts_made: closing.attemptsMade ?? null,
      referrer_told: closing.referrerTold ?? null,
      risk_checked: closing.riskChecked ?? null,
      key_id: keyId,
      note: closing.note ? sealed : null,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  await db
    .updateTable('care_case')
    .set((row) => ({
      state: 'closed',
      closed_on: closing.closedOn,
      closure_reason: closing.reason,
      must_tell: false,
      version: row('version', '+', 1),
    }))
    .where('id', '=', closing.caseId)
    .execute()
  await endSupports(context, { caseId: closing.caseId })
  return true
}

type Gap = { caseId: string; organisationId: string; needs: string[]; missing: string; byId: string }

/** What somebody needed and nobody near here offers: for those who plan. It names nobody. */
export async function insertGap({ db, moment }: Context, gap: Gap): Promise<void> {
  await db
    .insertInto('support_gap')
    .values({
      id: moment.newId(),
      case_id: gap.caseId,
      organisation_id: gap.organisationId,
      needs: gap.needs,
      missing: gap.missing,
      noted_on: moment.today,
      noted_by: gap.byId,
    })
    .execute()
}

/** Support goes on: the case is open again, in the hands of whoever reopened it. */
export async function reopenCaseRow(
  context: Context,
  { caseId, holderId, postId }: { caseId: string; holderId: string; postId: string | undefined },
): Promise<void> {
  const { db, moment } = context
  await db
    .updateTable('case_closure')
    .set({ reopened_on: moment.today, reopened_by: holderId })
    .where('case_id', '=', caseId)
    .where('reopened_on', 'is', null)
    .execute()
  await db
    .updateTable('care_case')
    .set({ state: 'open', closed_on: null, closure_reason: null })
    .where('id', '=', caseId)
    .execute()
  const holding = postId ? 'allocated' : 'waiting'
  await moveHolding(context, { caseId, colleagueId: holderId, postId, holding, because: 'reopened' })
}
