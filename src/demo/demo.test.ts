import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testKeys } from '../../test/ground.ts'
import { app } from '../app.ts'
import { accept } from '../platform/result.ts'
import { inTransaction } from '../platform/transaction.ts'
import { demoAccounts } from './accounts.ts'
import { castsFor } from './cast.ts'
import { keepDemonstration } from './keep.ts'

const today = '2026-11-25'

describe('the demonstration', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.close())
  const onDay = (day: string) =>
    keepDemonstration({ owner: database.owner, app: database.pool, keys: testKeys, sources: app.demo, today: day })
  const inFirst = <T>(work: (db: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<T>) =>
    inTransaction(database.pool, { systemId: castsFor(today)[0]?.systemId ?? '' }, async (db) => accept(await work(db)))

  test('is the same on every machine, and thirty link workers are in it at every stage', () => {
    const [cast] = castsFor(today)
    assert.deepEqual(castsFor(today)[0], cast)
    const workers = cast?.posts.filter(({ role }) => role === 'link-worker') ?? []
    assert.equal(workers.length, 30)
    assert.equal(new Set(workers.map(({ stage }) => stage)).size, 10)
    assert.deepEqual(
      workers.filter(({ soleWorker, pcnId }) => soleWorker && pcnId).map(({ name }) => name),
      ['Bethan Lloyd'],
    )
  })

  test('falls to each module by its own name, so that a module that comes or goes changes nobody else’s rows', () => {
    const names = app.demo.map(({ name }) => name)
    assert.equal(new Set(names).size, names.length)
  })

  test('has one printed account for every role, each with an address of its own', () => {
    const accounts = demoAccounts(today)
    assert.equal(accounts.length, 20)
    assert.equal(accounts.find(({ role }) => role === 'link-worker')?.email, 'amina@demo.trellis.example')
    const addresses = castsFor(today).map(({ colleagues }) => colleagues.map(({ email }) => email))
    for (const each of addresses) assert.equal(new Set(each).size, each.length)
  })

  test('fills an empty database once, moves with the days while nobody writes, and stays once somebody has', async () => {
    assert.equal(await onDay(today), 'loaded')
    assert.equal(await onDay(today), 'kept')
    assert.equal(await onDay('2026-11-26'), 'renewed')
    const posts = await inFirst((db) => db.selectFrom('post').select(['id', 'started_on']).execute())
    assert.equal(posts.ok && posts.value.length, 35)
    await inFirst((db) =>
      db
        .insertInto('event')
        .values({
          id: castsFor(today)[0]?.systemId ?? '',
          at: new Date(),
          name: 'posts.hours-changed',
          actor: 'line-manager:x',
          request_id: 'a request',
          about: [],
          detail: '{}',
        })
        .execute(),
    )
    assert.equal(await onDay('2026-11-27'), 'kept')
  })

  test('is never put into a database that holds a real service', async () => {
    await database.owner
      .insertInto('tenant')
      .values({ id: '01900000-0000-7000-8000-000000000001', slug: 'real', name: 'Real' })
      .execute()
    assert.equal(await onDay('2026-11-28'), 'none')
  })
})
