import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { Supervising, SupervisorAbsence, SupervisorFacts } from './supervisor-facts.rules.ts'

const fullName = (row: { given_name: string; family_name: string }) => `${row.given_name} ${row.family_name}`

/** What is known of each of these colleagues as supervisors: whom, since when, what they confirmed, when they are away. */
export const supervisorFacts = setOf(
  'supervisors',
  ({ db, moment }: Context, ids) => ({
    people: db.selectFrom('colleague').select(['id', 'given_name', 'family_name']).where('id', '=', among(ids)),
    supervising: db
      .selectFrom('appointment')
      .innerJoin('post', 'post.id', 'appointment.post_id')
      .innerJoin('colleague as worker', 'worker.id', 'post.colleague_id')
      .innerJoin('organisation as employer', 'employer.id', 'post.employer_id')
      .leftJoin('organisation as pcn', 'pcn.id', 'post.pcn_id')
      .select(['appointment.colleague_id', 'post_id', 'appointment.kind', 'from_on', 'joined_on'])
      .select(['given_name', 'family_name', 'pcn_id', 'pcn.name as pcn', 'employer_id', 'employer.name as employer'])
      .where('appointment.colleague_id', '=', among(ids))
      .where('appointment.kind', 'in', ['gp-supervisor', 'clinical-supervisor'])
      .where('post.role', '=', 'link-worker')
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', moment.today)]))
      .where((row) => row.or([row('ended_on', 'is', null), row('ended_on', '>=', moment.today)]))
      .orderBy('family_name'),
    confirmations: db
      .selectFrom('supervisor_confirmation')
      .select(['colleague_id', 'points', 'confirmed_on'])
      .where('colleague_id', '=', among(ids))
      .orderBy('confirmed_at', 'desc'),
    absences: db
      .selectFrom('supervisor_absence')
      .select(['id', 'colleague_id', 'from_on', 'until_on', 'version'])
      .where('colleague_id', '=', among(ids))
      .orderBy('from_on', 'desc'),
    covers: db
      .selectFrom('supervisor_cover as cover')
      .innerJoin('supervisor_absence as absence', 'absence.id', 'cover.absence_id')
      .innerJoin('colleague', 'colleague.id', 'cover.colleague_id')
      .select(['cover.id', 'absence_id', 'post_id', 'cover.colleague_id', 'cover.from_on', 'given_name', 'family_name'])
      .where('absence.colleague_id', '=', among(ids)),
  }),
  (rows) => {
    const found = new Map<string, SupervisorFacts>()
    for (const { id, ...person } of rows.people) {
      const own = <Row extends { colleague_id: string }>(all: readonly Row[]) =>
        all.filter((row) => row.colleague_id === id)
      found.set(id, {
        id,
        name: fullName(person),
        givenName: person.given_name,
        supervising: own(rows.supervising).map(
          (row): Supervising => ({
            postId: row.post_id,
            worker: fullName(row),
            // The query asks for these two.
            kind: row.kind as Supervising['kind'],
            from: row.from_on,
            joinedOn: row.joined_on,
            pcn: row.pcn_id && row.pcn ? { id: row.pcn_id, name: row.pcn } : undefined,
            employer: { id: row.employer_id, name: row.employer },
          }),
        ),
        confirmations: own(rows.confirmations).map(({ points, confirmed_on }) => ({ points, on: confirmed_on })),
        absences: own(rows.absences).map(
          (row): SupervisorAbsence => ({
            id: row.id,
            from: row.from_on,
            until: row.until_on ?? undefined,
            version: row.version,
            covers: rows.covers
              .filter(({ absence_id }) => absence_id === row.id)
              .map((cover) => ({
                id: cover.id,
                postId: cover.post_id ?? undefined,
                colleagueId: cover.colleague_id,
                name: fullName(cover),
                from: cover.from_on,
              })),
          }),
        ),
      })
    }
    return found
  },
)

/** Whose absence it is, locked where it is about to change. */
export async function ownerOfAbsence({ db }: Context, id: string, locked = false): Promise<string | undefined> {
  const row = await db
    .selectFrom('supervisor_absence')
    .select('colleague_id')
    .where('id', '=', id)
    .$if(locked, (row) => row.forUpdate())
    .executeTakeFirst()
  return row?.colleague_id
}

type NewConfirmation = { id: string; colleagueId: string; edition: string; points: readonly string[] }
export async function insertConfirmation(
  { db, moment }: Context,
  made: NewConfirmation,
): Promise<Result<{ id: string }>> {
  const row = await db
    .insertInto('supervisor_confirmation')
    .values({
      id: made.id,
      colleague_id: made.colleagueId,
      edition: made.edition,
      points: [...made.points],
      confirmed_on: moment.today,
      confirmed_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row ? accept(row) : refuse({ kind: 'repeated' })
}

type NewAbsence = { id: string; colleagueId: string; from: string; until?: string | undefined }
export async function insertAbsence({ db, actor }: Context, made: NewAbsence): Promise<Result<{ id: string }>> {
  const row = await db
    .insertInto('supervisor_absence')
    .values({
      id: made.id,
      colleague_id: made.colleagueId,
      from_on: made.from,
      until_on: made.until ?? null,
      recorded_by: actor.kind === 'colleague' ? actor.id : null,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row ? accept(row) : refuse({ kind: 'repeated' })
}

export async function endAbsence(
  { db }: Context,
  { id, until, version }: { id: string; until: string; version: number },
): Promise<Result<{ id: string }>> {
  await db.updateTable('supervisor_absence').set({ until_on: until, version }).where('id', '=', id).execute()
  return accept({ id })
}

type NewCover = { id: string; awayId: string; postId?: string | undefined; colleagueId: string; from: string }

/** Whoever was named for the same worker, or for all, is replaced; who stands in from then on is the new one. */
export async function putCover({ db }: Context, made: NewCover): Promise<Result<{ id: string }>> {
  const row = { colleague_id: made.colleagueId, from_on: made.from }
  const changed = await db
    .updateTable('supervisor_cover')
    .set(row)
    .where('absence_id', '=', made.awayId)
    .where('post_id', made.postId ? '=' : 'is', made.postId ?? null)
    .returning('id')
    .executeTakeFirst()
  if (changed) return accept(changed)
  const inserted = await db
    .insertInto('supervisor_cover')
    .values({ id: made.id, absence_id: made.awayId, post_id: made.postId ?? null, ...row })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted ? accept(inserted) : refuse({ kind: 'repeated' })
}
