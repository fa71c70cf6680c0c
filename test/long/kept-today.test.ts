import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { STAMPS_OF } from '../../src/db/stamped.ts'
import { notKept } from '../../src/platform/kept-answers.ts'
import { heardTexts } from '../../src/platform/watch.ts'
import { type DemoSite, demoSite, visitorsOf } from '../demo-site.ts'

describe('what every Today says is kept', () => {
  let demo: DemoSite
  before(async () => {
    demo = await demoSite('2026-11-25')
  })
  after(() => demo.close())

  test('rests on nothing that changes unseen: the planner reads no table but those that were seen', async () => {
    heardTexts.clear()
    notKept.clear()
    for (const { prefix, cookie } of await visitorsOf(demo)) {
      // A form that waits to be pressed has an id of its own.
      const open = async () =>
        (await (await demo.site.request(`${prefix}/today`, { headers: { cookie } })).text()).replace(
          / value="[^"]*"/g,
          '',
        )
      await open()
      const second = await open()
      assert.ok((await open()) === second, prefix)
    }
    assert.deepEqual(Object.fromEntries([...notKept].filter(([name]) => /^(today|agenda) /.test(name))), {})
    assert.ok(heardTexts.size > 40, `${heardTexts.size} texts`)
    const client = new pg.Client(demo.database.url)
    await client.connect()
    const missed = []
    for (const [text, seen] of heardTexts)
      for (const table of await tablesPlanned(client, text))
        if (!seesChangesOf(table, seen)) missed.push({ table, text })
    await client.end()
    assert.deepEqual(missed, [])
  })
})

/** A table is watched by itself; care_case also by its head, which shows nothing else of it. */
const seesChangesOf = (table: string, seen: readonly string[]): boolean =>
  table === 'care_case'
    ? seen.includes('case_head')
    : seen.includes(table) && (STAMPS_OF[table] === 'itself' || STAMPS_OF[table] === 'system')

let prepared = 0
/** The planner names what it reads: the tables behind views, policies and functions too. */
async function tablesPlanned(client: pg.Client, text: string): Promise<Set<string>> {
  const name = `kept_${prepared}`
  prepared += 1
  await client.query(`prepare ${name} as ${text}`)
  const { rows } = await client.query<{ many: number }>(
    'select coalesce(array_length(parameter_types, 1), 0) as many from pg_prepared_statements where name = $1',
    [name],
  )
  await client.query('set plan_cache_mode = force_generic_plan')
  const nulls = Array.from({ length: rows[0]?.many ?? 0 }, () => 'null').join(', ')
  const told = await client.query(`explain (format json) execute ${name}${nulls && `(${nulls})`}`)
  return new Set(
    [...JSON.stringify(told.rows).matchAll(/"Relation Name":"([^"]+)"/g)].flatMap(([, found]) => found ?? []),
  )
}
