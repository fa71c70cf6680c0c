import { sql } from 'kysely'
import type { Context } from './context.ts'

/** The version of each of these things, and of the system that they share: what is kept of them holds as long as both stay. */
export type Stamps = { shared: string; of: (id: string) => string } | undefined

const SHELF = 'stamps'

/**
 * Reads stamps, once for a page. Undefined for a change and for a look that supposes one, which keep nothing, and for a system in
 * which nothing was ever stamped.
 * They are read before the facts that are kept under them: a change that comes between makes the stamp old, never the facts.
 */
export async function stampsOf(context: Context, ids: readonly string[]): Promise<Stamps> {
  const { memory, systemId, actor, supposed } = context
  if (!memory || supposed) return undefined
  const known = memory.get(SHELF) ?? new Map<string, unknown>()
  memory.set(SHELF, known)
  const asked = known.size > 0 ? ids : [systemId, ...ids, ...(actor.kind === 'colleague' ? [actor.id] : [])]
  const wanted = [...new Set(asked)].filter((id) => !known.has(id))
  if (wanted.length > 0) {
    const rows = await context.db
      .selectFrom('stamp')
      .select(['stamps', 'version'])
      .where(sql<boolean>`stamps = any(${wanted}::uuid[])`)
      .execute()
    const found = new Map(rows.map(({ stamps, version }) => [stamps, version]))
    for (const id of wanted) known.set(id, found.get(id) ?? '')
  }
  const shared = String(known.get(systemId))
  return shared ? { shared, of: (id) => `${shared} ${known.get(id)}` } : undefined
}
