import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { AddColleague, EditColleague } from './colleague.form.ts'
import type { Colleague } from './colleague.rules.ts'
import { findColleague } from './colleagues.store.ts'
import { isReached, worksElsewhere } from './seats.store.ts'

/** The id came with the form, so the same form sent twice is one colleague. */
export async function insertColleague({ db }: Context, colleague: AddColleague): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('colleague')
    .values({ id: colleague.id, ...columnsOf(colleague) })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export async function updateColleague({ db }: Context, colleague: EditColleague): Promise<Result<{ id: string }>> {
  const { colleagueId, version } = colleague
  await db
    .updateTable('colleague')
    .set({ ...columnsOf(colleague), version: version + 1 })
    .where('id', '=', colleagueId)
    .execute()
  return accept({ id: colleagueId })
}

/** Whoever else here has an address: one address is one colleague, so that nobody opens another's account. */
export async function holderOfEmail(
  { db }: Context,
  email: string | undefined,
  butFor: string,
): Promise<string | undefined> {
  if (!email) return undefined
  const row = await db
    .selectFrom('colleague')
    .select(['given_name', 'family_name'])
    .where((colleague) => colleague(colleague.fn('lower', ['email']), '=', email.toLowerCase()))
    .where('id', '<>', butFor)
    .executeTakeFirst()
  return row && `${row.given_name} ${row.family_name}`
}

/** Held until the change is written, so that two edits meet. */
export async function lockColleague(
  context: Context,
  id: string,
): Promise<(Colleague & { reached: boolean; elsewhere: boolean }) | undefined> {
  await context.db.selectFrom('colleague').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const colleague = await findColleague(context, id)
  return (
    colleague && { ...colleague, reached: await isReached(context, id), elsewhere: await worksElsewhere(context, id) }
  )
}

const columnsOf = (colleague: Omit<AddColleague, 'id'>) => ({
  given_name: colleague.givenName,
  family_name: colleague.familyName,
  email: colleague.email ?? null,
  phone: colleague.phone?.shown ?? null,
  profession: colleague.profession || null,
  register: colleague.register || null,
  registration_number: colleague.registrationNumber || null,
  languages: colleague.languages,
})
