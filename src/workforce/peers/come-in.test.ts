import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder } from '../../../test/world.ts'
import { linkRoutes } from '../../http/link-routes.ts'
import { liveDoor, makeDoor } from './door.store.ts'
import { peers } from './module.ts'

describe('at the door of an event', () => {
  let site: TestSite
  let hub: Holder
  before(async () => {
    site = await testSite({ time: '12:00', modules: [peers, { name: 'links', routes: linkRoutes }] })
    hub = await site.world.colleague('Hana Cole', 'training-hub', site.world.hub)
  })
  after(() => site.close())

  /** An event that is on now, and the address of its square. */
  async function doorOfAnEvent(): Promise<string> {
    const { world } = site
    const { now, newId } = world.moment
    const [networkId, eventId] = [newId(), newId()]
    return world.as(hub, async (context) => {
      const network = { level: 'system', area_id: world.system.id, host_id: world.hub.id, title: 'Practice together' }
      const words = { about: '', how_to_join: '', contact: '', cadence: '' }
      await context.db
        .insertInto('peer_network')
        .values({ id: networkId, ...network, ...words })
        .execute()
      const times = { starts_at: now, minutes: 60, cpd_minutes: 0, place: '', planned_by: hub.id, changed_at: now }
      const event = { id: eventId, network_id: networkId, title: 'Endings', ...times }
      await context.db.insertInto('peer_event').values(event).execute()
      await makeDoor(context, eventId, new Date(now.getTime() + 3_600_000))
      return new URL((await liveDoor(context, eventId))?.address ?? '').pathname
    })
  }

  test('the address that somebody types is counted and kept nowhere, in no spelling of it', async () => {
    const phone = await site.visitor().get(await doorOfAnEvent())
    const thanked = await phone.fill({ 'Your work e-mail address': ' Sam.Shaw@example.org ' }).submit()
    assert.equal(thanked.heading, 'Thank you for coming')
    const tries = await site.database.pool.selectFrom('throttle').select('key').execute()
    assert.ok(tries.some(({ key }) => key.startsWith('peer-event')))
    assert.ok(!JSON.stringify(tries).toLowerCase().includes('sam.shaw'))
    assert.ok(
      !JSON.stringify(await site.world.events())
        .toLowerCase()
        .includes('sam.shaw'),
    )
  })
})
