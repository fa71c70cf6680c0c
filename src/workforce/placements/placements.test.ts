import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import type { TodayLine } from '../../platform/today.ts'
import { sites } from '../sites/module.ts'
import { supervision } from '../supervision/module.ts'
import { managersToday } from '../supervision/today.ts'
import { appoint } from './appoint.ts'
import { placements } from './module.ts'
import { leftOpenToday, practiceToday } from './today.ts'

describe('who stands beside a worker, and what opens a practice to them', () => {
  let site: TestSite
  let manager: Holder
  let gp: Holder
  let nurse: Holder
  let practiceManager: Holder

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [placements, sites, supervision] })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await registered('Helen Lee', 'GP', 'GMC')
    nurse = await registered('Ruth Obi', 'Nurse', 'NMC')
    practiceManager = await world.colleague('Sam Cole', 'practice-manager', world.practices.riverside)
  })
  after(() => site.close())

  async function registered(name: string, profession: string, register: string): Promise<Holder> {
    const holder = await site.world.colleague(name, 'gp-supervisor', site.world.pcn)
    await site.world.write((db) =>
      db.updateTable('colleague').set({ profession, register }).where('id', '=', holder.id).execute(),
    )
    return holder
  }
  const worker = (name: string) => site.world.linkWorker(name, { started: '2026-06-01', soleWorkerSaid: false })
  const beside = ({ postId }: Worker) => `/posts/${postId}/placements`

  async function appointThrough(to: Worker, kind: string, who: Holder, practice?: string) {
    const client = await site.client(manager)
    const form = (await client.get(`${beside(to)}/appoint?kind=${kind}`)).form('Appoint')
    form.fill({ Who: who.id, From: '25 Nov 2026' })
    if (practice) form.fill({ Practice: practice })
    return form.submit()
  }

  test('[S35] a network that has appointed no GP supervisor is shown that it owes one, and appointing one mends it', async () => {
    const amina = await worker('Amina Yusuf')
    const client = await site.client(manager)
    const before = await client.get(beside(amina))
    assert.ok(before.says('Riverside Primary Care Network owes Amina a GP supervisor.'))

    const after = await appointThrough(amina, 'gp-supervisor', gp)
    assert.equal(after.heading, 'Who stands beside Amina')
    assert.ok(!after.says('owes Amina a GP supervisor'))
    assert.ok(after.says('Helen Lee (GP, GMC)'))
    const event = (await site.world.events()).findLast(({ name }) => name === 'placements.appointed')
    assert.deepEqual(event?.detail, { kind: 'gp-supervisor', deputy: false, from: '2026-11-25' })
  })

  test('[S35] somebody who is no GP is refused as GP supervisor, in words, and nothing is written', async () => {
    const tom = await worker('Tom Bell')
    const refused = await appointThrough(tom, 'gp-supervisor', nurse)
    assert.equal(refused.status, 422)
    assert.deepEqual(refused.problems, ['A GP supervisor must be a GP. Choose a GP, or mend their record'])
    assert.ok((await (await site.client(manager)).get(beside(tom))).says('owes Tom a GP supervisor.'))
  })

  test('[S40] clinical supervision is given by a professional on an accepted register', async () => {
    const ann = await worker('Ann Mace')
    const manages = await appointThrough(ann, 'clinical-supervisor', manager)
    assert.match(manages.problems[0] ?? '', /must be on one of these registers: GMC, NMC, HCPC, Social Work England/)
    const after = await appointThrough(ann, 'clinical-supervisor', nurse)
    assert.ok(after.says('Ruth Obi (Nurse, NMC)'))
  })

  test('[S41] [S45] the GP supervisor may give clinical supervision too, and be the first point of contact', async () => {
    const lena = await worker('Lena Ford')
    for (const kind of ['gp-supervisor', 'clinical-supervisor', 'safeguarding-gp']) await appointThrough(lena, kind, gp)
    const after = await appointThrough(lena, 'practice-contact', gp, 'Riverside Surgery')
    const met = after.rows.filter((row) => row.some((cell) => cell.includes('Helen Lee')))
    assert.equal(met.length, 4)
    assert.ok(after.says('High Street Practice'))
    assert.ok(after.says('owes Lena a first point of contact at High Street Practice.'))
  })

  test('[S42] a clinical supervisor who also manages the worker is told of, and not refused', async () => {
    const chief = await registered('Maya Stone', 'Nurse', 'NMC')
    const kit = await site.world.linkWorker('Kit Hale', { started: '2026-06-01', lineManager: chief })
    const after = await appointThrough(kit, 'clinical-supervisor', chief)
    assert.ok(after.says('Worth knowing: Maya Stone also manages this worker'))
  })

  test('[S44] the grid shows every practice of every worker, and naming somebody fills its gap', async () => {
    const omar = await worker('Omar Reed')
    await appointThrough(omar, 'practice-contact', practiceManager, 'Riverside Surgery')
    const page = await (await site.client(manager)).get('/first-contacts')
    const row = page.rows.find(([name]) => name === 'Omar Reed') ?? assert.fail('Omar is not in the grid')
    assert.ok(row.some((cell) => cell.includes('Sam Cole')))
    assert.ok(row.some((cell) => cell.includes('Name somebody')))
  })

  test('days of grace count from the last day of somebody who was there', async () => {
    const ivy = await worker('Ivy Nash')
    await appointThrough(ivy, 'gp-supervisor', gp)
    const client = await site.client(manager)
    const page = await client.get(beside(ivy))
    const after = await (await page.follow('End the appointment of Helen Lee'))
      .fill({ 'Last day': '25 Nov 2026' })
      .submit()
    assert.ok(after.says('until 26 Nov 2026'))
    const again = await client.get(beside(ivy))
    assert.ok(again.says('Helen Lee'))
  })

  test('one press appoints the same GP for everybody in the network, or tells for whom it cannot be', async () => {
    const jo = await worker('Jo Park')
    const client = await site.client(manager)
    const form = (await client.get('/appoint-for-several?kind=gp-supervisor')).form('Appoint for all')
    assert.equal((await form.fill({ Who: nurse.id }).submit()).problems.length, 1)
    const done = await (await client.get('/appoint-for-several?kind=gp-supervisor')).fill({ Who: gp.id }).submit()
    assert.ok(done.address.endsWith('/duties'))
    assert.ok((await client.get(beside(jo))).says('Helen Lee (GP, GMC)'))
  })

  test('[S56] [S57] access is asked for by the worker and granted by the practice in one press; whom to ring is shown', async () => {
    const zara = await worker('Zara Hill')
    const { riverside } = site.world.practices
    const path = `/posts/${zara.postId}/access/${riverside.id}`
    const own = await site.client(zara)
    await (await own.get(path)).press('Ask for everything needed')
    const asked = await own.get(path)
    assert.equal(asked.heading, '0 of 7 live at Riverside Surgery')
    assert.ok(asked.says('Asked for on 25 Nov 2026'))
    assert.ok(asked.says('Nobody is named at Riverside Surgery yet.'))
    assert.ok(!asked.buttons.some((button) => button.startsWith('Everything needed is live')))

    const practice = await site.client(practiceManager)
    const lineFor = async () => (await linesOf(practiceManager)).find(({ whom }) => whom === 'Zara Hill')
    assert.equal((await lineFor())?.what, 'Record access is asked for and not live yet')
    await (await practice.get('/link-workers-here')).press('Everything is live for Zara Hill')
    assert.equal(await lineFor(), undefined)
    await (await practice.get(`/practices/${riverside.id}/records`))
      .fill({ 'Whom to ring when a system or a log-in breaks': 'Jo at the desk, 01632 960 001' })
      .submit()
    const after = await own.get(path)
    assert.equal(after.heading, '7 of 7 live at Riverside Surgery')
    assert.ok(after.says('Jo at the desk, 01632 960 001'))
    assert.ok(after.says('Still to do: the training to use them.'), 'without the training it is still not complete')
    assert.ok(after.says('Training still to do: Use of each practice record system'))
  })

  test('[S56] who no longer comes is closed out in one press, which can be taken back; left open, their manager sees it too', async () => {
    const { world } = site
    const { riverside, highStreet } = world.practices
    const gus = await worker('Gus Long')
    const practice = await site.client(practiceManager)
    await (await practice.get(`/posts/${gus.postId}/access/${riverside.id}`)).press('Everything needed is live')
    const stateOf = () =>
      world.write((db) =>
        db
          .selectFrom('record_access')
          .select(['state', 'lost_on'])
          .distinct()
          .where('post_id', '=', gus.postId)
          .where('site_id', '=', riverside.id)
          .execute(),
      )
    const closing = `/api/posts/${gus.postId}/access/${riverside.id}/close`
    assert.equal((await practice.json(closing, {})).status, 403, 'nobody who still comes is closed out')
    const leaves = (until: string) =>
      world.write((db) =>
        db
          .updateTable('post_site')
          .set({ until_on: until })
          .where('post_id', '=', gus.postId)
          .where('organisation_id', '=', riverside.id)
          .execute(),
      )
    await leaves('2026-11-26')
    assert.ok(!(await practice.get('/link-workers-here')).says('No longer come here'), 'their last day is today')
    await leaves('2026-11-20')
    const leftLine = (lines: TodayLine[] | undefined) => lines?.find(({ key }) => key.includes(`left:${gus.postId}`))
    const bosses = async () => leftLine((await world.as(manager, (context) => leftOpenToday.load(context))).lines)
    assert.equal(
      leftLine(await linesOf(practiceManager))?.why,
      'No longer comes there since 20 Nov 2026: 7 ways in are still open',
    )
    assert.equal(await bosses(), undefined)
    await leaves('2026-11-18')
    assert.equal((await bosses())?.what, 'Close record access at Riverside Surgery')
    const stranger = await site.client(await world.colleague('Pip Orr', 'practice-manager', highStreet))
    assert.equal((await stranger.json(closing, {})).status, 403)

    const page = await practice.get('/link-workers-here')
    assert.ok(page.says('7 ways in are still open'))
    const closed = await page.press('It is closed')
    assert.ok(closed.says('Closed on 25 Nov 2026'))
    assert.deepEqual(await stateOf(), [{ state: 'removed', lost_on: '2026-11-25' }])
    assert.equal(leftLine(await linesOf(practiceManager)), undefined)
    const again = await closed.press('Not closed yet')
    assert.ok(again.says('7 ways in are still open'))
    assert.deepEqual(await stateOf(), [{ state: 'live', lost_on: null }])
  })

  const linesOf = async (holder: Holder) =>
    (await site.world.as(holder, (context) => practiceToday.load(context))).lines ?? []

  test('a practice sees who is coming, and no worker who goes elsewhere', async () => {
    const { world } = site
    const nia = await world.linkWorker('Nia Cope', { started: '2026-12-07' })
    await world.linkWorker('Far Away', { sites: [{ at: world.practices.hilltop }] })
    const page = await (await site.client(practiceManager)).get('/link-workers-here')
    assert.ok(page.says('comes from 7 Dec 2026'))
    assert.ok(!page.says('Far Away'))
    const coming = async () =>
      (await linesOf(practiceManager)).some(({ what }) => what === 'A link worker comes here from 7 Dec 2026')
    assert.equal(await coming(), true)
    await world.write((db) =>
      db.updateTable('post').set({ ended_on: '2026-12-07' }).where('id', '=', nia.postId).execute(),
    )
    await world.write((db) => db.deleteFrom('post_site').where('post_id', '=', nia.postId).execute())
    assert.equal(await coming(), false, 'who does not come after all is announced no longer')
  })

  test('[S33] the five points of a sub-contract are written down, and decide who holds each duty', async () => {
    const { world } = site
    const provided = await world.linkWorker('Bea Lowe', { employer: world.provider, started: '2026-06-01' })
    const client = await site.client(manager)
    const path = `/agreements/${world.pcn.id}/${world.provider.id}`
    assert.ok((await client.get(beside(provided))).says('Still to state: agreement names who provides GP supervision'))
    const form = (await client.get(path)).form('Save the agreement')
    for (const point of ['a', 'b', 'c', 'd', 'e']) form.with(`point-${point}`, 'provider-manager')
    const saved = await form.fill({ 'The day both agreed it, or last looked at it again': '20 Nov 2026' }).submit()
    assert.ok(saved.says('was agreed on 20 Nov 2026'))
    const page = await client.get(beside(provided))
    assert.ok(page.says('Good Neighbours Northmoor owes Bea a GP supervisor.'))
  })

  test('[S33] a day of agreement is refused while a point is still open', async () => {
    const { world } = site
    await world.linkWorker('Cal Dunn', { employer: world.provider, pcn: world.otherPcn, sites: [] })
    const other = await world.colleague('Vic Moss', 'pcn-manager', world.otherPcn)
    const form = (await (await site.client(other)).get(`/agreements/${world.otherPcn.id}/${world.provider.id}`)).form(
      'Save the agreement',
    )
    const refused = await form.fill({ 'The day both agreed it, or last looked at it again': '20 Nov 2026' }).submit()
    assert.deepEqual(refused.problems, ['Leave the day empty until every point is stated'])
  })

  test('[S32] the duties page and Today name what the network owes, and mending it takes the line away', async () => {
    const { world } = site
    const vic = await world.colleague('Ola Grant', 'pcn-manager', world.otherPcn)
    const eve = await world.linkWorker('Eve Small', { employer: world.otherPcn, pcn: world.otherPcn, sites: [] })
    const clauses = async () =>
      ((await world.as(vic, (context) => managersToday.load(context))).lines ?? [])
        .filter(({ whom }) => whom.includes('Eve Small'))
        .map(({ clause }) => clause)
    assert.ok((await clauses()).includes('sup.gp-supervisor-appointed'))
    const client = await site.client(vic)
    assert.ok((await client.get('/duties')).says('owes Eve a GP supervisor.'))

    await world.as(vic, (context) =>
      appoint(context, {
        id: noSuchId(),
        postId: eve.postId,
        kind: 'gp-supervisor',
        colleagueId: gp.id,
        from: '2026-11-25',
      }),
    )
    assert.ok(!(await clauses()).includes('sup.gp-supervisor-appointed'))
    assert.ok(!(await client.get('/duties')).says('owes Eve a GP supervisor.'))
  })

  test('the manager of another network can neither see nor appoint, and the worker sees and may not appoint', async () => {
    const { world } = site
    const flo = await worker('Flo Banks')
    const stranger = await world.colleague('Una Flint', 'pcn-manager', world.otherPcn)
    assert.equal((await (await site.client(stranger)).get(beside(flo))).status, 404)
    const form = {
      id: noSuchId(),
      postId: flo.postId,
      kind: 'gp-supervisor',
      colleagueId: gp.id,
      from: '2026-11-25',
    }
    for (const who of [stranger, flo]) {
      const result = await world.as(who, (context) => appoint(context, form))
      assert.equal(!result.ok && result.refusal.kind, 'forbidden')
    }
    const own = await (await site.client(flo)).get(beside(flo))
    assert.equal(own.heading, 'Who stands beside you')
    assert.ok(!own.links.some((link) => link.startsWith('Appoint')))
  })

  test('the same appointment sent twice is one', async () => {
    const dot = await worker('Dot Marsh')
    const form = { id: noSuchId(), postId: dot.postId, kind: 'gp-supervisor', colleagueId: gp.id, from: '2026-11-25' }
    const client = await site.client(manager)
    assert.equal((await client.json(`/api/posts/${dot.postId}/appointments`, form)).status, 201)
    const again = await client.json(`/api/posts/${dot.postId}/appointments`, form)
    assert.deepEqual(again.body, { kind: 'repeated' })
    const { body } = await client.json(`/api/posts/${dot.postId}/placements`)
    assert.match(JSON.stringify(body), /Helen Lee/)
  })
})
