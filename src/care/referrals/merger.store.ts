import type { Context } from '../../platform/context.ts'

type Merger = { fromId: string; toId: string }

/**
 * Whoever still waits is registered with, or was referred to, what their practice or network became: else nobody serves it, and
 * nobody could be given them (safety H7). What is over stays under its own name.
 */
export async function moveWaiting({ db }: Context, { fromId, toId }: Merger): Promise<void> {
  for (const column of ['practice_id', 'organisation_id'] as const)
    await db
      .updateTable('referral')
      .set({ [column]: toId })
      .where(column, '=', fromId)
      .where((row) =>
        row.or([
          row('state', '<>', 'decided'),
          row('case_id', 'in', row.selectFrom('care_case').select('id').where('state', '=', 'open')),
        ]),
      )
      .execute()
}
