import { sql } from 'kysely'
import { UNREAD } from '../../db/together.ts'
import { matchKeys } from '../../lib/match-keys.ts'
import type { Context } from '../../platform/context.ts'
import { keyedHash, seal, unseal } from '../../platform/sealing.ts'
import { matchable, PersonalDetails } from './identity.rules.ts'
import { boundToPerson } from './person-rows.ts'

export type StoredPerson = { details: PersonalDetails; version: number }

const bound = ({ systemId }: Context, id: string) => boundToPerson(systemId, id)

/**
 * Steps into the vault for a few statements and out again, in the transaction that is under way. This is the only place that
 * does: everywhere else the application's role has no right on the schema.
 */
async function asKeeper<T>({ db }: Context, work: () => Promise<T>): Promise<T> {
  await sql`set local role vault_keeper ${UNREAD}`.execute(db)
  const done = await work()
  await sql`reset role ${UNREAD}`.execute(db)
  return done
}

export function insertPerson(context: Context, id: string, details: PersonalDetails): Promise<void> {
  return asKeeper(context, async () => {
    const { keyId, sealed } = seal(context.keys, JSON.stringify(details), bound(context, id))
    const { now } = context.moment
    await context.db
      .insertInto('vault.person')
      .values({ id, key_id: keyId, sealed, created_at: now, updated_at: now })
      .execute()
    await putMarks(context, id, details)
  })
}

/** False when somebody changed these details first. */
export function updatePerson(
  context: Context,
  id: string,
  version: number,
  details: PersonalDetails,
): Promise<boolean> {
  return asKeeper(context, async () => {
    const { keyId, sealed } = seal(context.keys, JSON.stringify(details), bound(context, id))
    const changed = await context.db
      .updateTable('vault.person')
      .set({ key_id: keyId, sealed, updated_at: context.moment.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return false
    await context.db.deleteFrom('vault.person_mark').where('person_id', '=', id).execute()
    await putMarks(context, id, details)
    return true
  })
}

/** Each person asked for, and the one that stands for them after any merge. */
export const personsAsked = ({ db }: Context, ids: readonly string[]) =>
  db
    .selectFrom('vault.person as asked')
    .innerJoin('vault.person as person', (join) =>
      // Not `coalesce`, which is looked up in no index under row-level security (docs/decisions/0023): it would read every person.
      join.on(sql<boolean>`person.id = case when asked.merged_into is null then asked.id else asked.merged_into end`),
    )
    .select(['asked.id as askedId', 'person.id', 'person.key_id', 'person.sealed', 'person.version'])
    .where('asked.id', 'in', ids)

/** The details of each, through any merge: asked by the id that a referral or a case holds. */
export function readPersons(context: Context, ids: readonly string[]): Promise<Map<string, StoredPerson>> {
  if (ids.length === 0) return Promise.resolve(new Map())
  return asKeeper(context, async () => {
    const rows = await personsAsked(context, ids).execute()
    return new Map(rows.map((row) => [row.askedId, opened(context, row)]))
  })
}

/** Everybody who shares at least one mark with these details and is not merged away. */
export function readAlike(
  context: Context,
  details: PersonalDetails,
  exceptId?: string,
): Promise<Map<string, PersonalDetails>> {
  const marks = marksOf(context, details)
  if (marks.length === 0) return Promise.resolve(new Map())
  return asKeeper(context, async () => {
    const rows = await context.db
      .selectFrom('vault.person as person')
      .select(['person.id', 'person.key_id', 'person.sealed', 'person.version'])
      .where('person.merged_into', 'is', null)
      .where('person.id', 'in', (known) =>
        known
          .selectFrom('vault.person_mark as known')
          .select('known.person_id')
          .where(
            'known.mark',
            'in',
            marks.map(({ mark }) => mark),
          ),
      )
      .limit(MOST_ALIKE)
      .execute()
    const found = rows.filter((row) => row.id !== exceptId)
    return new Map(found.map((row) => [row.id, opened(context, row).details]))
  })
}
/** More likely matches than anybody would read. */
const MOST_ALIKE = 50

/** Points one record at another, or back at itself. */
export function pointPerson(context: Context, id: string, mergedInto: string | null): Promise<void> {
  return asKeeper(context, async () => {
    await context.db.updateTable('vault.person').set({ merged_into: mergedInto }).where('id', '=', id).execute()
  })
}

export async function insertMerge(
  context: Context,
  merge: { id: string; keptId: string; mergedId: string; agreed: string[]; by: string },
) {
  const { id, keptId, mergedId, agreed, by } = merge
  await context.db
    .insertInto('person_merge')
    .values({ id, kept_id: keptId, merged_id: mergedId, agreed, merged_by: by, merged_at: context.moment.now })
    .execute()
}

export const findMerge = ({ db }: Context, id: string) =>
  db
    .selectFrom('person_merge')
    .select(['id', 'kept_id as keptId', 'merged_id as mergedId', 'undone_at as undoneAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** How these records were joined to others, as far as nobody has undone it. */
export async function standingJoins({ db }: Context, personId: string) {
  return db
    .selectFrom('person_merge')
    .select(['id', 'kept_id as keptId', 'merged_id as mergedId', 'merged_at as joinedAt'])
    .where('undone_at', 'is', null)
    .where((row) => row.or([row('kept_id', '=', personId), row('merged_id', '=', personId)]))
    .orderBy('merged_at', 'desc')
    .execute()
}

export async function markUndone({ db, moment }: Context, id: string, by: string): Promise<void> {
  await db.updateTable('person_merge').set({ undone_by: by, undone_at: moment.now }).where('id', '=', id).execute()
}

type Row = { id: string; key_id: string; sealed: Buffer; version: number }
const opened = (context: Context, { id, key_id, sealed, version }: Row): StoredPerson => ({
  details: PersonalDetails.parse(JSON.parse(unseal(context.keys, { keyId: key_id, sealed }, bound(context, id)))),
  version,
})

const marksOf = ({ keys, systemId }: Context, details: PersonalDetails) =>
  matchKeys(matchable(details)).map(({ kind, value }) => ({ kind, mark: keyedHash(keys, systemId, kind, value) }))

async function putMarks(context: Context, id: string, details: PersonalDetails): Promise<void> {
  const marks = marksOf(context, details)
  if (marks.length === 0) return
  await context.db
    .insertInto('vault.person_mark')
    .values(marks.map((mark) => ({ person_id: id, ...mark })))
    .onConflict((again) => again.doNothing())
    .execute()
}
