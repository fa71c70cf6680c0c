import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Named } from './meeting.rules.ts'

/** Something that a community lacks, until somebody says what there is now. */
export type Gap = {
  id: string
  at: Named
  meetingId?: string | undefined
  need?: string | undefined
  says: string
  notedBy: Named
  notedOn: string
  met?: { on: string; says: string } | undefined
  version: number
}

const gapRows = ({ db }: Context) =>
  db
    .selectFrom('mdt_gap as gap')
    .innerJoin('organisation as place', 'place.id', 'gap.organisation_id')
    .innerJoin('colleague as noter', 'noter.id', 'gap.noted_by')
    .selectAll('gap')
    .select(['place.name as place_name', 'noter.given_name', 'noter.family_name'])

type GapRow = Awaited<ReturnType<ReturnType<typeof gapRows>['execute']>>[number]

const gapOf = (row: GapRow): Gap => ({
  id: row.id,
  at: { id: row.organisation_id, name: row.place_name },
  meetingId: row.meeting_id ?? undefined,
  need: row.need ?? undefined,
  says: row.says,
  notedBy: { id: row.noted_by, name: `${row.given_name} ${row.family_name}` },
  notedOn: row.noted_on,
  met: row.met_on ? { on: row.met_on, says: row.met_says ?? '' } : undefined,
  version: row.version,
})

const PAGE = 25

/** Gaps of these places, the newest first. */
export async function readGaps(
  context: Context,
  places: readonly string[],
  { show, after }: { show: 'open' | 'met'; after: string[] | undefined },
): Promise<Page<Gap>> {
  if (places.length === 0) return { rows: [], next: undefined }
  const [day, id] = after ?? []
  const rows = await gapRows(context)
    .where('gap.organisation_id', 'in', [...places])
    .where('gap.met_on', show === 'met' ? 'is not' : 'is', null)
    .$if(day !== undefined && id !== undefined, (page) =>
      page.where(sql<boolean>`(gap.noted_on, gap.id) < (${day}::date, ${id}::uuid)`),
    )
    .orderBy('gap.noted_on', 'desc')
    .orderBy('gap.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return pageOf(rows.map(gapOf), PAGE, ({ notedOn, id: last }) => [notedOn, last])
}

export async function gapsOfMeeting(context: Context, meetingId: string): Promise<Gap[]> {
  const rows = await gapRows(context).where('gap.meeting_id', '=', meetingId).orderBy('gap.id').execute()
  return rows.map(gapOf)
}

export async function findGap(context: Context, id: string, lock?: 'lock'): Promise<Gap | undefined> {
  const row = await gapRows(context)
    .where('gap.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('gap'))
    .executeTakeFirst()
  return row && gapOf(row)
}

type NewGap = {
  id: string
  organisationId: string
  meetingId?: string | undefined
  need?: string | undefined
  says: string
}

export async function insertGap({ db, moment }: Context, gap: NewGap & { byId: string }): Promise<boolean> {
  const made = await db
    .insertInto('mdt_gap')
    .values({
      id: gap.id,
      organisation_id: gap.organisationId,
      meeting_id: gap.meetingId ?? null,
      need: gap.need ?? null,
      says: gap.says,
      noted_by: gap.byId,
      noted_on: moment.today,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateGapMet({ db, moment }: Context, met: { id: string; byId: string; says: string }) {
  await db
    .updateTable('mdt_gap')
    .set((row) => ({
      met_on: moment.today,
      met_by: met.byId,
      met_says: met.says,
      version: row('version', '+', 1),
    }))
    .where('id', '=', met.id)
    .execute()
}
