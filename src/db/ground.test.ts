import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { connect, type Db } from './connect.ts'
import { STAMPED, stampedOf, TABLES, tablesOf } from './generate-tables.ts'
import { asAdministrator } from './roles.ts'

const LEEDS = '0198c0de-0000-7000-8000-000000000001'
const KENT = '0198c0de-0000-7000-8000-000000000002'

describe('The ground of the database', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
    await asAdministrator(database.ownerUrl, (owner) =>
      owner.query(`
        create table apple (system_id uuid not null, name text);
        call protect('apple');
        create table diary (system_id uuid not null, line text);
        call protect_insert_only('diary');
        create table vault.secret (system_id uuid not null, word text);
        call protect('vault.secret');`),
    )
  })
  after(() => database.close())

  const within = <T>(systemId: string | undefined, work: (db: Db) => Promise<T>) =>
    database.pool.transaction().execute(async (db) => {
      if (systemId) await sql`select set_config('app.system', ${systemId}, true)`.execute(db)
      return work(db)
    })
  const run = (systemId: string | undefined, statement: RawBuilder<unknown>) =>
    within(systemId, async (db) => (await statement.execute(db)).rows)

  it('shows each system its own rows and nobody theirs who has not said which', async () => {
    await run(LEEDS, sql`insert into apple (name) values ('Bramley')`)
    await run(KENT, sql`insert into apple (name) values ('Cox')`)
    assert.deepEqual(await run(LEEDS, sql`select name from apple`), [{ name: 'Bramley' }])
    assert.deepEqual(await run(KENT, sql`select name from apple`), [{ name: 'Cox' }])
    assert.deepEqual(await run(undefined, sql`select name from apple`), [])
  })

  it('binds the owner of the tables to the same rule', async () => {
    assert.deepEqual((await sql`select name from apple`.execute(database.owner)).rows, [])
  })

  it('lets no system write into another', async () => {
    await assert.rejects(
      run(LEEDS, sql`insert into apple (system_id, name) values (${KENT}, 'Worm')`),
      /row-level security policy/,
    )
    await assert.rejects(run(LEEDS, sql`update apple set system_id = ${KENT}`), /row-level security policy/)
    assert.deepEqual(await run(KENT, sql`delete from apple where name = 'Bramley' returning name`), [])
  })

  it('lets what is insert-only be neither altered nor removed', async () => {
    await run(LEEDS, sql`insert into diary (line) values ('Monday')`)
    await assert.rejects(run(LEEDS, sql`update diary set line = 'Sunday'`), /permission denied/)
    await assert.rejects(run(LEEDS, sql`delete from diary`), /permission denied/)
  })

  it('opens the vault only to its keeper, for the rest of the transaction', async () => {
    await assert.rejects(run(LEEDS, sql`select * from vault.secret`), /permission denied for schema vault/)
    await within(LEEDS, async (db) => {
      await sql`set local role vault_keeper`.execute(db)
      await sql`insert into vault.secret (word) values ('rhubarb')`.execute(db)
      assert.deepEqual((await sql`select word from vault.secret`.execute(db)).rows, [{ word: 'rhubarb' }])
    })
    await assert.rejects(run(LEEDS, sql`select * from vault.secret`), /permission denied for schema vault/)
  })

  const queued = () =>
    asAdministrator(database.superuserUrl, async (client) => {
      const text =
        'select task_identifier as task, key, run_at, (select count(*)::int from graphile_worker.jobs) as jobs'
      return (await client.query(`${text} from graphile_worker.jobs order by id`)).rows
    })
  const queue = (systemId: string | null, runAt: string) => {
    const payload = JSON.stringify(systemId ? { systemId } : {})
    return sql`select queue_job('remind', ${payload}::json, ${runAt}::timestamptz, 'remind:1')`
  }

  it('queues a job once under one key, at the time last asked for', async () => {
    await run(LEEDS, queue(LEEDS, '2030-01-01T07:00Z'))
    await run(LEEDS, queue(LEEDS, '2030-02-01T07:00Z'))
    const jobs = await queued()
    assert.deepEqual(jobs, [{ task: 'remind', key: 'remind:1', run_at: new Date('2030-02-01T07:00Z'), jobs: 1 }])
  })

  it('queues no job for another system, nor one without a system from inside one', async () => {
    await assert.rejects(run(LEEDS, queue(KENT, '2030-01-01')), /for another system/)
    await assert.rejects(run(LEEDS, queue(null, '2030-01-01')), /for another system/)
    await assert.rejects(run(LEEDS, sql`select graphile_worker.add_job('remind')`), /permission denied/)
  })

  it('gives days as text, whole and exact numbers as numbers, instants as dates, and refuses what it cannot hold', async () => {
    const rows = await run(
      undefined,
      sql`select date '2026-03-29' as day, array[date '2026-03-29', null] as days, 7::bigint as whole, 0.8::numeric as wte,
        array[1.5, 2]::numeric[] as several, timestamptz '2026-03-29T01:30Z' as instant`,
    )
    const [day, instant] = ['2026-03-29', new Date('2026-03-29T01:30Z')]
    assert.deepEqual(rows, [{ day, days: [day, null], whole: 7, wte: 0.8, several: [1.5, 2], instant }])
    await assert.rejects(
      run(undefined, sql`select 9007199254740993::bigint as large`),
      /too large to be an exact number/,
    )
  })

  it('prepares a statement with parameters once, and none where that is switched off', async () => {
    for (const [prepare, expected] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const pool = connect(database.url, { max: 1, prepare })
      for (const word of ['one', 'two']) await sql`select ${word}::text`.execute(pool)
      const { rows } = await sql`select count(*) as kept from pg_prepared_statements`.execute(pool)
      await pool.destroy()
      assert.deepEqual(rows, [{ kept: expected }])
    }
  })
})

describe('The types of the tables', () => {
  it('are those of the migrations; if not, run bin/migrate --types', async () => {
    const database = await testDatabase()
    try {
      assert.equal(await tablesOf(database.ownerUrl), await readFile(TABLES, 'utf8'))
      assert.equal(await stampedOf(database.ownerUrl), await readFile(STAMPED, 'utf8'))
    } finally {
      await database.close()
    }
  })
})
