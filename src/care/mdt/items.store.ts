import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'

/** A case on an agenda: its number, what is asked and why. It names nobody. */
export type Item = {
  id: string
  meetingId: string
  caseId: string
  number: string
  ask: string
  why: string
  putBy: { id: string; name: string }
  discussed: boolean
  cameFrom?: string | undefined
  version: number
}

const bound = (id: string) => `mdt_item ${id}`

const itemRows = ({ db }: Context) =>
  db
    .selectFrom('mdt_item as item')
    .innerJoin('care_case', 'care_case.id', 'item.case_id')
    .innerJoin('colleague as putter', 'putter.id', 'item.put_by')
    .selectAll('item')
    .select(['care_case.number', 'putter.given_name', 'putter.family_name'])

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number]

function itemOf({ keys }: Context, row: ItemRow): Item {
  // Sealed by `insertItem` and `updateItem`, and by nobody else.
  const words = JSON.parse(unseal(keys, { keyId: row.key_id, sealed: row.words }, bound(row.id))) as {
    ask: string
    why: string
  }
  return {
    id: row.id,
    meetingId: row.meeting_id,
    caseId: row.case_id,
    number: row.number,
    ...words,
    putBy: { id: row.put_by, name: `${row.given_name} ${row.family_name}` },
    discussed: row.discussed,
    cameFrom: row.came_from ?? undefined,
    version: row.version,
  }
}

/** The cases of a meeting, in the order in which they were put on. */
export async function itemsOf(context: Context, meetingId: string): Promise<Item[]> {
  const rows = await itemRows(context)
    .where('item.meeting_id', '=', meetingId)
    .orderBy('item.put_at')
    .orderBy('item.id')
    .execute()
  return rows.map((row) => itemOf(context, row))
}

export async function findItem(context: Context, id: string, lock?: 'lock'): Promise<Item | undefined> {
  const row = await itemRows(context)
    .where('item.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('item'))
    .executeTakeFirst()
  return row && itemOf(context, row)
}

type NewItem = { id: string; meetingId: string; caseId: string; ask: string; why: string; putById: string }

/** How sealed words of an item lie in the table: the demonstration makes its rows by the same way. */
const sealedWords = (keys: Context['keys'], id: string, words: { ask: string; why: string }) => {
  const { keyId, sealed } = seal(keys, JSON.stringify(words), bound(id))
  return { key_id: keyId, words: sealed }
}

/** False when the case is on this agenda already. */
export async function insertItem({ db, keys, moment }: Context, item: NewItem): Promise<boolean> {
  const { id, meetingId, caseId, ask, why, putById } = item
  const made = await db
    .insertInto('mdt_item')
    .values({
      id,
      meeting_id: meetingId,
      case_id: caseId,
      ...sealedWords(keys, id, { ask, why }),
      put_by: putById,
      put_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateItem({ db, keys }: Context, { id, ask, why }: Pick<Item, 'id' | 'ask' | 'why'>) {
  await db
    .updateTable('mdt_item')
    .set((row) => ({ ...sealedWords(keys, id, { ask, why }), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteItem({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('mdt_item').where('id', '=', id).execute()
}

/** Talked over; what was not reached goes to the next meeting, where it is not on already. */
export async function settleItems(
  { db }: Context,
  settled: {
    discussed: readonly string[]
    carried: readonly { id: string; caseId: string }[]
    nextId: string | undefined
  },
): Promise<void> {
  const { discussed, carried, nextId } = settled
  if (discussed.length)
    await db
      .updateTable('mdt_item')
      .set({ discussed: true })
      .where('id', 'in', [...discussed])
      .execute()
  if (!nextId) return
  const there = await db.selectFrom('mdt_item').select('case_id').where('meeting_id', '=', nextId).execute()
  const moving = carried.filter(({ caseId }) => !there.some((row) => row.case_id === caseId))
  if (moving.length)
    await db
      .updateTable('mdt_item')
      .set((row) => ({ meeting_id: nextId, came_from: row.ref('meeting_id') }))
      .where(
        'id',
        'in',
        moving.map(({ id }) => id),
      )
      .execute()
}

/** How many cases are on each of these agendas. */
export async function countItems({ db }: Context, meetingIds: readonly string[]): Promise<Map<string, number>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('mdt_item')
    .select((of) => ['meeting_id', of.fn.countAll<number>().as('count')])
    .where('meeting_id', 'in', [...meetingIds])
    .groupBy('meeting_id')
    .execute()
  return new Map(rows.map((row) => [row.meeting_id, Number(row.count)]))
}
