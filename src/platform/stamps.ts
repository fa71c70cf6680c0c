import { sql } from 'kysely'
import type { Context } from './context.ts'
import { remembered } from './remember.ts'

/** The version of each of these things, and of the system that they share: what is kept of them holds as long as both stay. */
type Stamps = { shared: string; of: (id: string) => string } | undefined

const read = remembered('stamps', async ({ db }: Context, ids: readonly string[]) => {
  const rows = await db
    .selectFrom('stamp')
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
  const { memory, systemId, actor, supposed } = context
  if (!memory || supposed) return undefined
  // Whoever looks is asked for with the first: their own facts come next.
  const known = await read(context, [systemId, ...ids, ...(actor.kind === 'colleague' ? [actor.id] : [])])
  const shared = known.get(systemId)
  return shared ? { shared, of: (id) => `${shared} ${known.get(id) ?? ''}` } : undefined
}
