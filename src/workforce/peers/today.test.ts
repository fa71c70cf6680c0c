import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { momentAt } from '../../platform/moment.ts'
import { planEvent } from './change-events.ts'
import { addNetwork } from './change-networks.ts'
import { peersToday } from './today.ts'
import { managersToday } from './today-managers.ts'

describe('what peers have to say on Today', () => {
  let site: TestSite
  let hub: Holder
  let manager: Holder
  let amina: Worker
  let ben: Worker
  let tom: Worker

  before(async () => {
    site = await testSite({ today: '2026-11-25', time: '12:00' })
    const { world } = site
    hub = await world.colleague('Hana Cole', 'training-hub', world.hub)
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.otherPcn)
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-01-12', soleWorkerSaid: false, languages: ['ur'] })
    ben = await world.linkWorker('Ben Carter', { started: '2026-01-12', soleWorkerSaid: false, languages: ['ur'] })
    tom = await world.post('Tom Reed', {
      role: 'link-worker',
      employer: world.otherPcn,
      pcn: world.otherPcn,
      started: '2026-06-01',
      soleWorkerSaid: true,
      languages: ['ur', 'en'],
      lineManager: manager,
      sites: [{ at: world.practices.hilltop, weekdays: [1, 2, 3] }],
    })
  })
  after(() => site.close())

  /** The lines of a Today that begin so, as they read. */
  async function says(holder: Holder, begins: string): Promise<string[]> {
    const source = holder.seat.role === 'link-worker' ? peersToday : managersToday
    const { lines = [] } = await site.world.as(holder, (context) => source.load(context))
    return lines.filter(({ key }) => key.startsWith(`peers:${begins}`)).map(({ what }) => what)
  }

  test('[S29] an event asks whether one comes, then whether one was there, and each answer takes its question away', async () => {
    const { world } = site
    const [networkId, id] = [world.moment.newId(), world.moment.newId()]
    const network = {
      id: networkId,
      areaId: world.system.id,
      hostId: world.hub.id,
      title: 'Exchange',
      about: 'For all',
    }
    const open = { howToJoin: 'Write', contact: 'hub@example.org', cadence: 'Every 2 months', funded: '' }
    const event = {
      title: 'Safety planning',
      on: '2026-11-26',
      at: '11:00',
      minutes: '60',
      cpdMinutes: '0',
      place: 'Hall',
    }
    const made = await world.as(hub, (context) => addNetwork(context, { ...network, ...open }))
    assert.ok(made.ok, JSON.stringify(made))
    const planned = await world.as(hub, (context) => planEvent(context, { id, networkId, ...event }))
    assert.ok(planned.ok, JSON.stringify(planned))

    assert.deepEqual(await says(amina, 'event'), ['Safety planning'])
    await (await (await site.client(amina)).get('/today?all=1')).press('I am coming')
    assert.deepEqual(await says(amina, 'event'), ['You are coming to Safety planning'])
    Object.assign(world.moment, momentAt(new Date('2026-11-26T13:00:00Z')))
    assert.deepEqual(await says(amina, 'event'), ['Were you at Safety planning?'])
    await (await (await site.client(amina)).get('/today?all=1')).press('I was there')
    assert.deepEqual(await says(amina, 'event'), [])
    Object.assign(world.moment, momentAt(new Date('2026-11-25T12:00:00Z')))
  })

  test('[S31] a sole worker says whom they would like, the peer answers, the manager names them: each line goes with its answer', async () => {
    const SAY = 'Say whom you would like as your named peer'
    const boss = await site.client(manager)
    assert.deepEqual(await says(tom, 'say'), [SAY])
    const page = await (await (await site.client(tom)).get('/today?all=1')).follow('See who there is')
    await page.press('I would like this one')
    assert.deepEqual(await says(tom, 'say'), [])
    assert.deepEqual(await says(manager, 'name'), [], 'nobody has said yes yet')
    assert.deepEqual(await says(amina, 'asked'), ['Somebody would like you as their named peer'])
    await (await (await site.client(amina)).get('/peers')).press('Yes')
    assert.deepEqual(await says(amina, 'asked'), [])
    assert.deepEqual(await says(manager, 'name'), ['A peer said yes and waits to be named'])
    await (await (await boss.get('/today?all=1')).follow('Name the peer')).press('Name Amina')
    assert.deepEqual(await says(manager, 'name'), [])
  })

  test('[S31] while the named peer is away others are offered again, and naming one takes the line away', async () => {
    const { world } = site
    const boss = await site.client(manager)
    const path = `/posts/${tom.postId}/peers`
    assert.ok(
      !(await boss.get(path)).buttons.some((button) => button.startsWith('Name ')),
      'one is named, and is there',
    )
    const absence = { id: world.moment.newId(), post_id: amina.postId, from_on: '2026-11-23', until_on: '2026-12-21' }
    await world.write((db) => db.insertInto('post_absence').values(absence).execute())
    const AWAY = 'Amina Yusuf is away since 23 Nov 2026 until 21 Dec 2026.'
    assert.deepEqual(await says(manager, 'out'), ['The named peer of a sole worker is away'])
    const own = await (await site.client(tom)).get(path)
    assert.ok(own.says(`${AWAY} You can say below whom you would like meanwhile.`), own.text)
    assert.ok(own.buttons.some((button) => button.startsWith('I would like this one')))
    const page = await boss.get(path)
    assert.ok(page.says(`${AWAY} Whoever you name below takes their place from today.`), page.text)
    assert.ok(!page.buttons.includes('Name Amina'), 'whoever is away is not offered')
    const named = await page.press('Name Ben')
    assert.ok(named.heading.includes('Ben Carter is Tom’s named peer'), named.heading)
    assert.ok(!named.says('is away'))
    assert.deepEqual(await says(manager, 'out'), [])
    await world.write((db) => db.deleteFrom('post_absence').where('post_id', '=', amina.postId).execute())
  })

  test('[S31] whoever is asked to stand in says yes or no; when they are away, choosing another takes the line away', async () => {
    const { world } = site
    const boss = await site.client(manager)
    const cover = `/posts/${tom.postId}/peers/cover`
    await (await boss.get(cover)).fill({ 'Who stands in': 'Ben Carter (named peer)' }).submit()
    assert.deepEqual(await says(ben, 'asked'), ['Asked to stand in when somebody is ill'])
    await (await (await site.client(ben)).get('/peers')).press('Yes')
    assert.deepEqual(await says(ben, 'asked'), [])
    const absence = { id: world.moment.newId(), post_id: ben.postId, from_on: '2026-11-23', until_on: '2026-12-21' }
    await world.write((db) => db.insertInto('post_absence').values(absence).execute())
    assert.equal((await says(manager, 'out:cover')).length, 1)
    const form = await boss.get(cover)
    assert.ok(!form.html.includes('Ben Carter (named peer)'), 'whoever is away is not offered')
    await form.fill({ 'Who stands in': 'Priya Shah (line manager)' }).submit()
    assert.deepEqual(await says(manager, 'out:cover'), [])
  })
})
