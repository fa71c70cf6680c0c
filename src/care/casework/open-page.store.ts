import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Case } from './case.rules.ts'
import { caseOf, caseRows } from './cases.store.ts'

export const PAGE = 25

export type FromCase = ExpressionBuilder<DB, 'care_case'>

/** A page of open cases, the longest overdue first; a keyset over the index of what each holder has open. */
export async function openPage(
  context: Context,
  which: (of: FromCase) => Expression<SqlBool>,
  after: string[] | undefined,
): Promise<Page<Case>> {
  const past = sql<boolean>`(care_case.due_on, care_case.id) > (${after?.[0] ?? ''}::date, ${after?.[1] ?? ''}::uuid)`
  const rows = await caseRows(context)
    .where(which)
    .$if(after !== undefined, (page) => page.where(past))
    .orderBy('care_case.due_on')
    .orderBy('care_case.id')
    .limit(PAGE + 1)
    .execute()
  return pageOf(
    rows.map((row): Case => caseOf(context, row)),
    PAGE,
    ({ dueOn, id }) => [dueOn, id],
  )
}
