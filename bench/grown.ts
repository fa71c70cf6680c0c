import pg from 'pg'
import { app } from '../src/app.ts'
import { hashPassword } from '../src/base/accounts/passwords.ts'
import { asAdministrator } from '../src/db/roles.ts'
import { DEMO_PASSWORD } from '../src/demo/accounts.ts'
import { castOf } from '../src/demo/cast.ts'
import { loadCast } from '../src/demo/load.ts'
import { THORNMERE } from '../src/demo/places.ts'
import { THORNMERE_WORKERS } from '../src/demo/workers.ts'
import type { Cast } from '../src/platform/demo.ts'
import type { Keyring } from '../src/platform/sealing.ts'
import type { TestDatabase } from '../test/database.ts'

/** One system of the demonstration, whose people are measured. */
export const castFor = (today: string): Cast =>
  castOf({ ...THORNMERE, slug: 'demo-bench', mailHost: 'bench.trellis.example' }, THORNMERE_WORKERS, today)

/** Fills the database with it, as the demonstration is filled. */
export async function fill(database: TestDatabase, cast: Cast, keys: Keyring): Promise<void> {
  const { owner, pool } = database
  const { systemId: id, slug, name, now, today } = cast
  await owner.insertInto('tenant').values({ id, slug, name, created_at: now }).execute()
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await loadCast({ owner, app: pool, keys, sources: app.demo, today }, cast, passwordHash)
  await asAdministrator(database.superuserUrl, settle)
}

/**
 * Makes so many systems of one, inside the server: every row again under another tenant and other ids, which keep their instant and so
 * their order, and hold the number of the copy. As the server's administrator, with triggers and references at rest: what is copied was checked when it came.
 */
export const copySystem = ({ superuserUrl }: TestDatabase, systems: number): Promise<void> =>
  asAdministrator(superuserUrl, (client) => copyWith(client, systems))

async function copyWith(client: pg.Client, systems: number): Promise<void> {
  await client.query(`set session_replication_role = replica`)
  await client.query(`create function pg_temp.other(id uuid, copy int) returns uuid language sql immutable as $$
    select (left(id::text, 14) || '8' || substr(id::text, 16, 17) || lpad(to_hex(copy), 4, '0'))::uuid $$`)
  await client.query(`create function pg_temp.others(text text, copy int) returns text language sql immutable as $$
    select case when text !~ '[0-9a-f]{8}-' then text else (select string_agg(case when part ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then pg_temp.other(part::uuid, copy)::text else part end, ':' order by at)
      from string_to_table(text, ':') with ordinality as parts(part, at)) end $$`)
  // The looks that measuring left behind are thousands, and nobody's.
  await client.query('truncate access, access_about')
  for (const [table, columns] of await tablesOf(client)) {
    const names = columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
    const holding = await thatHoldIds(client, table, columns)
    const values = columns.map((column) => copied(column, holding.has(column.name))).join(', ')
    await client.query(`insert into ${table} (${names}) select ${values} from ${table}, generate_series(2, $1) copy`, [
      systems,
    ])
  }
  await settle(client)
}

/** As a server in use has it after a while, by itself. */
const settle = (client: pg.Client) => client.query('vacuum analyze')

type Column = { name: string; type: string; unique: boolean }

/** Ids become others; what must be one in all the service (an address, a code) is told apart by the copy's number. */
function copied({ name, type, unique }: Column, holdsIds: boolean): string {
  const column = pg.escapeIdentifier(name)
  if (type === 'uuid') return `pg_temp.other(${column}, copy)`
  if (type === 'uuid[]') return `array(select pg_temp.other(id, copy) from unnest(${column}) id)`
  if (type === 'text[]' && holdsIds) return `array(select pg_temp.others(each, copy) from unnest(${column}) each)`
  if (type === 'text' && unique) return `copy || '-' || ${column}`
  if (type === 'bytea' && unique) return `sha256(int4send(copy) || ${column})`
  return type === 'text' && holdsIds ? `pg_temp.others(${column}, copy)` : column
}

/** The columns of text in which an id stands somewhere: `case:0198…`. */
async function thatHoldIds(client: pg.Client, table: string, columns: Column[]): Promise<Set<string>> {
  const texts = columns.filter(({ type }) => type.startsWith('text'))
  if (texts.length === 0) return new Set()
  const asked = texts.map(({ name }) => {
    const column = pg.escapeIdentifier(name)
    return `exists (select from ${table} where ${column}::text ~ '[0-9a-f]{8}-[0-9a-f]{4}-7') as ${column}`
  })
  const { rows } = await client.query<Record<string, boolean>>(`select ${asked.join(', ')}`)
  return new Set(texts.flatMap(({ name }) => (rows[0]?.[name] ? [name] : [])))
}

/** Every table with a tenant, and those that tenants and accounts stand in; columns that PostgreSQL fills by itself left out. */
async function tablesOf(client: pg.Client): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column & { table: string }>(`
    select format('%I.%I', nspname, relname) as table, attname as name, format_type(atttypid, atttypmod) as type,
      attname in ('slug', 'email') or exists (
        select from pg_index where indrelid = attrelid and indisunique and indkey[0] = attnum) as unique
    from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace space on space.oid = relnamespace
    where nspname in ('public', 'vault') and relkind in ('r', 'p') and not relispartition and attnum > 0
      and not attisdropped and attgenerated = '' and attidentity = ''
      and (relname in ('tenant', 'account') or exists (
        select from pg_attribute own where own.attrelid = pg_class.oid and own.attname = 'system_id'))
    order by 1, attnum`)
  const tables = new Map<string, Column[]>()
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column])
  return tables
}
