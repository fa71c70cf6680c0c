import { sql } from 'kysely'
import type { Context } from './context.ts'
import { type Memory, underStamps } from './memory.ts'
import { remembered } from './remember.ts'
import { unwatched } from './watch.ts'

/** The shelves on which a page remembers its stamps: the same for everybody who asks while it is made. */
const STAMPS = underStamps('stamps')
const TABLE_STAMPS = underStamps('stamps of tables')

/** The version of each of these things, and of the system that they share: what is kept of them holds as long as both stay. */
type Stamps = { shared: string; of: (id: string) => string } | undefined

const read = remembered(STAMPS, async (context: Context, ids: readonly string[]) => {
  const rows = await unwatched(context)
    .db.selectFrom('stamp')
    .select(['stamps', 'version'])
    .where(sql<boolean>`stamps = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ stamps, version }) => [stamps, version]))
})

/**
 * Reads stamps, once for a page. Undefined for a change and for a look that supposes one, which keep nothing, and for a system in
 * which nothing was ever stamped.
 * They are read before the facts that are kept under them: a change that comes between makes the stamp old, never the facts.
 */
export async function stampsOf(context: Context, ids: readonly string[]): Promise<Stamps> {
  const { memory, systemId, actor, supposed, watch } = context
  if (!memory || supposed) return undefined
  watch?.restsOn([systemId, ...ids])
  // Whoever looks is asked for with the first: their own facts come next.
  const known = await read(context, [systemId, ...ids, ...(actor.kind === 'colleague' ? [actor.id] : [])])
  const shared = known.get(systemId)
  return shared ? { shared, of: (id) => `${shared} ${known.get(id) ?? ''}` } : undefined
}

const readTables = remembered(TABLE_STAMPS, async (context: Context, _one: readonly string[]) => {
  const rows = await unwatched(context)
    .db.selectFrom('table_stamp')
    .select(['name', sql<string>`string_agg(version::text, ' ' order by version)`.as('versions')])
    .groupBy('name')
    .execute()
  return new Map([[ALL, new Map(rows.map(({ name, versions }) => [name, versions]))]])
})
const ALL = 'all'

/** The version of every table that stamps itself (0123_table_stamps.sql), read once for a page and before what is kept under them. */
export async function tableStampsOf(context: Context): Promise<(table: string) => string> {
  const known = (await readTables(context, [ALL])).get(ALL)
  return (table) => known?.get(table) ?? ''
}

type Came = Readonly<Record<string, string>> | null

/** What the last page of a visitor asked stamps of: the next one has them from the beginning. The longest away goes first. */
const lastPages = new Map<string, ReadonlyMap<string, unknown>>()
const MOST_VISITORS = 2_000
/** Past it a visitor begins anew. */
const MOST_STAMPS = 1_000

/** What this visitor will ask stamps of, as far as it can be known. */
export function foreseen(visitor: string): string[] {
  const last = lastPages.get(visitor)
  return last && last.size <= MOST_STAMPS ? [...last.keys()] : []
}

/** The memory of a page that was opened with the stamps of all that was foreseen. */
export function memoryWith(visitor: string, asked: readonly string[], stamps: Came, tables: Came): Memory {
  const known = new Map<string, unknown>(asked.map((id) => [id, stamps?.[id]]))
  lastPages.delete(visitor)
  lastPages.set(visitor, known)
  const [longestAway] = lastPages.keys()
  if (lastPages.size > MOST_VISITORS && longestAway !== undefined) lastPages.delete(longestAway)
  const ofTables = new Map<string, unknown>([[ALL, new Map(Object.entries(tables ?? {}))]])
  return new Map([
    [STAMPS, known],
    [TABLE_STAMPS, ofTables],
  ])
}
