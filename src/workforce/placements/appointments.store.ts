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

type Merger = { fromId: string; toId: string; on: string }

/** Run again, it finds nobody left to move. */
export async function moveContacts(context: Context, { fromId, toId, on }: Merger): Promise<void> {
  const { db, moment } = context
  const there = new Set((await contactsAt(context, toId, on)).map(({ postId }) => postId))
  for (const { id, postId, colleagueId, from } of await contactsAt(context, fromId, on)) {
    const day = from > on ? from : on
    await db.updateTable('appointment').set({ until_on: day }).where('id', '=', id).execute()
    if (there.has(postId)) continue
    await db
      .insertInto('appointment')
      .values({
        id: moment.newId(),
        post_id: postId,
        kind: 'practice-contact',
        site_id: toId,
        colleague_id: colleagueId,
        from_on: day,
      })
      .execute()
  }
}

/** Who is first point of contact there on a day or later, and of whom. */
const contactsAt = ({ db }: Context, siteId: string, on: string) =>
  db
    .selectFrom('appointment')
    .select(['id', 'post_id as postId', 'colleague_id as colleagueId', 'from_on as from'])
    .where('kind', '=', 'practice-contact')
    .where('site_id', '=', siteId)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', on)]))
    .execute()
