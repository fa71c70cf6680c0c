import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { aForeignWorld, aWorld, type World } from '../../../test/world.ts'
import { Scope } from '../../platform/scope.ts'
import { findPost, postsIn } from './index.ts'

describe('posts as other modules read them', () => {
  let database: TestDatabase
  let world: World
  before(async () => {
    database = await testDatabase()
    world = await aWorld(database, { today: '2026-11-25' })
  })
  after(() => database.close())

  test('a post is read whole: who, where on which weekday, and who manages it', async () => {
    const manager = await world.colleague('Grace Adeyemi', 'line-manager', world.pcn)
    const amina = await world.linkWorker('Amina Yusuf', { lineManager: manager, languages: ['so', 'en'] })
    const post = await world.as(amina, (context) => findPost(context, amina.postId))
    assert.equal(post?.name, 'Amina Yusuf')
    assert.deepEqual(post?.lineManager, { id: manager.id, name: 'Grace Adeyemi' })
    assert.deepEqual(
      post?.sites.map(({ name, weekdays }) => [name, weekdays]),
      [
        ['High Street Practice', [4, 5]],
        ['Riverside Surgery', [1, 2, 3]],
      ],
    )
    assert.equal(post?.soleWorker, true)
  })

  test('employer, contracting PCN and the practices served all reach a post, and no other organisation does', async () => {
    const sub = await world.linkWorker('Tomasz Nowak', { employer: world.provider })
    const reachedFrom = async (at: { id: string; name: string; slug: string }) => {
      const seat = await world.colleague('Lee Morgan', 'pcn-manager', at)
      return world.as(seat, async (context) => {
        const scope = Scope.of(context.actor, 'pcn-manager')
        assert.ok(scope)
        return (await postsIn(context, scope, { on: world.today })).some((post) => post.id === sub.postId)
      })
    }
    for (const at of [world.provider, world.pcn, world.place, world.system, world.region, world.practices.riverside])
      assert.equal(await reachedFrom(at), true, at.name)
    for (const at of [world.otherPcn, world.hub, world.practices.millLane])
      assert.equal(await reachedFrom(at), false, at.name)
  })

  test('nothing of another system is found', async () => {
    const foreign = await aForeignWorld(database)
    const theirs = await foreign.linkWorker('Amina Yusuf')
    const mine = await world.colleague('Sam Reed', 'administrator', world.system)
    assert.equal(await world.as(mine, (context) => findPost(context, theirs.postId)), undefined)
  })
})
