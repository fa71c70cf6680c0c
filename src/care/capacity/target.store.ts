import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { LocalTarget } from './planner.rules.ts'

/** The target that holds for a service today: the latest day's, and of one day the one set last. */
export async function targetOf({ db, moment }: Context, organisationId: string): Promise<LocalTarget | undefined> {
  const row = await db
    .selectFrom('local_target')
    .innerJoin('colleague', 'colleague.id', 'local_target.set_by')
    .select(['people_a_year', 'asked_by', 'from_on', 'given_name', 'family_name'])
    .where('organisation_id', '=', organisationId)
    .where('from_on', '<=', moment.today)
    .orderBy('from_on', 'desc')
    .orderBy('set_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row?.people_a_year) return undefined
  const setBy = `${row.given_name} ${row.family_name}`
  return { people: row.people_a_year, askedBy: row.asked_by, from: row.from_on, setBy }
}

type NewTarget = {
  id: string
  organisationId: string
  people: number | undefined
  askedBy: string
  from: string
  setBy: string
}

export async function insertTarget(context: Context, target: NewTarget): Promise<Result<{ id: string }>> {
  const made = await context.db
    .insertInto('local_target')
    .values({
      id: target.id,
      organisation_id: target.organisationId,
      people_a_year: target.people ?? null,
      asked_by: target.askedBy,
      from_on: target.from,
      set_by: target.setBy,
      set_at: context.moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}
