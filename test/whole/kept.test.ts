import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import '../../src/app.ts'
import { standardsFor } from '../../src/base/editions/index.ts'
import { findPosts, postsIn, postsOfColleague } from '../../src/base/posts/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { remembering } from '../../src/platform/remember.ts'
import { Scope } from '../../src/platform/scope.ts'
import { foresee, stampedSets } from '../../src/platform/sets.ts'
import { stampsOf } from '../../src/platform/stamps.ts'
import { inductionFacts } from '../../src/workforce/induction/index.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { aForeignWorld, aWorld, type Worker, type World } from '../world.ts'

describe('what is kept between requests', () => {
  let database: TestDatabase
  let world: World
  let amina: Worker
  before(async () => {
    database = await testDatabase()
    world = await aWorld(database)
    amina = await world.linkWorker('Amina Yusuf')
  })
  after(() => database.close())

  const marksSeen = (of: World = world, by = amina) =>
    of.as(by, async (context) => (await inductionFacts(remembering(context), [amina.postId])).get(amina.postId) ?? [])
  const mark = (context: Context, item_id: string) =>
    context.db
      .insertInto('induction_mark')
      .values({
        id: context.moment.newId(),
        post_id: amina.postId,
        item_id,
        edition: 'test',
        state: 'done',
        on_day: context.moment.today,
        marked_by: amina.id,
        marked_at: context.moment.now,
      })
      .execute()

  test('every table that is read for it stamps what is inserted, updated and deleted', async () => {
    const stamping = await tablesThatStamp(database)
    const read = await tablesRead(await textsOfAllThatIsKept())
    assert.ok(read.has('induction_mark') && read.has('post_site') && read.has('standard_change'), [...read].join())
    const silent = [...read].filter((table) => table !== 'stamp' && !stamping.has(table))
    assert.deepEqual(silent, [], 'A migration should say `call stamped_by(…)` for these (0090_stamps.sql)')
  })

  test('is used again while nothing changed, and never after a change', async () => {
    await world.as(amina, (context) => mark(context, 'ind.first'))
    const before = await marksSeen()
    assert.deepEqual(
      before.map(({ itemId }) => itemId),
      ['ind.first'],
    )
    assert.equal(await marksSeen(), before)
    await world.as(amina, (context) => mark(context, 'ind.second'))
    assert.deepEqual((await marksSeen()).map(({ itemId }) => itemId).toSorted(), ['ind.first', 'ind.second'])
    await world.as(amina, ({ db }) => db.updateTable('induction_mark').set({ undone_at: new Date() }).execute())
    assert.deepEqual(await marksSeen(), [])
  })

  test('never holds what a transaction wrote that was undone', async () => {
    const undone = new Error('undone')
    const seenWithin = world.as(amina, async (context) => {
      await mark(context, 'ind.undone')
      const within = await inductionFacts(remembering(context), [amina.postId])
      assert.equal(within.get(amina.postId)?.length, 1)
      throw undone
    })
    await assert.rejects(seenWithin, undone)
    assert.deepEqual(await marksSeen(), [])
  })

  test('is nobody’s but its own tenant’s', async () => {
    await world.as(amina, (context) => mark(context, 'ind.theirs'))
    assert.equal((await marksSeen()).length, 1)
    const foreign = await aForeignWorld(database)
    const stranger = await foreign.linkWorker('Somebody Else')
    assert.deepEqual(await marksSeen(foreign, stranger), [])
  })

  test('cannot be changed by whoever reads it, and a change keeps nothing', async () => {
    const [post] = await world.as(amina, (context) => postsOfColleague(remembering(context), amina.id))
    assert.throws(() => Object.assign(post ?? {}, { name: 'Another' }), TypeError)
    assert.equal(await world.as(amina, (context) => stampsOf(context, [amina.postId])), undefined)
  })

  async function textsOfAllThatIsKept(): Promise<string[]> {
    const manager = await world.colleague('Grace Adeyemi', 'pcn-manager', world.pcn)
    const texts: string[] = []
    const original = pg.Client.prototype.query
    pg.Client.prototype.query = function (this: pg.Client, ...sent: unknown[]) {
      const [asked] = sent
      if (typeof asked === 'object' && asked !== null && 'text' in asked) texts.push(String(asked.text))
      // Handed on exactly as it came.
      return Reflect.apply(original, this, sent)
    } as typeof original
    try {
      await world.as(manager, async (bare) => {
        const context = remembering(bare)
        await foresee(
          context,
          stampedSets.map((set) => set([amina.postId])),
        )
        const scope = Scope.of(context.actor, 'pcn-manager')
        assert.ok(scope)
        await postsIn(context, scope, { on: context.moment.today })
        await postsOfColleague(context, amina.id)
        await findPosts(remembering(bare), [amina.postId])
        await standardsFor(context, [world.pcn.id], context.moment.today)
      })
    } finally {
      pg.Client.prototype.query = original
    }
    return texts.filter((text) => text.startsWith('select'))
  }

  /** The planner names what it reads, the tables behind views and those of policies too. */
  async function tablesRead(texts: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>()
    const client = new pg.Client(database.url)
    await client.connect()
    for (const [index, text] of texts.entries()) {
      await client.query(`prepare q${index} as ${text}`)
      const { rows } = await client.query(
        'select coalesce(array_length(parameter_types, 1), 0) as many from pg_prepared_statements where name = $1',
        [`q${index}`],
      )
      await client.query('set plan_cache_mode = force_generic_plan')
      const nulls = Array.from({ length: rows[0]?.many ?? 0 }, () => 'null').join(', ')
      const told = await client.query(`explain (format json) execute q${index}${nulls && `(${nulls})`}`)
      for (const [, name] of JSON.stringify(told.rows).matchAll(/"Relation Name":"([^"]+)"/g)) if (name) found.add(name)
    }
    await client.end()
    return found
  }
})

async function tablesThatStamp({ owner }: TestDatabase): Promise<Set<string>> {
  const { rows } = await sql<{ name: string; many: number }>`
    select tgrelid::regclass::text as name, count(*)::int as many from pg_trigger
    where tgname in ('stamp_insert', 'stamp_update', 'stamp_delete') group by 1`.execute(owner)
  return new Set(rows.filter(({ many }) => many === 3).map(({ name }) => name))
}
