import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Worker, World } from '../../../test/world.ts'
import { paths } from './posts.paths.ts'

const LINE = 'High Street Practice has moved to another PCN. Say who serves it'

describe('a practice that moved to another PCN, and is served still from the one that it left', () => {
  let site: TestSite
  let world: World
  let manager: Client
  let administrator: Client
  let amina: Worker
  let ben: Worker
  let across: Worker
  let hilltop: Client
  let third: string

  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    world = site.world
    const { highStreet } = world.practices
    manager = await site.client(await world.colleague('Priya Shah', 'pcn-manager', world.pcn))
    administrator = await site.client(await world.colleague('Ann Bello', 'administrator', world.system))
    amina = await world.linkWorker('Amina Yusuf')
    ben = await world.linkWorker('Ben Carter')
    const under = { employer: world.provider, pcn: world.otherPcn }
    across = await world.linkWorker('Cleo Adams', { ...under, sites: [{ at: highStreet, weekdays: [2] }] })
    hilltop = await site.client(await world.colleague('Lee Morgan', 'pcn-manager', world.otherPcn))
    third = world.moment.newId()
    const made = await administrator.json('/api/organisations', {
      id: third,
      parentId: world.place.id,
      kind: 'neighbourhood',
      name: 'Valley Primary Care Network',
      openedOn: '2020-04-01',
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
  })
  after(() => site.close())

  const moves = async (parentId: string, from: string) => {
    const organisationId = world.practices.highStreet.id
    const moved = await administrator.json(`/api/organisations/${organisationId}/move`, {
      parentId,
      from,
      reason: 'The partners chose to',
    })
    assert.equal(moved.status, 201, JSON.stringify(moved.body))
  }
  /** Whose line stands on a manager’s Today: each leads to the form of one post. */
  const asked = async (client = manager) => {
    const { html } = await client.get('/today?all=1')
    return [amina, ben, across].filter((worker) => html.includes(paths.sites(worker))).map(({ name }) => name)
  }

  test('nothing is asked while it belongs to the PCN of those who serve it', async () => {
    assert.deepEqual(await asked(), [])
    assert.ok(!(await manager.get(paths.sites(amina))).says('Belongs to another PCN now'))
  })

  test('from that day a manager of those workers is told which practice and whose, and nobody who always came from elsewhere', async () => {
    await moves(third, '2026-11-20')
    assert.deepEqual(await asked(), ['Amina Yusuf', 'Ben Carter'])
    const page = await manager.get('/today?all=1')
    assert.ok(page.says(LINE), page.text)
    assert.ok(page.says('Amina Yusuf · It has belonged to Valley Primary Care Network since 20 Nov 2026'))
    assert.deepEqual(await asked(hilltop), [], 'a worker over several PCNs is no oversight')
  })

  test('the line goes when the practice is no longer theirs, from today or from a day to come', async () => {
    const form = await manager.get(paths.sites(amina))
    assert.ok(form.says('It has belonged to Valley Primary Care Network since 20 November 2026'))
    const saved = await form.fill({ 'High Street Practice': [], 'From which day': '1 December 2026' }).submit()
    assert.equal(saved.heading, 'Amina Yusuf, link worker')
    assert.deepEqual(await asked(), ['Ben Carter'])
  })

  test('the line stays when something else is saved, goes when it is said to be meant, and another move asks again', async () => {
    await (await manager.get(paths.sites(ben))).fill({ 'Riverside Surgery': ['Monday'] }).submit()
    assert.deepEqual(await asked(), ['Ben Carter'])
    const form = await manager.get(paths.sites(ben))
    const saved = await form.fill({ 'Belongs to another PCN now': 'Ben goes on serving High Street Practice' }).submit()
    assert.ok(saved.says('A practice that moved to another PCN goes on being served: that is meant'), saved.text)
    assert.deepEqual(await asked(), [])
    assert.ok(!(await manager.get(paths.sites(ben))).says('Belongs to another PCN now'))
    await world.write(async (db) => {
      await db.updateTable('post_site').set({ meant_on: '2026-11-21' }).where('post_id', '=', ben.postId).execute()
    })
    await moves(world.otherPcn.id, '2026-11-24')
    assert.deepEqual(await asked(), ['Ben Carter'])
  })

  test('coming back to its PCN removes the line', async () => {
    await moves(world.pcn.id, '2026-11-25')
    assert.deepEqual(await asked(), [])
  })
})
