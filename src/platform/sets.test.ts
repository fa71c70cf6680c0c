import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/world.ts'
import type { Context } from './context.ts'
import { remembering } from './remember.ts'
import { among, foresee, setOf } from './sets.ts'

const read: string[] = []
const names = setOf(
  'names for a test',
  ({ db }: Context, ids) => {
    read.push(`names of ${ids.length}`)
    return { rows: db.selectFrom('organisation').select(['id', 'name']).where('id', '=', among(ids)) }
  },
  ({ rows }) => new Map(rows.map(({ id, name }) => [id, name])),
)
const openings = setOf(
  'openings for a test',
  ({ db }: Context, ids) => {
    read.push(`openings of ${ids.length}`)
    return { rows: db.selectFrom('organisation').select(['id', 'opened_on']).where('id', '=', among(ids)) }
  },
  ({ rows }) => new Map(rows.map(({ id, opened_on }) => [id, opened_on])),
)

describe('sets that are read together', () => {
  let database: TestDatabase
  let world: World
  before(async () => {
    database = await testDatabase()
    world = await aWorld(database)
  })
  after(() => database.close())

  const asManager = async (look: (context: Context) => Promise<void>) => {
    const manager = await world.colleague('Grace Adeyemi', 'pcn-manager', world.pcn)
    read.length = 0
    await world.as(manager, look)
  }

  test('what a page foresaw is not read again, and only what it has not read is', () =>
    asManager(async (bare) => {
      const context = remembering(bare)
      await foresee(context, [names.of([world.pcn.id]), openings.of([world.pcn.id, world.place.id])])
      assert.deepEqual([...(await names(context, [world.pcn.id]))], [[world.pcn.id, world.pcn.name]])
      assert.equal((await openings(context, [world.place.id])).size, 1)
      await foresee(context, [names.of([world.pcn.id, world.place.id])])
      assert.deepEqual(read, ['names of 1', 'openings of 2', 'names of 1'])
    }))

  test('a change foresees nothing and is told the same', () =>
    asManager(async (context) => {
      await foresee(context, [names.of([world.pcn.id])])
      assert.deepEqual(read, [])
      assert.equal((await names(context, [world.pcn.id])).get(world.pcn.id), world.pcn.name)
      await names(context, [world.pcn.id])
      assert.deepEqual(read, ['names of 1', 'names of 1'])
    }))

  test('a day is the same text as in a row, and nobody asked for is no statement', () =>
    asManager(async (context) => {
      assert.match((await openings(context, [world.pcn.id])).get(world.pcn.id) ?? '', /^\d{4}-\d\d-\d\d$/)
      read.length = 0
      assert.equal((await openings(context, [])).size, 0)
      assert.deepEqual(read, [])
    }))
})
