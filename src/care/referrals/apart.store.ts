import type { Context } from '../../platform/context.ts'

const ordered = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one])

export async function insertApart({ db, moment }: Context, one: string, other: string, by: string): Promise<void> {
  const [first, second] = ordered(one, other)
  await db
    .insertInto('person_apart')
    .values({ one_id: first, other_id: second, said_by: by, said_at: moment.now })
    .onConflict((again) => again.doNothing())
    .execute()
}

/** Everybody whom somebody has found to be another person than this one. */
export async function toldApartFrom({ db }: Context, personId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('person_apart')
    .select(['one_id', 'other_id'])
    .where((row) => row.or([row('one_id', '=', personId), row('other_id', '=', personId)]))
    .execute()
  return new Set(rows.map(({ one_id, other_id }) => (one_id === personId ? other_id : one_id)))
}
