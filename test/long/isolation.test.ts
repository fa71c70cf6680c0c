import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Route } from '../../src/http/route.ts'
import { mountedAt } from '../../src/http/router.tsx'
import { accept } from '../../src/platform/result.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { anyOf, type DemoSite, demoSite, tenantCounts, tenantTables, type Visitor, visitorsOf } from '../demo-site.ts'
import { EXAMPLES } from '../route-examples.ts'

// Reads the router's own table, so that a route is walked because it is there, and not because somebody remembered it.

const TODAY = '2026-11-25'
/**
 * The first answers only to a message that was written, and nobody has written in the demonstration: `notices.test.ts` opens it. The
 * second is for one account alone, so that its rows cannot be found from here: `learning.test.ts` opens it.
 */
const ELSEWHERE: ReadonlySet<string> = new Set(['/outbox/message', '/my-learning/:learningId/change'])
const namesIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

describe('every address, as every role, as a stranger, and with another system’s ids', () => {
  let demo: DemoSite
  let visitors: Visitor[]
  const ids: Record<'own' | 'foreign', Record<string, string>> = { own: {}, foreign: {} }

  before(async () => {
    demo = await demoSite(TODAY)
    visitors = await visitorsOf(demo)
    for (const [name, example] of Object.entries(EXAMPLES)) {
      ids.own[name] = example.value ?? (await anyOf(demo.database, demo.own.systemId, example)) ?? ''
      ids.foreign[name] = example.value ?? (await anyOf(demo.database, demo.foreign.systemId, example)) ?? ''
    }
  })
  after(() => demo.close())

  const behindSeats = () => demo.routes.filter(({ door }) => door === 'seat')
  const addressOf = (route: Route, whose: 'own' | 'foreign', prefix: string) =>
    prefix + route.path.replace(/:(\w+)/g, (_, name: string) => ids[whose][name] ?? name)

  async function ask(route: Route, address: string, visitor: Visitor | undefined): Promise<Response> {
    const headers: Record<string, string> = visitor ? { cookie: visitor.cookie } : {}
    if (route.method === 'GET') return demo.site.request(address, { headers })
    const fields = { ...ids.foreign, id: ids.foreign.unused ?? '', _token: visitor?.token ?? 'none' }
    if (route.kind === 'endpoint')
      return demo.site.request(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      })
    return demo.site.request(address, { method: 'POST', headers, body: new URLSearchParams(fields) })
  }

  test('every name in every address has an example, here and in the other system', () => {
    const named = new Set(demo.routes.flatMap((route) => namesIn(route.path)))
    const lacking = [...named].filter((name) => !(name in EXAMPLES) || !ids.own[name] || !ids.foreign[name])
    assert.deepEqual(lacking, [], 'Add these to test/route-examples.ts, or rows of them to the demonstration')
  })

  test('every address is mounted once', () => {
    const mounted = demo.routes.map((route) => `${route.method} ${mountedAt(route)}`)
    assert.deepEqual(
      mounted.filter((address, index) => mounted.indexOf(address) !== index),
      [],
    )
  })

  test('a stranger gets nothing from behind a seat', async () => {
    for (const route of behindSeats()) {
      const answer = await ask(route, addressOf(route, 'own', visitors[0]?.prefix ?? ''), undefined)
      const refused = answer.status === 303 ? answer.headers.get('location')?.startsWith('/sign-in') : true
      assert.ok(
        [303, 401, 403, 404].includes(answer.status) && refused,
        `${route.method} ${route.path} ${answer.status}`,
      )
    }
  })

  test('nobody opens another’s seat', async () => {
    const [one, other] = visitors
    assert.ok(one && other)
    for (const route of behindSeats().filter(({ method }) => method === 'GET')) {
      const answer = await ask(route, addressOf(route, 'own', other.prefix), one)
      assert.ok([403, 404].includes(answer.status), `${route.path} ${answer.status} ${demo.faults.at(-1)}`)
    }
  })

  test('no role of one system sees or changes anything of another', async () => {
    const before = await tenantCounts(demo, demo.foreign.systemId)
    const foreignNames = [...demo.foreign.colleagues, ...demo.foreign.organisations].map(({ name }) => name)
    const ownNames = new Set([...demo.own.colleagues, ...demo.own.organisations].map(({ name }) => name))
    const telling = foreignNames.filter((name) => !ownNames.has(name))
    for (const route of behindSeats())
      for (const visitor of visitors) {
        const answer = await ask(route, addressOf(route, 'foreign', visitor.prefix), visitor)
        const where = `${route.method} ${route.path} as ${visitor.role}: ${answer.status}`
        assert.notEqual(answer.status, 500, `${where} ${demo.faults.at(-1)}`)
        const hasForeignId = namesIn(route.path).some((name) => !EXAMPLES[name]?.value)
        if (hasForeignId) assert.ok([401, 403, 404, 409, 422].includes(answer.status), where)
        const body = route.kind === 'file' ? '' : await answer.text()
        assert.equal(
          telling.find((name) => body.includes(name)),
          undefined,
          where,
        )
      }
    assert.deepEqual(await tenantCounts(demo, demo.foreign.systemId), before)
  })

  test('every page opens for somebody, and fails for nobody', async () => {
    const opened = new Set<string>()
    const pages = behindSeats().filter(({ method, kind }) => method === 'GET' && kind !== 'file')
    for (const route of pages)
      for (const visitor of visitors) {
        const answer = await ask(route, addressOf(route, 'own', visitor.prefix), visitor)
        assert.ok(
          [200, 303, 403, 404, 422].includes(answer.status),
          `${route.path} as ${visitor.role}: ${answer.status} ${demo.faults.at(-1)}`,
        )
        if (answer.status === 200 || answer.status === 303) opened.add(route.path)
      }
    assert.deepEqual(
      pages.map(({ path }) => path).filter((path) => !opened.has(path) && !ELSEWHERE.has(path)),
      [],
    )
  })

  test('a link that nobody was given opens nothing', async () => {
    for (const route of demo.routes.filter(({ door }) => door === 'link')) {
      const cookie = `__Host-trellis-link-${route.purpose}=${demo.own.slug}.AAAAAAAAAAAAAAAAAAAAAA`
      const answer = await demo.site.request(route.path, { method: route.method, headers: { cookie } })
      assert.ok(
        [403, 404, 410].includes(answer.status),
        `${route.method} ${route.path} ${answer.status} ${demo.faults.at(-1)}`,
      )
    }
  })

  test('the database itself answers the application with one system’s rows, and with none when no system is set', async () => {
    const tables = await tenantTables(demo)
    for (const table of tables) {
      const bare = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(
        demo.database.pool,
      )
      assert.equal(bare.rows[0]?.n, 0, `${table} without a system`)
    }
    const mixed = await inTransaction(demo.database.pool, { systemId: demo.own.systemId }, async (db) => {
      const wrong: string[] = []
      for (const table of tables) {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.raw(table)} where system_id <> ${demo.own.systemId}`.execute(db)
        if (rows[0]?.n !== 0) wrong.push(table)
      }
      return accept(wrong)
    })
    assert.deepEqual(mixed, { ok: true, value: [] })
  })

  test('each month of the logs holds to the same rule, and personal details open to their keeper alone', async () => {
    const { rows: months } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c
      where c.relispartition and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(
      demo.database.owner,
    )
    assert.ok(months.length > 20)
    for (const { name } of months) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(
        demo.database.pool,
      )
      assert.equal(rows[0]?.n, 0, name)
      await assert.rejects(sql`delete from ${sql.raw(name)}`.execute(demo.database.pool), /permission denied/, name)
      await assert.rejects(
        sql`update ${sql.raw(name)} set name = ''`.execute(demo.database.pool),
        /permission denied/,
        name,
      )
    }
    for (const table of ['vault.person', 'vault.person_mark'])
      await assert.rejects(sql`select from ${sql.raw(table)}`.execute(demo.database.pool), /permission denied/, table)
  })

  test('what runs with the owner’s rights looks up nothing that somebody else could have put in its way', async () => {
    const { rows } = await sql<{ name: string; safe: boolean }>`
      select p.oid::regprocedure::text as name,
             coalesce(p.proconfig @> array['search_path=""'], false)
               and not has_function_privilege('public', p.oid, 'execute') as safe
      from pg_proc p where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'vault'::regnamespace)`.execute(
      demo.database.owner,
    )
    assert.ok(rows.length >= 3)
    assert.deepEqual(
      rows.filter(({ safe }) => !safe),
      [],
    )
  })
})
