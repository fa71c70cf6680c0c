import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { personsAsked } from '../../src/care/identity/identity.store.ts'
import { recordEvent, recordLook } from '../../src/platform/audit.ts'
import type { Context } from '../../src/platform/context.ts'
import { eventsAbout } from '../../src/platform/history.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { aForeignWorld, aWorld, type Worker, type World } from '../world.ts'

describe('what the logs hold about one record', () => {
  let database: TestDatabase
  let world: World
  let amina: Worker
  before(async () => {
    database = await testDatabase()
    world = await aWorld(database)
    amina = await world.linkWorker('Amina Yusuf')
    for (const about of ['case:1', 'case:2']) await world.as(amina, (context) => changed(context, about))
  })
  after(() => database.close())

  const changed = (context: Context, about: string) =>
    recordEvent(context, { event: 'casework.opened', about: [about as `case:${string}`, 'post:1'], detail: {} })
  const found = (of: World, by: Worker, about: `${string}:${string}`, which = {}) =>
    of.as(by, (context) =>
      eventsAbout(context, about, { most: 30, ...which })
        .select(['name', 'event.about'])
        .execute(),
    )

  test('is found by each thing that an entry is about, and by two at once', async () => {
    assert.equal((await found(world, amina, 'case:1')).length, 1)
    assert.equal((await found(world, amina, 'post:1')).length, 2)
    assert.deepEqual(
      (await found(world, amina, 'post:1', { alsoAbout: 'case:2' })).map(({ about }) => about),
      [['case:2', 'post:1']],
    )
    assert.deepEqual(await found(world, amina, 'case:1', { only: ['casework.closed'] }), [])
  })

  test('is nobody’s but its own system’s', async () => {
    const foreign = await aForeignWorld(database)
    const stranger = await foreign.linkWorker('Sam Stranger')
    assert.deepEqual(await found(foreign, stranger, 'case:1'), [])
  })

  test('stands beside the looks too, one row for each thing looked at', async () => {
    await world.as(amina, (context) => recordLook(context, 'casework.case', ['case:1', 'person:1', 'case:1']))
    const rows = await world.as(amina, ({ db }) =>
      db.selectFrom('access_about').select('about').orderBy('about').execute(),
    )
    assert.deepEqual(
      rows.map(({ about }) => about),
      ['case:1', 'person:1'],
    )
  })

  test('is read by an index, however much else its system has logged', async () => {
    const plan = await world.as(amina, async (context) => {
      // A table of three rows is read whole, and rightly.
      await sql`set local enable_seqscan = off`.execute(context.db)
      const lines = await eventsAbout(context, 'case:1', { most: 30 })
        .select('name')
        .explain<{ 'QUERY PLAN': string }>('text')
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
    assert.match(plan, /using event_about_pkey.*\n\s*Index Cond: \(\(system_id = .*about = 'case:1'/)
  })

  test('is opened for one person without reading the others', async () => {
    const id = '01900000-0000-7000-8000-000000000001'
    const plan = await world.as(amina, async (context) => {
      await sql`set local role vault_keeper`.execute(context.db)
      await sql`set local enable_bitmapscan = off`.execute(context.db)
      await sql`set local enable_seqscan = off`.execute(context.db)
      const lines = await personsAsked(context, [id]).explain<{ 'QUERY PLAN': string }>('text')
      await sql`reset role`.execute(context.db)
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
    assert.equal(plan.match(/Index Cond: \(\(system_id = [^\n]* AND \(id = /g)?.length, 2, plan)
  })
})
