import type { Context } from '../../platform/context.ts'

/** A sheet on paper that names people. The names themselves lie in the vault alone. */
export type NamedSheet = {
  id: string
  meetingId: string
  printedById: string
  printedAt: Date
  reason: string
  destroyBy: string
  destroyedOn?: string | undefined
}

const FIELDS = ['id', 'meeting_id', 'printed_by', 'printed_at', 'reason', 'destroy_by', 'destroyed_on'] as const

type Row = {
  id: string
  meeting_id: string
  printed_by: string
  printed_at: Date
  reason: string
  destroy_by: string
  destroyed_on: string | null
}
const sheetOf = (row: Row): NamedSheet => ({
  id: row.id,
  meetingId: row.meeting_id,
  printedById: row.printed_by,
  printedAt: row.printed_at,
  reason: row.reason,
  destroyBy: row.destroy_by,
  destroyedOn: row.destroyed_on ?? undefined,
})

export async function findSheet({ db }: Context, id: string, lock?: 'lock'): Promise<NamedSheet | undefined> {
  const row = await db
    .selectFrom('mdt_named_sheet')
    .select(FIELDS)
    .where('id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate())
    .executeTakeFirst()
  return row && sheetOf(row)
}

export async function sheetsOf({ db }: Context, meetingId: string): Promise<NamedSheet[]> {
  const rows = await db
    .selectFrom('mdt_named_sheet')
    .select(FIELDS)
    .where('meeting_id', '=', meetingId)
    .orderBy('printed_at')
    .execute()
  return rows.map(sheetOf)
}

/** Those that nobody has said were destroyed, of one chair. */
export async function sheetsOwed({ db }: Context, printedById: string): Promise<NamedSheet[]> {
  const rows = await db
    .selectFrom('mdt_named_sheet')
    .select(FIELDS)
    .where('printed_by', '=', printedById)
    .where('destroyed_on', 'is', null)
    .orderBy('destroy_by')
    .limit(20)
    .execute()
  return rows.map(sheetOf)
}

type NewSheet = { id: string; meetingId: string; byId: string; reason: string; destroyBy: string }

export async function insertSheet({ db, moment }: Context, sheet: NewSheet): Promise<boolean> {
  const made = await db
    .insertInto('mdt_named_sheet')
    .values({
      id: sheet.id,
      meeting_id: sheet.meetingId,
      printed_by: sheet.byId,
      printed_at: moment.now,
      reason: sheet.reason,
      destroy_by: sheet.destroyBy,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateDestroyed({ db, moment }: Context, id: string): Promise<void> {
  await db.updateTable('mdt_named_sheet').set({ destroyed_on: moment.today }).where('id', '=', id).execute()
}
