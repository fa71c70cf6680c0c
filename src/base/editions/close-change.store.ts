import type { Context } from '../../platform/context.ts'

type Closing = { changeId: string; reason: string }

/** The record stays: it says that the change never took effect, by whom and why. */
export async function saveWithdrawal(context: Context, { changeId, reason }: Closing): Promise<void> {
  await closing(context, changeId, reason).set({ withdrawn_at: context.moment.now }).execute()
}

/** From that day what stood before holds again. */
export async function saveEnding(context: Context, { changeId, reason, until }: Closing & { until: string }) {
  await closing(context, changeId, reason).set({ ended_at: context.moment.now, until_on: until }).execute()
}

const closing = ({ db, actor }: Context, changeId: string, reason: string) =>
  db
    .updateTable('standard_change')
    .set((change) => ({
      closed_by: 'id' in actor ? actor.id : null,
      close_reason: reason,
      version: change('version', '+', 1),
    }))
    .where('id', '=', changeId)
