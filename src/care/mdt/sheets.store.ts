import type { Context } from '../../platform/context.ts'
import { type Keyring, seal, unseal } from '../../platform/sealing.ts'

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

const FIELDS = [
  'id',
  'meeting_id',
  'printed_by',
  'printed_at',
  'key_id',
  'sealed',
  'destroy_by',
  'destroyed_on',
] as const

type Row = {
  id: string
  meeting_id: string
  printed_by: string
  printed_at: Date
  key_id: string | null
  sealed: Buffer | null
  destroy_by: string
  destroyed_on: string | null
}
const sheetOf = ({ keys }: Context, row: Row): NamedSheet => ({
  id: row.id,
  meetingId: row.meeting_id,
  printedById: row.printed_by,
  printedAt: row.printed_at,
  reason: row.key_id && row.sealed ? unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.id)) : '',
  destroyBy: row.destroy_by,
  destroyedOn: row.destroyed_on ?? undefined,
})

const bound = (id: string) => `mdt_named_sheet ${id}`

/** Why names were needed on paper, sealed to its sheet: for the demonstration too, which writes rows itself. */
export function sealedReason(keys: Keyring, id: string, reason: string) {
  const { keyId, sealed } = seal(keys, reason, bound(id))
  return { key_id: keyId, sealed }
}

export async function findSheet(context: Context, id: string, lock?: 'lock'): Promise<NamedSheet | undefined> {
  const row = await context.db
    .selectFrom('mdt_named_sheet')
    .select(FIELDS)
    .where('id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate())
    .executeTakeFirst()
  return row && sheetOf(context, row)
}

export async function sheetsOf(context: Context, meetingId: string): Promise<NamedSheet[]> {
  const rows = await context.db
    .selectFrom('mdt_named_sheet')
    .select(FIELDS)
    .where('meeting_id', '=', meetingId)
    .orderBy('printed_at')
    .execute()
  return rows.map((row) => sheetOf(context, row))
}

/** Those that nobody has said were destroyed, of one chair. */
export async function sheetsOwed(context: Context, printedById: string): Promise<NamedSheet[]> {
  const rows = await context.db
    .selectFrom('mdt_named_sheet')
    .select(FIELDS)
    .where('printed_by', '=', printedById)
    .where('destroyed_on', 'is', null)
    .orderBy('destroy_by')
    .limit(20)
    .execute()
  return rows.map((row) => sheetOf(context, row))
}

type NewSheet = { id: string; meetingId: string; byId: string; reason: string; destroyBy: string }

export async function insertSheet({ db, moment, keys }: Context, sheet: NewSheet): Promise<boolean> {
  const made = await db
    .insertInto('mdt_named_sheet')
    .values({
      id: sheet.id,
      meeting_id: sheet.meetingId,
      printed_by: sheet.byId,
      printed_at: moment.now,
      ...sealedReason(keys, sheet.id, sheet.reason),
      destroy_by: sheet.destroyBy,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateDestroyed({ db, moment }: Context, id: string): Promise<void> {
  await db.updateTable('mdt_named_sheet').set({ destroyed_on: moment.today }).where('id', '=', id).execute()
}
