import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/world.ts'
import { atOnce } from './at-once.ts'
import { recordLook } from './audit.ts'
import type { Context } from './context.ts'
import { remembered, remembering } from './remember.ts'

const everyKind = (context: Context, name: string) =>
  sql<Record<string, unknown>>`
    select ${name}::text as name, 5 as whole, 2.50::numeric as exact, 7::bigint as large, true as so, null::text as nothing,
      date '2026-03-29' as day, timestamptz '2026-03-29 01:30:00.123456+01' as instant, null::timestamptz as never,
      '\\x00ff'::bytea as bytes, array['a', null] as texts, '{"a": [1, null]}'::jsonb as tree, time '09:30' as opens
    from generate_series(1, 2)`
    .execute(context.db)
    .then(({ rows }) => rows)

const instants = (context: Context) =>
  sql<{ at: Date[] }>`select array[timestamptz '2026-03-29 01:30+01'] as at`
    .execute(context.db)
    .then(({ rows }) => rows)

const loaded: string[][] = []
const names = remembered('names at once', async ({ db }: Context, ids: readonly string[]) => {
  loaded.push([...ids])
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
})

describe('what is read at once', () => {
  let database: TestDatabase
  let world: World
  before(async () => {
    database = await testDatabase()
    world = await aWorld(database)
  })
  after(() => database.close())

  const looking = <T>(look: (context: Context) => Promise<T>) =>
    world.colleague('Grace Adeyemi', 'pcn-manager', world.pcn).then((manager) => world.as(manager, look))

  test('is one statement, and every value is what it is when the statement is asked alone', () =>
    looking(async (bare) => {
      const alone = await everyKind(bare, 'one')
      // The first time it is asked alone, and its columns are learned.
      await atOnce(remembering(bare), ['one'], everyKind)
      const sent = await sentWhile(async () => {
        const [one, two] = await atOnce(remembering(bare), ['one', 'two'], everyKind)
        assert.deepEqual(one, alone)
        assert.deepEqual(
          two,
          alone.map((row) => ({ ...row, name: 'two' })),
        )
      })
      assert.equal(sent, 1)
    }))

  test('stays apart where a value would not be the same', () =>
    looking(async (bare) => {
      const alone = await instants(bare)
      await atOnce(remembering(bare), [1], instants)
      const sent = await sentWhile(async () => {
        assert.deepEqual(await atOnce(remembering(bare), [1, 2], instants), [alone, alone])
      })
      assert.equal(sent, 2)
    }))

  test('asks for the same thing once, whoever asks', () =>
    looking(async (bare) => {
      const { pcn, place } = world
      const wanted = [[pcn.id], [place.id, pcn.id], [pcn.id]]
      const found = await atOnce(remembering(bare), wanted, (context, ids) => names(context, ids))
      assert.deepEqual(
        found.map((each) => each.get(pcn.id)),
        [pcn.name, pcn.name, pcn.name],
      )
      assert.deepEqual(loaded.toSorted(), [[pcn.id], [place.id]].toSorted())
    }))

  test('is told of a failure once all who asked have ended, and asks nothing after it', () =>
    looking(async (bare) => {
      const ended: string[] = []
      const asking = atOnce(remembering(bare), ['quick', 'slow'], async (context, which) => {
        if (which === 'quick') throw new Error('It went wrong')
        await everyKind(context, which)
        ended.push(which)
      })
      await assert.rejects(asking, /It went wrong/)
      assert.deepEqual(ended, ['slow'])
    }))

  test('only reads: nobody steps into another role while others ask', () =>
    looking(async (bare) => {
      const stepping = atOnce(remembering(bare), [1], ({ db }) => sql`set local role vault_keeper`.execute(db))
      await assert.rejects(stepping, /only reads/)
      const writing = atOnce(remembering(bare), [1], ({ db }) =>
        sql`with gone as (delete from post returning id) select * from gone`.execute(db),
      )
      await assert.rejects(writing, /only reads/)
    }))

  test('may note that somebody looked', () =>
    looking(async (bare) => {
      const look = (context: Context) => recordLook(context, 'test.looked', [`post:${world.pcn.id}`])
      await atOnce(remembering(bare), [look, look], (context, each) => each(context))
      const noted = await bare.db.selectFrom('access').select('name').where('name', '=', 'test.looked').execute()
      assert.equal(noted.length, 2)
    }))

  test('a change asks one after the other', () =>
    looking(async (bare) => {
      const order: string[] = []
      await atOnce(bare, ['first', 'second'], async (context, which) => {
        order.push(`${which} begins`)
        await everyKind(context, which)
        order.push(`${which} ends`)
      })
      assert.deepEqual(order, ['first begins', 'first ends', 'second begins', 'second ends'])
    }))
})

async function sentWhile(work: () => Promise<void>): Promise<number> {
  const original = pg.Client.prototype.query
  let sent = 0
  pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
    sent += 1
    // Handed on exactly as it came.
    return Reflect.apply(original, this, asked)
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return sent
}
