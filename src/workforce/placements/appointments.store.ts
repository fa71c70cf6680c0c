import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { NewAppointment } from './new-appointment.rules.ts'

/** Two people who appoint at once do so one after the other. */
export async function lockPost({ db }: Context, postId: string): Promise<void> {
  await db.selectFrom('post').select('id').where('id', '=', postId).forNoKeyUpdate().execute()
}

/** Ends whoever is replaced on the day the next begins. The id came with the form: sent twice, it is one appointment. */
export async function insertAppointment({ db }: Context, made: NewAppointment): Promise<Result<{ id: string }>> {
  if (made.replaces)
    await db
      .updateTable('appointment')
      .set({ until_on: made.from })
      .where('id', '=', made.replaces.id)
      .where('until_on', 'is', null)
      .execute()
  const inserted = await db
    .insertInto('appointment')
    .values({
      id: made.id,
      post_id: made.postId,
      kind: made.kind,
      site_id: made.siteId ?? null,
      colleague_id: made.colleagueId,
      deputy: made.deputy,
      from_on: made.from,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted ? accept(inserted) : refuse({ kind: 'repeated' })
}

export async function endAppointmentRow({ db }: Context, id: string, until: string): Promise<Result<{ id: string }>> {
  const ended = await db
    .updateTable('appointment')
    .set({ until_on: until })
    .where('id', '=', id)
    .where('until_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended ? accept(ended) : refuse({ kind: 'repeated' })
}
