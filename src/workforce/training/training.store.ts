import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { Absence } from './leave.rules.ts'
import type { TrainingRecord } from './record.rules.ts'

/** Who employs a colleague today (or will, or last did), for which PCN, and their long leaves. */
export type Employment = { employerId?: string; pcnId?: string; absences: Absence[] }

/** What was put down about somebody's training and stands, oldest first, and for whom they work. */
export type TrainingHistory = { records: TrainingRecord[]; employment: Employment }

export const trainingHistories = setOf(
  'training histories',
  ({ db }: Context, colleagueIds) => ({
    records: db
      .selectFrom('training_record')
      .select(['id', 'colleague_id', 'item_id', 'module_id', 'kind', 'on_day', 'verified_on'])
      .select(
        sql<string[]>`array(select site_id from training_record_site where record_id = training_record.id)`.as('sites'),
      )
      .where('colleague_id', '=', among(colleagueIds))
      .where('withdrawn_at', 'is', null)
      .orderBy('on_day'),
    posts: db
      .selectFrom('post')
      .leftJoin('post_absence', 'post_absence.post_id', 'post.id')
      .select(['post.colleague_id', 'employer_id', 'pcn_id', 'post_absence.from_on', 'post_absence.until_on'])
      .where('post.colleague_id', '=', among(colleagueIds))
      .orderBy('post.ended_on', (by) => by.desc().nullsFirst())
      .orderBy('post.started_on', 'desc'),
  }),
  ({ records, posts }, colleagueIds) => {
    const found = new Map(colleagueIds.map((id) => [id, nothingYet()]))
    for (const row of records)
      found.get(row.colleague_id)?.records.push({
        id: row.id,
        itemId: row.item_id,
        moduleId: row.module_id ?? undefined,
        siteIds: row.sites,
        kind: kindOf(row.kind),
        on: row.on_day,
        verifiedOn: row.verified_on ?? undefined,
      })
    for (const row of posts) {
      const one = found.get(row.colleague_id)?.employment
      if (!one) continue
      if (one.employerId === undefined) {
        one.employerId = row.employer_id
        if (row.pcn_id !== null) one.pcnId = row.pcn_id
      }
      if (row.from_on !== null) one.absences.push({ from: row.from_on, until: row.until_on ?? undefined })
    }
    return found
  },
  { stamped: true },
)

const nothingYet = (): TrainingHistory => ({ records: [], employment: { absences: [] } })

/** The table's own check holds exactly these. */
export const kindOf = (kind: string) => kind as TrainingRecord['kind']
