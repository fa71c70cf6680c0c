import type { Context } from '../../platform/context.ts'
import type { Absence } from './leave.rules.ts'
import type { TrainingRecord } from './record.rules.ts'

/** What was put down about these colleagues' training and stands, oldest first; two statements, however many. */
export async function recordsOf(
  { db }: Context,
  colleagueIds: readonly string[],
): Promise<Map<string, TrainingRecord[]>> {
  const records = new Map<string, TrainingRecord[]>(colleagueIds.map((id) => [id, []]))
  if (colleagueIds.length === 0) return records
  const rows = await db
    .selectFrom('training_record')
    .select(['id', 'colleague_id', 'item_id', 'module_id', 'kind', 'on_day', 'verified_on'])
    .where('colleague_id', 'in', [...colleagueIds])
    .where('withdrawn_at', 'is', null)
    .orderBy('on_day')
    .execute()
  const sites = await db
    .selectFrom('training_record_site as counts')
    .innerJoin('training_record', 'training_record.id', 'counts.record_id')
    .select(['counts.record_id', 'counts.site_id'])
    .where('training_record.colleague_id', 'in', [...colleagueIds])
    .execute()
  const siteIds = new Map<string, string[]>()
  for (const { record_id, site_id } of sites) siteIds.set(record_id, [...(siteIds.get(record_id) ?? []), site_id])
  for (const row of rows)
    records.get(row.colleague_id)?.push({
      id: row.id,
      itemId: row.item_id,
      moduleId: row.module_id ?? undefined,
      siteIds: siteIds.get(row.id) ?? [],
      kind: kindOf(row.kind),
      on: row.on_day,
      verifiedOn: row.verified_on ?? undefined,
    })
  return records
}

/** The table's own check holds exactly these. */
export const kindOf = (kind: string) => kind as TrainingRecord['kind']

/** Who employs a colleague today (or will, or last did), for which PCN, and their long leaves. */
export type Employment = { employerId?: string; pcnId?: string; absences: Absence[] }

export async function employmentsOf(
  { db }: Context,
  colleagueIds: readonly string[],
): Promise<Map<string, Employment>> {
  const found = new Map<string, Employment>(colleagueIds.map((id) => [id, { absences: [] }]))
  if (colleagueIds.length === 0) return found
  const rows = await db
    .selectFrom('post')
    .leftJoin('post_absence', 'post_absence.post_id', 'post.id')
    .select(['post.colleague_id', 'employer_id', 'pcn_id', 'post_absence.from_on', 'post_absence.until_on'])
    .where('post.colleague_id', 'in', [...colleagueIds])
    .orderBy('post.ended_on', (by) => by.desc().nullsFirst())
    .orderBy('post.started_on', 'desc')
    .execute()
  for (const row of rows) {
    const one = found.get(row.colleague_id)
    if (!one) continue
    if (one.employerId === undefined) {
      one.employerId = row.employer_id
      if (row.pcn_id !== null) one.pcnId = row.pcn_id
    }
    if (row.from_on !== null) one.absences.push({ from: row.from_on, until: row.until_on ?? undefined })
  }
  return found
}
