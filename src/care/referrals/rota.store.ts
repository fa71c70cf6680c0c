import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { isHere } from './keep-held.store.ts'
import type { Duty, DutyKind, Named } from './rota.rules.ts'

/** Everybody on the rota now or later, the earliest first. Whoever has left, or is away today, is on no rota. */
export async function rotaOf(context: Context, organisationId: string): Promise<Duty[]> {
  const { db, moment } = context
  const rows = await db
    .selectFrom('duty')
    .innerJoin('colleague', 'colleague.id', 'duty.colleague_id')
    .select(['duty.id', 'colleague_id', 'given_name', 'family_name', 'kind', 'weekdays', 'from_on', 'until_on'])
    .where('organisation_id', '=', organisationId)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', moment.today)]))
    .where(isHere(context, 'duty.colleague_id'))
    .orderBy('from_on')
    .orderBy('duty.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    colleagueId: row.colleague_id,
    name: `${row.given_name} ${row.family_name}`,
    // The table allows no other kind.
    kind: row.kind as DutyKind,
    weekdays: row.weekdays,
    from: row.from_on,
    until: row.until_on ?? undefined,
  }))
}

/** Who manages a service today: in a seat of its own, or where there is none in one above it. */
export async function managersOf({ db, moment }: Context, organisationId: string): Promise<Named[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('organisation_span as span', 'span.ancestor_id', 'seat.organisation_id')
    .innerJoin('colleague', 'colleague.id', 'seat.colleague_id')
    .select(['colleague.id', 'given_name', 'family_name', 'seat.organisation_id as at', 'seat.role'])
    .where('span.descendant_id', '=', organisationId)
    .where('seat.role', 'in', [...MANAGERS, 'place-lead', 'ics-lead', 'administrator'])
    .where('seat.from_on', '<=', moment.today)
    .where((row) => row.or([row('seat.until_on', 'is', null), row('seat.until_on', '>', moment.today)]))
    .where((row) => row.or([row('span.until_on', 'is', null), row('span.until_on', '>', moment.today)]))
    .where((row) => row.or([row('left_on', 'is', null), row('left_on', '>', moment.today)]))
    .orderBy('family_name')
    .orderBy('given_name')
    .execute()
  const own = rows.filter((row) => row.at === organisationId && row.role !== 'administrator')
  const above = rows.filter((row) => row.role !== 'administrator')
  const [nearest = []] = [own, above, rows].filter((some) => some.length > 0)
  return distinct(nearest.map((row) => ({ id: row.id, name: `${row.given_name} ${row.family_name}` })))
}

const distinct = (all: Named[]) => [...new Map(all.map((each) => [each.id, each])).values()]

export async function insertDuty(
  { db }: Context,
  duty: Omit<Duty, 'name'> & { organisationId: string },
): Promise<Result<{ id: string }>> {
  const { id, organisationId, colleagueId, kind, weekdays, from, until } = duty
  const made = await db
    .insertInto('duty')
    .values({
      id,
      organisation_id: organisationId,
      colleague_id: colleagueId,
      kind,
      weekdays: [...weekdays],
      from_on: from,
      until_on: until ?? null,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export const findDuty = ({ db }: Context, id: string) =>
  db
    .selectFrom('duty')
    .select(['id', 'organisation_id as organisationId', 'colleague_id as colleagueId', 'from_on as from', 'kind'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Ends a duty with the day before today; one that has not begun is taken out. */
export async function endDutyOn({ db }: Context, id: string, from: string, lastDay: string): Promise<void> {
  if (lastDay < from) await db.deleteFrom('duty').where('id', '=', id).execute()
  else await db.updateTable('duty').set({ until_on: lastDay }).where('id', '=', id).execute()
}

/** Colleagues who may stand on a service's rota: in a seat there, or at one of its practices or above it. */
export async function colleaguesNear({ db, moment }: Context, organisationId: string): Promise<Named[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('colleague', 'colleague.id', 'seat.colleague_id')
    .select(['colleague.id', 'given_name', 'family_name'])
    .distinct()
    .where((row) =>
      row.or([
        row(
          'seat.organisation_id',
          'in',
          row
            .selectFrom('organisation_span')
            .select('descendant_id')
            .where('ancestor_id', '=', organisationId)
            .where((span) => span.or([span('until_on', 'is', null), span('until_on', '>', moment.today)])),
        ),
        row(
          'seat.organisation_id',
          'in',
          row
            .selectFrom('organisation_span')
            .select('ancestor_id')
            .where('descendant_id', '=', organisationId)
            .where((span) => span.or([span('until_on', 'is', null), span('until_on', '>', moment.today)])),
        ),
      ]),
    )
    .where('seat.from_on', '<=', moment.today)
    .where((row) => row.or([row('seat.until_on', 'is', null), row('seat.until_on', '>', moment.today)]))
    .where((row) => row.or([row('left_on', 'is', null), row('left_on', '>', moment.today)]))
    .orderBy('family_name')
    .orderBy('given_name')
    .execute()
  return rows.map((row) => ({ id: row.id, name: `${row.given_name} ${row.family_name}` }))
}
