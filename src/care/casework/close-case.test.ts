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

describe('How support goes and how it ends', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  let manager: Holder
  let client: Client

  before(async () => {
    site = await testSite({ modules: [homeModule(() => whole), casework] })
    world = site.world
    amina = await readyWorker(world, 'Amina Yusuf')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    client = await site.client(amina)
  })
  after(() => site.close())

  const caseOf = (more = {}): Promise<MadeCase> => aCase(world, manager, { worker: amina, ...more })
  const found = (id: string) => world.as(manager, (context) => findCase(context, id))

  it('[S8] the kinds of support that somebody was connected with stand at their case', async () => {
    const { caseId } = await caseOf()
    await aContact(world, amina, caseId, { offered: ['befriending-and-peer-support', 'arts-and-creativity'] })
    const page = await client.get(`/cases/${caseId}`)
    assert.ok(page.says('Connected with: Befriending and peer support, Arts and creativity.'))
  })

  it('[S9] needs stand grouped as practical, social and emotional', async () => {
    const { caseId } = await caseOf({ needs: ['need.housing', 'need.loneliness'] })
    await aContact(world, amina, caseId, { needs: ['need.bereavement'] })
    const page = await client.get(`/cases/${caseId}`)
    assert.equal(page.fact('Practical'), 'Housing or homelessness')
    assert.equal(page.fact('Social'), 'Loneliness or isolation')
    assert.equal(page.fact('Emotional'), 'Bereavement or loss')
  })

  it('[S10] how sure a person feels stands first and now, and volunteering is an ending of its own', async () => {
    const { caseId } = await caseOf()
    await aContact(world, amina, caseId, { confidence: '3', heldOn: world.today })
    assert.ok((await client.get(`/cases/${caseId}`)).says('what matters most: 3 of 10.'))
    await aContact(world, amina, caseId, { confidence: '7' })
    assert.ok((await client.get(`/cases/${caseId}`)).says('3 of 10 at first, 7 of 10 now'))
    const closing = await client.get(`/cases/${caseId}/close`)
    const closed = await closing.fill({ 'Why it ends': 'Now volunteering or leading' }).submit('Close')
    assert.ok(closed.says('now volunteering or leading') && closed.says('This went well'))
  })

  it('[S17] contacts and time are shown against the usual 6 to 12 over three months', async () => {
    const { caseId } = await caseOf({ opened: '2026-10-25' })
    await aContact(world, amina, caseId)
    await aContact(world, amina, caseId)
    const page = await client.get(`/cases/${caseId}`)
    assert.ok(page.says('2 contacts so far. The usual is 6 to 12 over about 3 months'))
    assert.ok(page.says('Three months are up on 25 January 2027'))
  })

  it('[S18] a long case prompts a review and stays open: nothing closes by itself', async () => {
    const { caseId } = await caseOf({ opened: '2026-05-01' })
    await aContact(world, amina, caseId)
    await site.runDaily()
    const page = await client.get(`/cases/${caseId}`)
    assert.ok(page.says('Time to look again together') && page.says('Talk it over with a supervisor too'))
    assert.equal((await found(caseId))?.state, 'open')
  })

  it('lost contact is an ending only after tries, with the referrer told and risk looked at', async () => {
    const { caseId } = await caseOf()
    await aContact(world, amina, caseId, { kind: 'con.attempt' })
    const form = (await client.get(`/cases/${caseId}/close`)).form()
    assert.equal(form.valueOf('How many times you tried to reach them'), '1')
    const refused = await form.fill({ 'Why it ends': 'Lost contact after agreed attempts' }).submit('Close')
    assert.equal(refused.status, 422)
    assert.deepEqual(refused.problems, [
      'Tell the referrer first, then tick that you have',
      'Check for risk first, then tick that you have',
    ])
    const closed = await refused.form().with('referrerTold', 'yes').with('riskChecked', 'yes').submit('Close')
    assert.ok(closed.says('lost contact after agreed attempts'))
  })

  it('no suitable support becomes a gap for those who plan, and a name in it is refused', async () => {
    const { caseId } = await caseOf({ needs: ['need.transport'] })
    const fill = {
      'Why it ends': 'No suitable support locally',
      'What support was missing near here': 'A bus for Agnes Byrne',
    }
    const named = await (await client.get(`/cases/${caseId}/close`)).fill(fill).submit('Close')
    assert.equal(named.status, 422)
    const good = { 'What support was missing near here': 'An evening bus to the hub' }
    await named.fill(good).submit('Close')
    const gaps = await world.write((db) =>
      db.selectFrom('support_gap').selectAll().where('case_id', '=', caseId).execute(),
    )
    assert.deepEqual([gaps[0]?.missing, gaps[0]?.needs], ['An evening bus to the hub', ['need.transport']])
  })

  it('when somebody has died it is said gently, no win is shown, and nothing asks to reopen', async () => {
    const { caseId } = await caseOf()
    const closing = await client.get(`/cases/${caseId}/close`)
    const page = await closing.fill({ 'Why it ends': 'Died' }).submit('Close')
    assert.ok(page.says('We are sorry') && !page.says('went well'))
    assert.ok(!page.buttons.includes('Reopen this case'))
  })

  it('good endings are one good thing on Today, in people', async () => {
    const { caseId } = await caseOf()
    await client.json(`/api/cases/${caseId}/close`, { id: world.moment.newId(), reason: 'close.goals-met' })
    assert.ok((await client.get('/today')).says('finished this week'))
  })

  it('a manager who reopens a case gives it back to its worker, and opens no personal details by it (H2)', async () => {
    const { caseId } = await caseOf()
    await client.json(`/api/cases/${caseId}/close`, { id: world.moment.newId(), reason: 'close.goals-met' })
    const boss = await site.client(manager)
    assert.equal((await boss.json(`/api/cases/${caseId}/reopen`, {})).status, 201)
    assert.equal((await found(caseId))?.holder.id, amina.id)
    const page = await boss.get(`/cases/${caseId}`)
    assert.ok(!page.says('Kathleen') && !page.says('Murphy'))
  })

  it('a closed case can be opened again, in the hands of whoever opened it (H7)', async () => {
    const { caseId } = await caseOf()
    const closing = await client.get(`/cases/${caseId}/close`)
    const closed = await closing.fill({ 'Why it ends': 'Person chose to stop' }).submit('Close')
    const open = await closed.press('Reopen this case')
    assert.ok(open.says('Log contact'))
    assert.equal((await found(caseId))?.holder.id, amina.id)
  })

  it('another worker cannot close it, and nothing is written', async () => {
    const { caseId } = await caseOf()
    const ben = await readyWorker(world, 'Ben Carter')
    const body = { id: world.moment.newId(), reason: 'close.goals-met' }
    const answer = await (await site.client(ben)).json(`/api/cases/${caseId}/close`, body)
    assert.equal(answer.status, 403)
    assert.equal((await found(caseId))?.state, 'open')
  })

  it('two who move the next step at once: the second sees the first’s words', async () => {
    const { caseId } = await caseOf()
    const form = (await client.get(`/cases/${caseId}/next`)).form()
    await aContact(world, amina, caseId, { nextIn: '7', nextWhat: 'The first’s words' })
    const answer = await form.fill({ When: '9 Dec 2026', 'What for': 'The second’s words' }).submit('Save')
    assert.equal(answer.status, 409)
    assert.ok(answer.html.includes('The first’s words') && answer.html.includes('The second’s words'))
  })
})
