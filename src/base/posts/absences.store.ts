import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { BeginAbsence } from './post.form.ts'

/** That somebody is away, and until when they expect to be: never why. */
export async function insertAbsence({ db }: Context, absence: BeginAbsence): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('post_absence')
    .values({
      id: absence.id,
      post_id: absence.postId,
      from_on: absence.from,
      expected_back_on: absence.expectedBack ?? null,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export async function saveBack({ db }: Context, absenceId: string, back: string): Promise<void> {
  await db.updateTable('post_absence').set({ until_on: back }).where('id', '=', absenceId).execute()
}

export async function saveReturnTalk({ db }: Context, absenceId: string, on: string): Promise<void> {
  await db.updateTable('post_absence').set({ return_talk_on: on }).where('id', '=', absenceId).execute()
}
