import type { Context } from '../../platform/context.ts'
import type { ConcernKind } from './concern.rules.ts'
import { sealedConcern } from './concerns.store.ts'

type NewConcern = {
  id: string
  caseId: string
  contactId?: string | undefined
  kind: ConcernKind
  what: string
  raisedById: string
  nextCheckOn: string
}

/** Opens it, and says at the case that one more is open. False when it was there already. */
export async function insertConcern(context: Context, concern: NewConcern): Promise<boolean> {
  const { db, keys, moment } = context
  const made = await db
    .insertInto('concern')
    .values({
      id: concern.id,
      case_id: concern.caseId,
      contact_id: concern.contactId ?? null,
      raised_by: concern.raisedById,
      raised_at: moment.now,
      kind: concern.kind,
      ...sealedConcern(keys, concern.id, concern.what),
      next_check_on: concern.nextCheckOn,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  await countOpen(context, concern.caseId, 1)
  return true
}

const countOpen = ({ db }: Context, caseId: string, by: 1 | -1) =>
  db
    .updateTable('care_case')
    .set((row) => ({ open_concerns: row('open_concerns', '+', by), version: row('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute()

/** Somebody was told: the first time stays, and the next check is at the day given. */
export async function markTold({ db, moment }: Context, concernId: string, nextCheckOn: string): Promise<void> {
  await db
    .updateTable('concern')
    .set((row) => ({
      told_at: row.fn.coalesce('told_at', row.val(moment.now)),
      next_check_on: nextCheckOn,
      version: row('version', '+', 1),
    }))
    .where('id', '=', concernId)
    .execute()
}

export async function setNextCheck({ db }: Context, concernId: string, on: string): Promise<void> {
  await db
    .updateTable('concern')
    .set((row) => ({ next_check_on: on, version: row('version', '+', 1) }))
    .where('id', '=', concernId)
    .execute()
}

/** A named colleague has seen it (safety H4): until then it stays first. */
export async function markAcknowledged({ db, moment }: Context, concernId: string, byId: string): Promise<void> {
  await db
    .updateTable('concern')
    .set((row) => ({ acknowledged_by: byId, acknowledged_at: moment.now, version: row('version', '+', 1) }))
    .where('id', '=', concernId)
    .execute()
}

/** Closes it, and says at the case that one fewer is open. */
export async function markClosed(context: Context, concernId: string, caseId: string, byId: string): Promise<void> {
  await context.db
    .updateTable('concern')
    .set((row) => ({
      state: 'closed',
      closed_by: byId,
      closed_at: context.moment.now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', concernId)
    .execute()
  await countOpen(context, caseId, -1)
}
