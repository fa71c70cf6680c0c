import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { pino } from 'pino'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { memoryShelf, PUBLIC_URL, testKeys } from '../../test/ground.ts'
import { Client } from '../../test/site.ts'
import { app } from '../app.ts'
import { configFrom } from '../config.ts'
import { siteOf } from '../http/router.tsx'
import { beginService } from './first-administrator.ts'
import { servingOf } from './web.ts'

describe('a service in earnest, on an empty database', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.close())

  const ground = () => ({ pool: database.pool, keys: testKeys, files: memoryShelf, log: pino({ level: 'silent' }) })
  const begin = (given: Record<string, string>) =>
    beginService({
      ground: ground(),
      database: { appUrl: database.url, ownerUrl: database.ownerUrl, embedded: false, stop: async () => {} },
      config: configFrom(given),
      publicUrl: PUBLIC_URL,
      app: app.joined,
    })
  const given = { FIRST_ADMINISTRATOR: 'jo@example.org', FIRST_ORGANISATION: 'Thornmere ICS' }

  test('nothing is made where nobody is named', async () => {
    assert.deepEqual(await begin({}), [])
    assert.deepEqual(await begin({ FIRST_ADMINISTRATOR: 'jo@example.org' }), [])
  })

  test('begins with one link, by which the first administrator chooses a password and comes in', async () => {
    const said = await begin(given)
    assert.match(said.join('\n'), /Thornmere ICS begins\. .* choose a password for jo@example\.org/)
    const link = said.at(-1) ?? ''
    const site = siteOf(await servingOf(ground(), { publicUrl: PUBLIC_URL, proxies: 0 }))
    const visitor = new Client(site, '', {})
    const asked = await visitor.outside(link)
    const today = await asked.fill({ 'New password': 'seven kettles on a hill' }).submit()
    assert.match(today.address, /^\/at\/administrator-thornmere-ics\/today/)
    assert.ok(today.says('Add organisations and the people who keep them'), today.text)
  })

  test('begins once: a second start makes no second one', async () => assert.deepEqual(await begin(given), []))
})
