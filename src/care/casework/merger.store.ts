import type { Context } from '../../platform/context.ts'

type Merger = { fromId: string; toId: string }

/** Whoever is being helped stays in reach of those who answer for them, after a practice or a network merged (safety H7). */
export async function moveOpenCases({ db }: Context, { fromId, toId }: Merger): Promise<void> {
  for (const column of ['practice_id', 'organisation_id'] as const)
    await db
      .updateTable('care_case')
      .set({ [column]: toId })
      .where(column, '=', fromId)
      .where('state', '=', 'open')
      .execute()
}
