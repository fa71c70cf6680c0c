import assert from 'node:assert/strict'
import { after, before, describe, it, test } from 'node:test'
import { z } from 'zod'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { aForeignWorld, type Holder, type Worker, type World } from '../../../test/world.ts'
import { homeModule } from '../../base/home/module.ts'
import { join, type Whole } from '../../platform/module.ts'
import { accept } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { placements } from '../placements/module.ts'
import { debriefDue } from '../supervision/debrief.rules.ts'
import { supervision } from '../supervision/module.ts'
import { debriefsOnAgenda } from './agenda.ts'
import { type Debrief, standingOf } from './debriefs.rules.ts'
import { debriefs } from './module.ts'

const parts = [placements, supervision, debriefs]
const whole: Whole = join(parts)

const owedWithin = (days: number): Debrief => {
  const owedOn = '2026-12-23'
  return { id: '1', postId: '2', owedOn, dueOn: debriefDue(owedOn, owedOn, undefined, { days }).dueOn, version: 1 }
}
for (const [day, standing] of [
  ['2026-12-28', 'due'],
  ['2026-12-29', 'due'],
  ['2026-12-30', 'owed'],
] as const)
  test(`a debrief owed on the day before Christmas Eve is ${standing} on ${day}: Christmas and its weekend do not count`, () => {
    assert.equal(standingOf(owedWithin(2), day, false), standing)
  })

test('where the local standard asks for one working day, a debrief is owed the day after that, and no more once offered', () => {
  assert.equal(standingOf(owedWithin(1), '2026-12-24', false), 'due')
  assert.equal(standingOf(owedWithin(1), '2026-12-25', false), 'owed')
  assert.equal(standingOf({ ...owedWithin(1), firstOfferedOn: '2026-12-25' }, '2026-12-28', false), 'due')
})

describe('a debrief is owed within two working days, and nobody is told why (H9)', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  let boss: Holder
  let gp: Holder
  let amina: Worker
  let worker: Client
  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [homeModule(() => whole), ...parts] })
    world = site.world
    boss = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    manager = await world.colleague('Alice Berry', 'line-manager', world.pcn)
    gp = await world.colleague('Helen Marsh', 'gp-supervisor', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: manager })
    await world.write((db) =>
      db
        .updateTable('appointment')
        .set({ colleague_id: gp.id })
        .where('post_id', '=', amina.postId)
        .where('kind', '=', 'gp-supervisor')
        .execute(),
    )
    worker = await site.client(amina)
  })
  after(() => site.close())

  const needed = async () => {
    await (await worker.get('/debriefs')).press('I need to talk')
    const [row] = await world.write((db) =>
      db.selectFrom('debrief').select('id').orderBy('id', 'desc').limit(1).execute(),
    )
    return row?.id ?? ''
  }
  const wipe = () => world.write((db) => db.deleteFrom('debrief').execute())

  it('[S42] “I need to talk” is one press; a time is offered with one, taken with one, and is a session of the two', async () => {
    const id = await needed()
    for (const each of [manager, gp]) {
      const today = await (await site.client(each)).get('/today?all=1')
      assert.ok(today.says('A debrief is owed') && today.says('Amina Yusuf'))
    }
    assert.ok(!(await (await site.client(boss)).get('/today?all=1')).says('A debrief is owed'))
    const offer = await (await site.client(manager)).get(`/debriefs/${id}/offer`)
    assert.ok(offer.says('27 November 2026'))
    assert.equal((await offer.form('Offer this time').submit()).heading, 'No debrief is owed')
    for (const each of [manager, gp])
      assert.ok(!(await (await site.client(each)).get('/today?all=1')).says('A debrief is owed'))
    const page = await worker.get('/debriefs')
    assert.ok(page.says('Alice Berry offers you 45 minutes on 25 November 2026 at 4pm'))
    assert.ok((await worker.get('/today?all=1')).says('Alice Berry offers you time to talk'))
    const taken = await page.press('Take it')
    assert.ok(!(await worker.get('/today?all=1')).says('offers you time to talk'))
    assert.ok(taken.rows.some((row) => row.join(' ').includes('Planned')))
    const planned = await world.write((db) => db.selectFrom('planned_session').selectAll().execute())
    assert.deepEqual(
      planned.map(({ kinds, supervisor_id }) => [kinds, supervisor_id]),
      [[['debrief'], manager.id]],
    )
    await wipe()
  })

  it('an offer is left without a reason, nobody is told which, and it may be taken after all', async () => {
    const id = await needed()
    await (await (await site.client(gp)).get(`/debriefs/${id}/offer`)).form('Offer this time').submit()
    const left = await (await worker.get('/debriefs')).press('Leave it')
    assert.equal(left.heading, 'Do you need to talk to somebody?')
    const events = (await world.events()).filter(({ name }) => name === 'debriefs.offer-answered')
    assert.ok(events.every(({ detail }) => JSON.stringify(detail) === '{}'))
    assert.ok(!JSON.stringify((await (await site.client(gp)).json('/api/debriefs')).body).includes('declined'))
    const again = await left.press('I would like it after all')
    assert.ok(again.says('Helen Marsh offers you'))
    await wipe()
  })

  it('a contact that its worker calls hard makes one too, and nothing of the contact is kept with it (H9)', async () => {
    // As casework records it, from above this wing: the post, and never the case.
    const hard = command({
      event: 'casework.distressing-event-logged',
      input: z.object({}),
      load: async () => ({}),
      may: () => true as const,
      decide: () => accept({}),
      save: async () => accept({}),
      about: () => [`post:${amina.postId}` as const],
      keep: [],
    })
    await world.as(amina, (context) => hard(context, {}))
    await world.as(amina, (context) => hard(context, {}))
    await site.runJobs()
    const rows = await world.write((db) => db.selectFrom('debrief').selectAll().execute())
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.due_on, '2026-11-27')
    const said = (await world.events()).filter(({ name }) => name === 'debriefs.debrief-owed')
    assert.ok(said.every(({ detail }) => JSON.stringify(detail) === '{"dueOn":"2026-11-27"}'))
    await wipe()
  })

  it('past its day without an offer it is the network’s too, and nobody else’s', async () => {
    const id = await needed()
    await world.write((db) =>
      db.updateTable('debrief').set({ owed_on: '2026-11-20', due_on: '2026-11-24' }).where('id', '=', id).execute(),
    )
    assert.ok((await (await site.client(boss)).get('/today?all=1')).says('Nobody has offered a time yet'))
    const offer = await (await site.client(boss)).get(`/debriefs/${id}/offer`)
    const ben = await readyWorker(world, 'Ben Carter')
    assert.equal((await (await site.client(ben)).get(`/debriefs/${id}/offer`)).status, 404)
    const foreign = await aForeignWorld(site.database, { today: world.today })
    const stranger = await foreign.colleague('Zoe Hart', 'line-manager', foreign.pcn)
    assert.equal((await (await site.client(stranger)).get(`/debriefs/${id}/offer`)).status, 404)
    await offer.form('Offer this time').submit()
    assert.ok(!(await (await site.client(boss)).get('/today?all=1')).says('Nobody has offered a time yet'))
    await wipe()
  })

  it('a manager says that one is owed after a serious event, and writes nothing of it', async () => {
    const page = await (await site.client(manager)).get(`/posts/${amina.postId}/owe-debrief`)
    await page.form('A debrief is owed').submit()
    assert.ok((await worker.get('/debriefs')).says('Somebody is to offer you a time by 27 November 2026'))
    await wipe()
  })

  it('only a clinical session has it on its agenda, and no digest takes it along (H9)', async () => {
    await needed()
    const lines = async (kind: string) =>
      (
        await world.as(gp, (context) =>
          debriefsOnAgenda.load(context, [{ postId: amina.postId, colleagueId: amina.id, kinds: [kind] }]),
        )
      ).get(amina.postId) ?? []
    assert.equal((await lines('clinical-supervision')).length, 1)
    assert.equal((await lines('line-management')).length, 0)
    assert.ok((debriefs.today ?? []).every(({ mailed }) => !mailed))
    await wipe()
  })
})
