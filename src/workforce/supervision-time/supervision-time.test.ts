import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder } from '../../../test/world.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { startSession } from '../supervision/index.ts'
import { supervision } from '../supervision/module.ts'
import { supervisionTime } from './module.ts'
import { networksTime, supervisorsTime } from './today.ts'

describe('the time that supervision asks and that a network gives', () => {
  let site: TestSite
  let manager: Holder
  let gp: Holder

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [placements, supervision, supervisionTime] })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
    await world.write((db) =>
      db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute(),
    )
    for (const name of ['Amina Yusuf', 'Tom Bell']) {
      const worker = await world.linkWorker(name, { started: '2026-06-01', soleWorkerSaid: false })
      const appointment = { postId: worker.postId, kind: 'gp-supervisor', colleagueId: gp.id, from: '2026-06-01' }
      await world.as(manager, (context) => appoint(context, { id: noSuchId(), ...appointment }))
      if (name === 'Amina Yusuf')
        await world.as(gp, (context) => startSession(context, { postId: worker.postId, kind: 'gp-supervision' }))
    }
  })
  after(() => site.close())

  test('what is planned and what falls due is counted, and what cannot fit is owed by the network', async () => {
    const { world } = site
    const own = () => world.as(gp, (context) => supervisorsTime.load(context))
    assert.equal((await own()).figures?.[0]?.value, '60')
    const owed = () => world.as(manager, (context) => networksTime.load(context))
    assert.equal((await owed()).lines?.[0]?.what, 'Say how much time there is for supervising')

    const client = await site.client(manager)
    const form = await (await client.get('/supervision-time')).follow('Say the time of Helen Lee')
    const saved = await form.fill({ 'Minutes a month': '45' }).submit()
    assert.equal(saved.heading, 'The network owes 1 supervisor time')
    assert.ok(saved.says('15 minutes cannot fit'))
    assert.equal((await owed()).lines?.[0]?.state, 'owed')
    const gauge = (await own()).gauges?.[0]
    assert.deepEqual([gauge?.value, gauge?.limit], [60, 45])
    assert.ok(gauge?.says.includes('15 minutes cannot fit: the network owes you the time'))

    const changed = await (await saved.follow('Change the time of Helen Lee'))
      .fill({ 'Minutes a month': '60' })
      .submit()
    assert.equal(changed.heading, 'What is asked fits into the time that is given')
    assert.deepEqual((await owed()).lines, [], 'nothing of it is left on the manager’s Today')
  })

  test('a manager of another network neither sees nor sets it', async () => {
    const stranger = await site.world.colleague('Una Flint', 'pcn-manager', site.world.otherPcn)
    const client = await site.client(stranger)
    assert.equal((await client.get(`/supervision-time/${gp.id}`)).status, 404)
    assert.ok(!(await client.get('/supervision-time')).says('Helen Lee'))
  })
})
