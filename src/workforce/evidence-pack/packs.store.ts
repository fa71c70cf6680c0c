import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { LocalChange, Pack, PackState } from './pack.rules.ts'
import type { Period } from './period.rules.ts'

const packRows = ({ db }: Context) =>
  db
    .selectFrom('evidence_pack as pack')
    .innerJoin('organisation', 'organisation.id', 'pack.organisation_id')
    .innerJoin('colleague', 'colleague.id', 'pack.asked_by')
    .innerJoin('seat', 'seat.id', 'pack.seat_id')
    .leftJoin('evidence_pack as older', 'older.id', 'pack.replaces_id')
    .selectAll('pack')
    .select(['organisation.name as organisation', 'given_name', 'family_name', 'seat.slug'])
    .select('older.ready_at as older_ready_at')
    .select((pack) =>
      pack
        .selectFrom('evidence_pack as newer')
        .select('newer.id')
        .whereRef('newer.replaces_id', '=', 'pack.id')
        .where('newer.state', '=', 'ready')
        .orderBy('newer.ready_at', 'desc')
        .limit(1)
        .as('newer_id'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof packRows>['execute']>>[number]

const packOf = (row: Row): Pack => ({
  id: row.id,
  organisation: { id: row.organisation_id, name: row.organisation },
  from: row.from_on,
  until: row.until_on,
  askedBy: { id: row.asked_by, name: `${row.given_name} ${row.family_name}` },
  askedAt: row.asked_at,
  seatSlug: row.slug,
  // The table's own check holds exactly these.
  state: row.state as PackState,
  stepsDone: row.steps_done,
  stepsAll: row.steps_all,
  failedAt: row.failed_at ?? undefined,
  readyAt: row.ready_at ?? undefined,
  code: row.code,
  edition: row.edition,
  // Only `insertPack` writes them.
  localChanges: row.local_changes as LocalChange[],
  verdict: row.verdict ?? undefined,
  replaces: row.replaces_id ? { id: row.replaces_id, readyAt: row.older_ready_at ?? undefined } : undefined,
  replacedBy: row.newer_id ?? undefined,
})

export async function findPack(context: Context, packId: string): Promise<Pack | undefined> {
  const row = await packRows(context).where('pack.id', '=', packId).executeTakeFirst()
  return row && packOf(row)
}

/** Held until this transaction ends: a step is made once. */
export async function lockPack({ db }: Context, packId: string): Promise<boolean> {
  const row = await db.selectFrom('evidence_pack').select('id').where('id', '=', packId).forUpdate().executeTakeFirst()
  return row !== undefined
}

/** The packs of an organisation, the newest first; it has a few a year. */
export async function packsOf(context: Context, organisationId: string): Promise<Pack[]> {
  const rows = await packRows(context)
    .where('pack.organisation_id', '=', organisationId)
    .orderBy('pack.asked_at', 'desc')
    .orderBy('pack.id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map(packOf)
}
const MOST_SHOWN = 100

/** The last pack of these very days that was made: what another of them replaces. */
export async function lastReady({ db }: Context, organisationId: string, { from, until }: Period) {
  const row = await db
    .selectFrom('evidence_pack')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('from_on', '=', from)
    .where('until_on', '=', until)
    .where('state', '=', 'ready')
    .orderBy('ready_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id
}

type NewPack = Period & {
  id: string
  organisationId: string
  askedBy: string
  seatId: string
  stepsAll: number
  code: string
  edition: string
  localChanges: readonly LocalChange[]
  replacesId?: string | undefined
}

/** The id came with the press, so pressing twice makes one. */
export async function insertPack({ db, moment }: Context, pack: NewPack): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('evidence_pack')
    .values({
      id: pack.id,
      organisation_id: pack.organisationId,
      from_on: pack.from,
      until_on: pack.until,
      asked_by: pack.askedBy,
      seat_id: pack.seatId,
      asked_at: moment.now,
      steps_all: pack.stepsAll,
      code: pack.code,
      edition: pack.edition,
      local_changes: JSON.stringify(pack.localChanges),
      replaces_id: pack.replacesId ?? null,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

type Moved =
  | { state: 'waiting' }
  | { state: 'making'; stepsDone: number; stepsAll: number }
  | { state: 'failed'; failedAt: string }
  | { state: 'ready'; verdict: string; stepsAll: number }

/** How far it has come. What is ready stays as it is: the table refuses more. */
export async function movePack({ db, moment }: Context, packId: string, moved: Moved): Promise<void> {
  const set = {
    waiting: { failed_at: null },
    making: moved.state === 'making' ? { steps_done: moved.stepsDone, steps_all: moved.stepsAll } : {},
    failed: moved.state === 'failed' ? { failed_at: moved.failedAt } : {},
    ready:
      moved.state === 'ready'
        ? { verdict: moved.verdict, ready_at: moment.now, steps_done: moved.stepsAll, steps_all: moved.stepsAll }
        : {},
  }[moved.state]
  await db
    .updateTable('evidence_pack')
    .set({ state: moved.state, ...set })
    .where('id', '=', packId)
    .execute()
}

/** Packs asked for before an instant: their days of keeping are over. */
export async function packsAskedBefore({ db }: Context, before: Date): Promise<string[]> {
  const rows = await db.selectFrom('evidence_pack').select('id').where('asked_at', '<', before).execute()
  return rows.map(({ id }) => id)
}

/** The pack with everything in it but its files, which go first. */
export async function deletePack({ db }: Context, packId: string): Promise<void> {
  await db.deleteFrom('evidence_pack_code').where('pack_id', '=', packId).execute()
  await db.deleteFrom('evidence_pack').where('id', '=', packId).execute()
}
