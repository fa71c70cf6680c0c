import { sql } from 'kysely'
import { londonDay } from '../lib/moment.ts'
import { accept } from '../platform/result.ts'
import { inBareTransaction, inTransaction } from '../platform/transaction.ts'
import { type Demonstration, loadDemonstration } from './load.ts'

type Kept = 'loaded' | 'renewed' | 'kept' | 'none'

/** How the slug of every invented tenant begins: nothing else is ever emptied. */
const INVENTED = 'demo-'

/**
 * The demonstration at a start: loaded into an empty database; made again, so that its days are near today, when it is from an
 * earlier day and nobody has changed anything since; left alone otherwise. `none`: this is a real service's database.
 */
export async function keepDemonstration(demonstration: Demonstration): Promise<Kept> {
  const tenants = await demonstration.owner.selectFrom('tenant').select(['id', 'slug', 'created_at']).execute()
  if (tenants.length === 0) {
    await loadDemonstration(demonstration)
    return 'loaded'
  }
  if (!tenants.every(({ slug }) => slug.startsWith(INVENTED))) return 'none'
  const loadedToday = tenants.every(({ created_at: at }) => londonDay(at) === demonstration.today)
  if (loadedToday || (await anybodyWrote(demonstration, tenants))) return 'kept'
  await rebuildDemonstration(demonstration)
  return 'renewed'
}

/** Empties the database and fills it again. Refuses, by its answer, where anything but the demonstration is in it. */
export async function rebuildDemonstration(demonstration: Demonstration): Promise<boolean> {
  const tenants = await demonstration.owner.selectFrom('tenant').select('slug').execute()
  if (!tenants.every(({ slug }) => slug.startsWith(INVENTED))) return false
  await empty(demonstration)
  await loadDemonstration(demonstration)
  return true
}

/** Signing in and out, and what jobs do by themselves, can be lost; whatever else was recorded after loading cannot. */
async function anybodyWrote({ app }: Demonstration, tenants: { id: string }[]): Promise<boolean> {
  for (const { id: systemId } of tenants) {
    const found = await inTransaction(app, { systemId }, async (db) =>
      accept(
        await db
          .selectFrom('event')
          .select('id')
          .where('request_id', '<>', 'demonstration')
          .where('name', 'not like', 'accounts.sign%')
          .where('actor', 'not like', 'job:%')
          .limit(1)
          .executeTakeFirst(),
      ),
    )
    if (found.ok && found.value) return true
  }
  return false
}

/** Every table of ours but the list of migrations; a partition goes with its whole. */
async function empty({ owner }: Demonstration): Promise<void> {
  await inBareTransaction(owner, async (db) => {
    const { rows } = await sql<{ name: string }>`
      select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'vault') and c.relkind in ('r', 'p') and not c.relispartition
        and pg_get_userbyid(c.relowner) = current_user and c.relname not like '%migration%'`.execute(db)
    await sql`truncate ${sql.raw(rows.map(({ name }) => name).join(', '))}`.execute(db)
    return accept(undefined)
  })
}
