import { type AliasableExpression, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Context } from './context.ts'
import { keptFor } from './kept.ts'
import { underStamps } from './memory.ts'
import { keepRead, type Load, notRead, remembered, whileReading } from './remember.ts'
import { stampsOf } from './stamps.ts'
import { unwatched } from './watch.ts'

type Ids = readonly string[]
type Queries = Record<string, AliasableExpression<unknown>>
/** The rows of each query as JSON has them: a day is its text, an instant too. */
type RowsOf<Each extends Queries> = { [Name in keyof Each]: ReturnType<typeof jsonArrayFrom<Row<Each[Name]>>> }
type Row<Query> = Query extends AliasableExpression<infer One> ? One : never
type Read<Each extends Queries> = {
  [Name in keyof Each]: RowsOf<Each>[Name] extends RawBuilder<infer Rows> ? Rows : never
}

/**
 * `where('post_id', '=', among(ids))`: one text, however many there are. Asked in a subquery, so that the planner reckons with the same
 * few whoever they are: then one plan, kept, costs no more than a new one for each list, and none is made again.
 */
export const among = (ids: Ids) => sql<string>`any((select ${[...ids]}::uuid[])::uuid[])`

/** A set that will be asked for, to be read together with others. */
export type Wanted = {
  what: string
  ids: Ids
  queries: (context: Context, ids: Ids) => Queries
  read: ReadAny
  /** Kept between requests: every table that its queries read stamps what it changes. */
  stamped: boolean
}
type ReadAny = (rows: Read<Queries>, ids: Ids) => Map<string, unknown>

export type SetOf<Fact> = Load<Fact> & { of: (ids: Ids) => Wanted }

/**
 * What is known of each of many things: the rows of a few queries, read in one statement and remembered while looking. Its
 * queries select no bytes, and know that instants come as text.
 */
export function setOf<Each extends Queries, Fact>(
  what: string,
  queries: (context: Context, ids: Ids) => Each,
  read: (rows: Read<Each>, ids: Ids) => Map<string, Fact>,
  { stamped = false }: { stamped?: boolean } = {},
): SetOf<Fact> {
  const name = stamped ? underStamps(what) : what
  // Each set is given the rows of its own queries back, and of no other's.
  const wanted = (ids: Ids): Wanted => ({ what: name, ids, queries, read: read as ReadAny, stamped })
  if (stamped) stampedSets.push(wanted)
  const load = remembered<Fact, []>(name, async (context, ids) => {
    const [rows] = await find(context, [wanted(ids)])
    // Read by the set's own way of reading.
    return rows as Map<string, Fact>
  })
  // Whoever read it for this page, it stands under these stamps.
  const noted: typeof load = (context, ids) => {
    if (stamped) context.watch?.restsOn([context.systemId, ...ids])
    return load(context, ids)
  }
  return Object.assign(noted, { of: wanted })
}

/** Every set that is kept between requests, for the test which looks that all they read is stamped. */
export const stampedSets: ((ids: Ids) => Wanted)[] = []

/**
 * Sets that the rest of a page is about to ask for, read in one statement. Only while looking: a change remembers nothing, so each
 * loader asks for itself there, with the same answer.
 */
export async function foresee(context: Context, wanted: readonly Wanted[]): Promise<void> {
  const missing = wanted
    .map((set) => ({ ...set, ids: notRead(context, set.what, set.ids) }))
    .filter(({ ids }) => ids.length)
  if (missing.length === 0) return
  await whileReading(context, missing, readMissing(context, missing))
}

async function readMissing(context: Context, missing: readonly Wanted[]): Promise<void> {
  const found = await find(context, missing)
  for (const [index, { what, ids }] of missing.entries()) keepRead(context, what, ids, found[index] ?? new Map())
}

/** What is kept and still holds, and the rest of it from the database, in one statement. */
async function find(context: Context, wanted: readonly Wanted[]): Promise<Map<string, unknown>[]> {
  const lasting = wanted.filter(({ stamped }) => stamped)
  const stamps =
    lasting.length > 0
      ? await stampsOf(
          context,
          lasting.flatMap(({ ids }) => ids),
        )
      : undefined
  if (!stamps) return ask(context, wanted)
  const sets = wanted.map((set) => {
    const shelf = set.stamped ? keptFor<{ fact: unknown }>(context, set.what, stamps.of) : undefined
    const known = new Map(set.ids.map((id) => [id, shelf?.find(id)]))
    return { set, shelf, known, ids: set.ids.filter((id) => known.get(id) === undefined) }
  })
  // What stands under stamps is watched by them (stampsOf), and not by its tables.
  const asked = await ask(
    lasting.length === wanted.length ? unwatched(context) : context,
    sets.map(({ set, ids }) => ({ ...set, ids })),
  )
  return sets.map(({ shelf, known, ids }, index) => {
    const facts = asked[index] ?? new Map()
    for (const id of ids) shelf?.keep(id, { fact: facts.get(id) })
    for (const [id, kept] of known) if (kept?.fact !== undefined) facts.set(id, kept.fact)
    return facts
  })
}

async function ask(context: Context, wanted: readonly Wanted[]): Promise<Map<string, unknown>[]> {
  const sets = wanted.map(({ ids, queries, read }, at) => ({
    ids,
    read,
    at,
    queries: ids.length ? queries(context, ids) : {},
  }))
  const columns = sets.flatMap(({ at, queries }) =>
    Object.entries(queries).map(([name, query]) => jsonArrayFrom(query).as(`${at} ${name}`)),
  )
  const row: Record<string, unknown> = columns.length
    ? await context.db.selectNoFrom(columns).executeTakeFirstOrThrow()
    : {}
  return sets.map(({ at, ids, read, queries }) => {
    if (ids.length === 0) return new Map()
    const rows = Object.fromEntries(Object.keys(queries).map((name) => [name, row[`${at} ${name}`]]))
    // Each column holds the rows of the query that it is named after.
    return read(rows as Read<Queries>, ids)
  })
}
