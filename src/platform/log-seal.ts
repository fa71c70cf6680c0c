import { sql } from 'kysely'
import type { Context } from './context.ts'

/** The two logs, each sealed in a chain of its own. */
export const LOGS = ['event', 'access'] as const
export type Log = (typeof LOGS)[number]

/** What happened in a request is written when it ends; nothing that is sealed may still be on its way. */
const SETTLED_MINUTES = 15
const MOST_IN_A_BATCH = 20_000
const NONE = '00000000-0000-0000-0000-000000000000'

type End = { at: Date; id: string }
type Seal = { number: number; until: End; entries: number; hash: Buffer; sealedAt: Date }

/**
 * Seals what was logged since the last seal, in batches: each hash covers its entries and the hash before it, so that an entry
 * changed, added or taken away afterwards shows. In batches and afterwards, because a chain in the write would make all wait.
 */
export async function sealLog(context: Context, log: Log): Promise<number> {
  const settled = new Date(context.moment.now.getTime() - SETTLED_MINUTES * 60_000)
  let last = await lastSeal(context, log)
  for (let sealed = 0; ; sealed++) {
    const end = await endOfBatch(context, log, last?.until, settled)
    if (!end) return sealed
    last = await sealBatch(context, log, last, end)
  }
}

async function sealBatch(context: Context, log: Log, last: Seal | undefined, end: End): Promise<Seal> {
  const { entries, hash } = await hashOf(context, log, { after: last?.until, until: end, before: last?.hash })
  const seal = { number: (last?.number ?? 0) + 1, until: end, entries, hash, sealedAt: context.moment.now }
  await context.db
    .insertInto('log_seal')
    .values({ log, number: seal.number, until_at: end.at, until_id: end.id, entries, hash, sealed_at: seal.sealedAt })
    .execute()
  return seal
}

export type Verification = {
  log: Log
  /** Undefined: nothing is sealed yet. */
  sealedUntil: Date | undefined
  entries: number
  intact: boolean
  /** The first batch that is not as it was sealed, and the instants between which its entries lie. */
  broken?: { number: number; from: Date | undefined; until: Date }
}

/** Makes every hash again from what the log holds now. */
export async function verifyLog(context: Context, log: Log): Promise<Verification> {
  let before: Seal | undefined
  let entries = 0
  for (const seal of await allSeals(context, log)) {
    const found = await hashOf(context, log, { after: before?.until, until: seal.until, before: before?.hash })
    if (!found.hash.equals(seal.hash) || found.entries !== seal.entries) {
      const broken = { number: seal.number, from: before?.until.at, until: seal.until.at }
      return { log, sealedUntil: before?.until.at, entries, intact: false, broken }
    }
    entries += seal.entries
    before = seal
  }
  return { log, sealedUntil: before?.until.at, entries, intact: true }
}

type Span = { after: End | undefined; until: End; before: Buffer | undefined }

/** An entry as text: the same on every server, whatever its time zone or the order of its columns. */
const entryText = (log: Log) =>
  log === 'event'
    ? sql`jsonb_build_array(id, extract(epoch from at), name, actor, actor_id, seat_id, request_id, parent_id, about, detail)::text`
    : sql`jsonb_build_array(id, extract(epoch from at), name, actor, actor_id, seat_id, request_id,
        coalesce(reason, encode(reason_sealed, 'hex')), about)::text`

async function hashOf({ db }: Context, log: Log, { after, until, before }: Span) {
  const { rows } = await sql<{ entries: number; hash: Buffer }>`
    select count(*) as entries,
           sha256(${before ?? Buffer.alloc(0)}::bytea ||
                  convert_to(coalesce(string_agg(${entryText(log)}, E'\\n' order by at, id), ''), 'utf8')) as hash
    from ${sql.table(log)} as entry
    where ${isAfter(after)} and (at, id) <= (${until.at}, ${until.id}::uuid)`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A count gave no row')
  return row
}

async function endOfBatch({ db }: Context, log: Log, after: End | undefined, settled: Date): Promise<End | undefined> {
  const { rows } = await sql<End>`
    select at, id from (
      select at, id from ${sql.table(log)} as entry
      where ${isAfter(after)} and at < ${settled} order by at, id limit ${MOST_IN_A_BATCH}
    ) batch order by at desc, id desc limit 1`.execute(db)
  return rows[0]
}

const isAfter = (end: End | undefined) => sql`(at, id) > (${end?.at ?? new Date(0)}, ${end?.id ?? NONE}::uuid)`

const seals = ({ db }: Context, log: Log) =>
  db
    .selectFrom('log_seal')
    .select(['number', 'until_at', 'until_id', 'entries', 'hash', 'sealed_at'])
    .where('log', '=', log)

async function lastSeal(context: Context, log: Log): Promise<Seal | undefined> {
  const row = await seals(context, log).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row && sealOf(row)
}

const allSeals = async (context: Context, log: Log): Promise<Seal[]> =>
  (await seals(context, log).orderBy('number').execute()).map(sealOf)

type Row = { number: number; until_at: Date; until_id: string; entries: number; hash: Buffer; sealed_at: Date }

const sealOf = (row: Row): Seal => ({
  number: row.number,
  until: { at: row.until_at, id: row.until_id },
  entries: row.entries,
  hash: row.hash,
  sealedAt: row.sealed_at,
})
