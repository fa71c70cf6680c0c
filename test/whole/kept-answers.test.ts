import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import '../../src/app.ts'
import { postsOfColleague } from '../../src/base/posts/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { keptAnswer, notKept } from '../../src/platform/kept-answers.ts'
import { momentAt } from '../../src/platform/moment.ts'
import { remembering } from '../../src/platform/remember.ts'
import { isPast } from '../../src/platform/watch.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { aForeignWorld, aWorld, type Holder, type Worker, type World } from '../world.ts'

describe('what is answered again', () => {
  let database: TestDatabase
  let world: World
  let amina: Worker
  before(async () => {
    database = await testDatabase()
    world = await aWorld(database)
    amina = await world.linkWorker('Amina Yusuf')
    await meet()
  })
  after(() => database.close())

  /** A row of a table that stamps itself. */
  const network = ({ db, moment }: Context, at: World) =>
    db
      .insertInto('peer_network')
      .values({
        id: moment.newId(),
        level: 'place',
        area_id: at.pcn.id,
        host_id: at.pcn.id,
        title: 'Link workers meet',
        about: 'Work',
        how_to_join: 'Come',
        contact: 'The host',
        cadence: 'Monthly',
      })
      .execute()
  const meet = (by: Worker = amina, of: World = world) => of.as(by, (context) => network(context, of))

  let asked = 0
  const count = async ({ db }: Context) => {
    asked += 1
    const { many } = await db
      .selectFrom('peer_network')
      .select((row) => row.fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow()
    return Number(many)
  }
  const answer = (name: string, ask: (context: Context) => Promise<unknown>, by: Holder = amina, of: World = world) =>
    of.as(by, async (context) => keptAnswer(remembering(context), name, ask))
  /** How often it was worked out while this was done. */
  const timesWhile = async (work: () => Promise<unknown>) => {
    const began = asked
    await work()
    return asked - began
  }

  test('is worked out once, until a row of what it read is made, changed or taken away', async () => {
    const ask = () => answer('once', count)
    const first = await ask()
    assert.equal(await timesWhile(ask), 0)
    await meet()
    assert.equal(await ask(), Number(first) + 1)
    assert.equal(await timesWhile(ask), 0)
    await world.as(amina, ({ db }) =>
      db.updateTable('peer_network').set({ title: 'Link workers meet again' }).execute(),
    )
    assert.equal(await timesWhile(ask), 1)
    await world.as(amina, ({ db }) => db.deleteFrom('peer_network').execute())
    assert.equal(await ask(), 0)
  })

  test('is nobody’s but the one’s who was answered, in that seat', async () => {
    const other = await world.linkWorker('Ben Okafor')
    await answer('whose', count)
    assert.equal(await timesWhile(() => answer('whose', count, other)), 1)
    const manager = await world.colleague('Grace Adeyemi', 'pcn-manager', world.pcn)
    assert.equal(await timesWhile(() => answer('whose', count, manager)), 1)
  })

  test('is nobody’s of another system, and a change there changes nothing here', async () => {
    const foreign = await aForeignWorld(database)
    const stranger = await foreign.linkWorker('Somebody Else')
    await meet(stranger, foreign)
    assert.equal(await answer('theirs', count, stranger, foreign), 1)
    const ask = () => answer('ours', count)
    await ask()
    await meet(stranger, foreign)
    assert.equal(await timesWhile(ask), 0)
  })

  test('never holds what a transaction wrote that was undone', async () => {
    const before = await answer('undone', count)
    const undone = new Error('undone')
    const within = world.as(amina, async (context) => {
      await network(context, world)
      assert.equal(await keptAnswer(remembering(context), 'undone', count), Number(before) + 1)
      throw undone
    })
    await assert.rejects(within, undone)
    assert.equal(await answer('undone', count), before)
  })

  test('goes when a fact changes that stands under the stamp of the system', async () => {
    const posts = async (context: Context) => {
      asked += 1
      return (await postsOfColleague(context, amina.id)).length
    }
    const ask = () => answer('posts', posts)
    await ask()
    assert.equal(await timesWhile(ask), 0)
    await world.as(amina, ({ db }) => db.updateTable('post').set({ wte: 0.5 }).where('id', '=', amina.postId).execute())
    assert.equal(await timesWhile(ask), 1)
  })

  test('is not kept where it read what stamps nothing, looked at the clock, made an id, or wrote', async () => {
    const spoilt: Record<string, (context: Context) => Promise<unknown>> = {
      care_case: ({ db }) => db.selectFrom('care_case').select('id').execute(),
      'the clock': async ({ moment }) => moment.now,
      'a new id': async ({ moment }) => moment.newId(),
      queue_job: ({ db, systemId }) =>
        sql`select queue_job('nothing', json_build_object('systemId', ${systemId}::text))`.execute(db),
    }
    for (const [why, ask] of Object.entries(spoilt)) {
      await answer(`spoilt by ${why}`, ask)
      assert.deepEqual([...(notKept.get(`spoilt by ${why}`) ?? [])], [why])
    }
  })

  test('that asked whether an instant has come is kept until it has', async () => {
    const { moment } = await world.as(amina, async (context) => context)
    const noon = new Date(moment.now.getTime() + 3_600_000)
    const ask = async (context: Context) => {
      asked += 1
      return isPast(context, noon)
    }
    const at = (now: Date) =>
      world.as(amina, (context) => keptAnswer(remembering({ ...context, moment: momentAt(now) }), 'noon', ask))
    assert.equal(await at(moment.now), false)
    const justBefore = new Date(noon.getTime() - 1)
    assert.equal(await timesWhile(async () => assert.equal(await at(justBefore), false)), 0)
    assert.equal(await at(noon), true)
    assert.equal(await timesWhile(() => at(new Date(noon.getTime() + 1))), 0)
  })

  test('is worked out anew by whoever changes something, and cannot be changed by whoever reads it', async () => {
    const list = async () => ({ lines: ['one'] })
    const read = await answer('list', list)
    assert.equal(await answer('list', list), read)
    assert.throws(() => Object.assign(Object(read), { lines: [] }), TypeError)
    const changing = () => world.as(amina, (context) => keptAnswer(context, 'once', count))
    assert.equal(await timesWhile(changing), 1)
  })

  test('of a case, which it is and whose, does not go with each contact, and goes when it changes hands', async () => {
    const ben = await world.linkWorker('Ben Adler')
    const caseId = await aCase(amina)
    const heads = async ({ db }: Context) => {
      asked += 1
      return db.selectFrom('case_head').select(['id', 'holder_id']).execute()
    }
    const ask = () => answer('heads', heads)
    await ask()
    const set = (values: object) =>
      world.as(amina, ({ db }) => db.updateTable('care_case').set(values).where('id', '=', caseId).execute())
    await set({ last_contact_on: world.today, contacts_count: 1, version: 2 })
    assert.equal(await timesWhile(ask), 0)
    await set({ holder_id: ben.id })
    assert.equal(await timesWhile(ask), 1)
    await aCase(ben)
    assert.equal(await timesWhile(ask), 1)
  })

  test('two who change the same table at once wait for nobody, and neither change is missed', async () => {
    const one = new pg.Client(database.url)
    const other = new pg.Client(database.url)
    await Promise.all([one.connect(), other.connect()])
    const change = async (client: pg.Client) => {
      await client.query('begin')
      await client.query(`set local lock_timeout = '2s'`)
      await client.query(`select set_config('app.system', $1, true)`, [world.systemId])
      await client.query(
        `insert into peer_network (id, level, area_id, host_id, title, about, how_to_join, contact, cadence)
         values (gen_random_uuid(), 'place', $1, $1, 'Link workers meet', 'Work', 'Come', 'The host', 'Monthly')`,
        [world.pcn.id],
      )
    }
    try {
      const ask = () => answer('both', count)
      await ask()
      await change(one)
      await change(other)
      assert.equal(await timesWhile(ask), 0)
      await one.query('commit')
      assert.equal(await timesWhile(ask), 1)
      await other.query('commit')
      assert.equal(await timesWhile(ask), 1)
      assert.equal(await timesWhile(ask), 0)
    } finally {
      await Promise.all([one.end(), other.end()])
    }
  })

  const aCase = (holder: Worker) =>
    world.as(holder, async ({ db, moment }) => {
      const id = moment.newId()
      await db
        .insertInto('care_case')
        .values({
          id,
          organisation_id: world.pcn.id,
          source: 'gp',
          post_id: holder.postId,
          holder_id: holder.id,
          held_since: moment.today,
          opened_on: moment.today,
        })
        .execute()
      return id
    })
})
