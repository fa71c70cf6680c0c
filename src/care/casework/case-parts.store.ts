import type { Context } from '../../platform/context.ts'
import { unseal } from '../../platform/sealing.ts'
import type { Holding, Named } from './case.rules.ts'

export type PastHolding = { holder: Named; holding: Holding; from: string; until?: string | undefined; because: string }

/** Who held a case, the latest first. */
export async function holdingsOf({ db }: Context, caseId: string): Promise<PastHolding[]> {
  const rows = await db
    .selectFrom('case_holding')
    .innerJoin('colleague', 'colleague.id', 'case_holding.colleague_id')
    .select(['colleague.id', 'given_name', 'family_name', 'holding', 'from_on', 'until_on', 'because'])
    .where('case_id', '=', caseId)
    .orderBy('from_on', 'desc')
    .orderBy('case_holding.id', 'desc')
    .execute()
  return rows.map((row) => ({
    holder: { id: row.id, name: `${row.given_name} ${row.family_name}` },
    // The table's own check holds exactly these.
    holding: row.holding as Holding,
    from: row.from_on,
    until: row.until_on ?? undefined,
    because: row.because,
  }))
}

export async function needsOf({ db }: Context, caseId: string): Promise<{ need: string; on: string }[]> {
  const rows = await db
    .selectFrom('case_need')
    .select(['need', 'noted_on as on'])
    .where('case_id', '=', caseId)
    .orderBy('noted_on')
    .execute()
  return rows
}

export type Closure = {
  id: string
  reason: string
  on: string
  by: string
  note: string | undefined
  reopenedOn?: string | undefined
}

export const boundToClosure = (id: string) => `case_closure ${id}`

/** How it ended, each time it did. The note is opened only for whoever may read it. */
export async function closuresOf({ db, keys }: Context, caseId: string, notes: boolean): Promise<Closure[]> {
  const rows = await db
    .selectFrom('case_closure')
    .innerJoin('colleague', 'colleague.id', 'case_closure.closed_by')
    .select(['case_closure.id', 'reason', 'closed_on', 'key_id', 'note', 'reopened_on', 'given_name', 'family_name'])
    .where('case_id', '=', caseId)
    .orderBy('case_closure.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    on: row.closed_on,
    by: `${row.given_name} ${row.family_name}`,
    note:
      notes && row.key_id && row.note
        ? unseal(keys, { keyId: row.key_id, sealed: row.note }, boundToClosure(row.id))
        : undefined,
    reopenedOn: row.reopened_on ?? undefined,
  }))
}
