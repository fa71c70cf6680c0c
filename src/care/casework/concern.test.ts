import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, aContact, type MadeCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { homeModule } from '../../base/home/module.ts'
import { join, type Whole } from '../../platform/module.ts'
import { findCase } from './index.ts'
import { casework } from './module.ts'

const whole: Whole = join([casework])

describe('A concern is not a note (H4)', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  let manager: Holder
  let gp: Holder
  let worker: Client
  let doctor: Client

  before(async () => {
    site = await testSite({ modules: [homeModule(() => whole), casework] })
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Marsh', 'gp-supervisor', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: manager })
    await world.write(async (db) => {
      await db
        .updateTable('colleague')
        .set({ profession: 'General practitioner', register: 'GMC' })
        .where('id', '=', gp.id)
        .execute()
      await db
        .updateTable('appointment')
        .set({ colleague_id: gp.id })
        .where('post_id', '=', amina.postId)
        .where('kind', '=', 'safeguarding-gp')
        .execute()
    })
    worker = await site.client(amina)
    doctor = await site.client(gp)
  })
  after(() => site.close())

  const caseOf = (): Promise<MadeCase> => aCase(world, manager, { worker: amina })
  const raised = async () => {
    const made = await caseOf()
    const { concernId } = await aContact(world, amina, made.caseId, {
      worried: 'yes',
      worry: 'A bruise, and she looked away',
    })
    assert.ok(concernId)
    return { ...made, concernId }
  }

  it('“I am worried about safety” saves the contact and opens a concern, whatever else is filled in (H4)', async () => {
    const { caseId } = await caseOf()
    const form = (await worker.get(`/cases/${caseId}/log`)).form()
    const page = await form.fill({ Note: 'Visited' }).with('worried', 'yes').submit('Save')
    assert.match(page.heading, /nobody has confirmed it yet/)
    assert.ok(page.says('Nobody has written down yet whom they told'))
    const found = await world.as(amina, (context) => findCase(context, caseId))
    assert.deepEqual([found?.contactsCount, found?.openConcerns], [1, 1])
  })

  for (const need of ['need.abuse', 'need.suicidal'])
    it(`a contact about ${need} opens a concern by itself (H4)`, async () => {
      const { caseId } = await caseOf()
      const { concernId } = await aContact(world, amina, caseId, { needs: [need] })
      assert.ok(concernId)
    })

  it('it begins Today of worker, safeguarding GP and manager until a named person confirms, and then leaves it (H4)', async () => {
    const { concernId, number } = await raised()
    for (const each of [worker, doctor, await site.client(manager)]) {
      const today = await each.get('/today?all=1')
      const line = today.html.indexOf(`/concerns/${concernId}`)
      assert.ok(line > 0, `${today.heading} has no line`)
    }
    const page = await doctor.get(`/concerns/${concernId}`)
    const [what, button] = ['A bruise, and she looked away', 'I have read this'].map((words) =>
      page.text.indexOf(words),
    )
    assert.ok(what !== undefined && button !== undefined && what > 0 && what < button, 'read before it is confirmed')
    assert.ok(!page.says('ring, now'), 'whoever is here to confirm is not told to ring themselves')
    const confirmed = await page.press('I have read this')
    assert.match(confirmed.heading, /Helen Marsh has read this concern/)
    assert.ok(confirmed.says('Helen Marsh has read it.'), 'whatever became of the message')
    for (const each of [worker, doctor, await site.client(manager)])
      assert.ok(!(await each.get('/today?all=1')).html.includes(`/concerns/${concernId}`), number)
  })

  it('whoever raised it cannot confirm it to themselves, and a stranger sees nothing (H4)', async () => {
    const { concernId } = await raised()
    const own = await worker.get(`/concerns/${concernId}`)
    assert.ok(!own.buttons.some((label) => label.startsWith('I have read')))
    const ben = await readyWorker(world, 'Ben Carter')
    assert.equal((await (await site.client(ben)).get(`/concerns/${concernId}`)).status, 404)
  })

  it('a case with a concern open cannot close, by page or by API; once confirmed and closed it can (H4)', async () => {
    const { caseId, concernId } = await raised()
    const closing = await worker.get(`/cases/${caseId}/close`)
    assert.ok(closing.says('cannot close while a concern is open'))
    const body = { id: world.moment.newId(), reason: 'close.goals-met' }
    assert.equal((await worker.json(`/api/cases/${caseId}/close`, body)).status, 403)
    const early = await worker.get(`/concerns/${concernId}/close`)
    assert.equal((await early.fill({ 'What was done and agreed': 'Spoke to her GP' }).submit('Close')).status, 403)

    await (await doctor.get(`/concerns/${concernId}`)).press('I have read this')
    const close = await worker.get(`/concerns/${concernId}/close`)
    const closed = await close.fill({ 'What was done and agreed': 'Safe at her sister’s' }).submit('Close')
    assert.match(closed.heading, /is closed/)
    assert.equal((await worker.json(`/api/cases/${caseId}/close`, body)).status, 201)
  })

  it('whom I told, when and what was agreed is added and never altered (H4)', async () => {
    const { concernId } = await raised()
    const form = (await worker.get(`/concerns/${concernId}`)).form('Save')
    const page = await form
      .fill({
        'Whom you told': 'Dr Marsh, by phone',
        'What was agreed': 'She rings today',
        'When somebody checks next': '2 Dec 2026',
      })
      .submit('Save')
    assert.ok(page.says('Told Dr Marsh, by phone') && page.says('She rings today') && page.says('2 December 2026'))
    assert.ok(!page.says('Nobody has written down yet'))
  })

  it('on the day of the next check it is first again for whoever holds the case (H4)', async () => {
    const { concernId } = await raised()
    await (await doctor.get(`/concerns/${concernId}`)).press('I have read this')
    await world.write(async (db) => {
      await db.updateTable('concern').set({ next_check_on: world.today }).where('id', '=', concernId).execute()
    })
    assert.ok((await worker.get('/today?all=1')).html.includes(`/concerns/${concernId}`))
  })

  it('mail that was not delivered counts as not told, and says neither who nor what (H4)', async () => {
    const { concernId } = await raised()
    const waiting = await worker.get(`/concerns/${concernId}`)
    const notTold = 'The message is not sent yet: not told'
    assert.ok(waiting.says(notTold))
    assert.ok(waiting.says('No phone number is known here'))
    await world.write((db) =>
      db.updateTable('colleague').set({ phone: '01632 960 222' }).where('id', '=', gp.id).execute(),
    )
    assert.ok((await worker.get(`/concerns/${concernId}`)).says('Ring 01632 960 222'))
    await world.write(async (db) => {
      await db.updateTable('mail').set({ status: 'sent' }).where('status', '!=', 'sent').execute()
    })
    assert.ok(!(await worker.get(`/concerns/${concernId}`)).says(notTold))
  })

  it('nothing of it is in search, history, the API or anybody else’s list (H4)', async () => {
    const { caseId, number } = await raised()
    const client = await site.client(manager)
    const search = await world.as(
      manager,
      (context) => casework.search?.[0]?.find(context, number) ?? Promise.resolve([]),
    )
    assert.deepEqual(
      search.map(({ detail }) => detail),
      ['Held by Amina Yusuf'],
    )
    const events = (await world.events()).filter(({ about }) => about.includes(`case:${caseId}`))
    assert.ok(events.every(({ name }) => !name.includes('concern')))
    const api = JSON.stringify((await worker.json(`/api/cases/${caseId}`)).body)
    assert.ok(!/concern/i.test(api), api)
    const team = await client.get('/team-cases')
    assert.ok(!/concern/i.test(team.text))
  })

  it('with nobody appointed and nobody in charge, it says that Trellis told nobody', async () => {
    const lone = await world.colleague('Una Byrne', 'pcn-manager', world.otherPcn)
    const zed = await world.post('Zed Quinn', { role: 'link-worker', employer: world.provider, pcn: world.otherPcn })
    const id = world.moment.newId()
    await world.write(async (db) => {
      await db.updateTable('seat').set({ until_on: '2026-01-01' }).where('colleague_id', '=', lone.id).execute()
      const row = {
        organisation_id: world.otherPcn.id,
        source: 'src.self',
        opened_on: world.today,
        held_since: world.today,
      }
      await db
        .insertInto('care_case')
        .values({ id, post_id: zed.postId, holder_id: zed.id, holding: 'allocated', ...row })
        .execute()
    })
    const { concernId } = await aContact(world, zed, id, { worried: 'yes', worry: 'He said he has had enough' })
    assert.ok((await (await site.client(zed)).get(`/concerns/${concernId}`)).says('Trellis found nobody to tell'))
  })
})
