import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { HistoryChanged, type Migration, migrate, notYetRun } from './migrate.ts'
import { asAdministrator } from './roles.ts'

const file = (name: string, sha256 = 'a'): Migration => ({ name, sql: '', sha256 })

describe('What is still to run on a database', () => {
  it('is what has not run, in order', () => {
    assert.deepEqual(notYetRun([file('0001_a.sql'), file('0002_b.sql')], [file('0001_a.sql')]), [file('0002_b.sql')])
  })
  const refusals: [string, Migration[], Migration[], RegExp][] = [
    [
      'a file that was altered after it ran',
      [file('0001_a.sql', 'b')],
      [file('0001_a.sql')],
      /was changed after it ran/,
    ],
    ['a file that ran and is gone', [], [file('0001_a.sql')], /there is no such file/],
    [
      'a new file put before one that ran',
      [file('0001_a.sql'), file('0002_b.sql')],
      [file('0002_b.sql')],
      /0001_a\.sql comes before 0002_b\.sql/,
    ],
  ]
  for (const [what, files, done, words] of refusals)
    it(`refuses ${what}, and says how to put it right`, () => {
      assert.throws(
        () => notYetRun(files, done),
        (error) => error instanceof HistoryChanged && words.test(error.message) && /new migration/.test(error.message),
      )
    })
})

describe('Bringing a database up to date', () => {
  let database: TestDatabase
  let folder: string
  before(async () => {
    database = await testDatabase()
    await asAdministrator(database.superuserUrl, (client) => client.query('truncate migration'))
    folder = await mkdtemp(join(tmpdir(), 'trellis-migrations-'))
  })
  after(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })
  const applied = () =>
    asAdministrator(database.ownerUrl, async (client) => (await client.query('select name from migration')).rows)

  it('runs each file once, however many start at the same time', async () => {
    await writeFile(join(folder, '0001_fruit.sql'), 'create table fruit (name text);\ninsert into fruit values (1);')
    const runs = await Promise.all([migrate(database.ownerUrl, folder), migrate(database.ownerUrl, folder)])
    assert.deepEqual(runs.flat(), ['0001_fruit.sql'])
  })

  it('leaves nothing of a file that fails, and says which line', async () => {
    await writeFile(join(folder, '0002_wrong.sql'), 'create table pear (name text);\n\nselect wrong;\n')
    await assert.rejects(migrate(database.ownerUrl, folder), /0002_wrong\.sql failed .* line 3: column "wrong"/)
    assert.deepEqual(await applied(), [{ name: '0001_fruit.sql' }])
    const { rows } = await asAdministrator(database.ownerUrl, (client) =>
      client.query(`select to_regclass('pear') as it`),
    )
    assert.deepEqual(rows, [{ it: null }])
  })
})
