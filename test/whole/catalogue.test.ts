import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asAdministrator } from '../../src/db/roles.ts'
import { type TestDatabase, testDatabase } from '../database.ts'

/**
 * Outside tenancy by decision: sign-in, throttling, the list of tenants and their addresses, what a tenant publishes,
 * the list of migrations, and where to look for the pack of a printed code (kept as a hash): whoever checks one knows its code and
 * no system. Every other table belongs to one system.
 */
const OUTSIDE = [
  'account',
  'address',
  'evidence_pack_code',
  'migration',
  'published_figure',
  'session',
  'tenant',
  'throttle',
]

const OURS = `c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace)
  and c.relname <> all ('{${OUTSIDE}}')
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`
const HAS_SYSTEM = `exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'system_id')`

describe('Every table, view and key keeps systems apart', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.close())

  const names = (query: string) =>
    asAdministrator(database.superuserUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(query)
      return rows.map(({ name }) => name)
    })

  it('every table has a system, but those decided to stand outside', async () => {
    const without = await names(
      `select c.relname as name from pg_class c where ${OURS} and c.relkind in ('r', 'p') and not ${HAS_SYSTEM}`,
    )
    assert.deepEqual(without, [])
  })

  it('every table and partition with a system enforces the tenant rule, on its owner too', async () => {
    const open = await names(`
      select c.oid::regclass::text as name from pg_class c
      where ${OURS} and c.relkind in ('r', 'p') and ${HAS_SYSTEM}
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'))`)
    assert.deepEqual(open, [])
  })

  it('every view asks with the rights of whoever is asking, and none is stored', async () => {
    const open = await names(`
      select c.oid::regclass::text as name from pg_class c
      where ${OURS} and (c.relkind = 'm' or c.relkind = 'v'
        and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false))`)
    assert.deepEqual(open, [])
  })

  it('every unique key of a table with a system leads with the system', async () => {
    const astray = await names(`
      select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'system_id'
      where ${OURS} and c.relkind in ('r', 'p') and i.indisunique and i.indkey[0] <> a.attnum`)
    assert.deepEqual(astray, [])
  })

  it('every foreign key between tables with a system leads with the system', async () => {
    const astray = await names(`
      select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute here on here.attrelid = k.conrelid and here.attname = 'system_id'
      join pg_attribute there on there.attrelid = k.confrelid and there.attname = 'system_id'
      where ${OURS} and k.contype = 'f' and (k.conkey[1] <> here.attnum or k.confkey[1] <> there.attnum)`)
    assert.deepEqual(astray, [])
  })

  it('the application owns nothing and escapes no rule', async () => {
    const roles = await names(`select rolname::text as name from pg_roles
      where rolname in ('trellis_app', 'vault_keeper', 'trellis_owner') and (rolsuper or rolbypassrls or rolcreaterole)`)
    const owned = await names(`select c.relname as name from pg_class c
      where c.relowner in ('trellis_app'::regrole, 'vault_keeper'::regrole)`)
    assert.deepEqual([...roles, ...owned], [])
  })
})
