import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { NewRecord, RecordDetail } from './record.rules.ts'
import { kindOf } from './training.store.ts'

const details = ({ db }: Context) =>
  db
    .selectFrom('training_record as record')
    .innerJoin('colleague as writer', 'writer.id', 'record.recorded_by')
    .leftJoin('colleague as checker', 'checker.id', 'record.verified_by')
    .selectAll('record')
    .select(['writer.given_name as writer_given', 'writer.family_name as writer_family'])
    .select(['checker.given_name as checker_given', 'checker.family_name as checker_family'])
    .where('record.withdrawn_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof details>['execute']>>[number]

/** What stands in one colleague's record, the newest first. */
export async function detailsOf(context: Context, colleagueId: string): Promise<RecordDetail[]> {
  const rows = await details(context)
    .where('record.colleague_id', '=', colleagueId)
    .orderBy('record.on_day', 'desc')
    .orderBy('record.id')
    .execute()
  return withSites(context, rows)
}

export async function findRecord(context: Context, id: string): Promise<RecordDetail | undefined> {
  const rows = await details(context).where('record.id', '=', id).execute()
  return (await withSites(context, rows))[0]
}

/** Completed and not yet checked, of these colleagues, the longest waiting first. */
export async function uncheckedOf(context: Context, colleagueIds: readonly string[]): Promise<RecordDetail[]> {
  if (colleagueIds.length === 0) return []
  const rows = await details(context)
    .where('record.colleague_id', 'in', [...colleagueIds])
    .where('record.kind', '=', 'complete')
    .where('record.verified_on', 'is', null)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .execute()
  return withSites(context, rows)
}

async function withSites({ db }: Context, rows: Row[]): Promise<RecordDetail[]> {
  if (rows.length === 0) return []
  const counts = await db
    .selectFrom('training_record_site')
    .select(['record_id', 'site_id'])
    .where(
      'record_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return rows.map((row) => ({
    id: row.id,
    colleagueId: row.colleague_id,
    itemId: row.item_id,
    moduleId: row.module_id ?? undefined,
    siteIds: counts.filter(({ record_id }) => record_id === row.id).map(({ site_id }) => site_id),
    kind: kindOf(row.kind),
    on: row.on_day,
    provider: row.provider,
    hours: row.hours === null ? undefined : Number(row.hours),
    recordSystem: row.record_system,
    reason: row.reason,
    fileId: row.file_id ?? undefined,
    recordedBy: row.recorded_by,
    recordedByName: `${row.writer_given} ${row.writer_family}`,
    verifiedOn: row.verified_on ?? undefined,
    verifiedByName: row.checker_given === null ? undefined : `${row.checker_given} ${row.checker_family}`,
  }))
}

/** Puts down one or more lines. The first has the form's id, so the same form sent twice is put down once. */
export async function insertRecords(
  { db, actor, moment }: Context,
  records: readonly NewRecord[],
): Promise<Result<{ id: string; records: number }>> {
  const recordedBy = 'id' in actor ? actor.id : ''
  for (const record of records) {
    const made = await db
      .insertInto('training_record')
      .values({
        id: record.id,
        colleague_id: record.colleagueId,
        item_id: record.itemId,
        module_id: record.moduleId ?? null,
        edition: record.edition,
        kind: record.kind,
        on_day: record.on,
        provider: record.provider,
        hours: record.hours ?? null,
        record_system: record.recordSystem,
        reason: record.reason,
        file_id: record.fileId ?? null,
        recorded_by: recordedBy,
        recorded_at: moment.now,
      })
      .onConflict((again) => again.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) return refuse({ kind: 'repeated' })
  }
  const sites = records.flatMap(({ id, siteIds }) => siteIds.map((site_id) => ({ record_id: id, site_id })))
  if (sites.length) await db.insertInto('training_record_site').values(sites).execute()
  return accept({ id: records[0]?.id ?? '', records: records.length })
}

/** A second person has seen it. False: somebody has already. */
export async function verify({ db, actor, moment }: Context, id: string): Promise<boolean> {
  const checked = await db
    .updateTable('training_record')
    .set({ verified_by: 'id' in actor ? actor.id : null, verified_on: moment.today })
    .where('id', '=', id)
    .where('verified_on', 'is', null)
    .executeTakeFirst()
  return checked.numUpdatedRows > 0n
}

export async function withdraw({ db, actor, moment }: Context, id: string): Promise<boolean> {
  const gone = await db
    .updateTable('training_record')
    .set({ withdrawn_at: moment.now, withdrawn_by: 'id' in actor ? actor.id : null })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return gone.numUpdatedRows > 0n
}
