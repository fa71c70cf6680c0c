import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noSuchId, type Page, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { supervision } from './module.ts'
import { recordSession } from './record-session.ts'
import { supervisorsToday, workersToday } from './today.ts'

describe('supervision sessions, recorded and owed', () => {
  let site: TestSite
  let manager: Holder
  let gp: Holder

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [placements, supervision] })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
    await world.write((db) =>
      db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute(),
    )
  })
  after(() => site.close())

  async function supervised(name: string, ...kinds: string[]): Promise<Worker> {
    const { world } = site
    const worker = await world.linkWorker(name, { started: '2026-06-01', soleWorkerSaid: false })
    for (const kind of kinds)
      await world.as(manager, (context) =>
        appoint(context, { id: noSuchId(), postId: worker.postId, kind, colleagueId: gp.id, from: '2026-06-01' }),
      )
    return worker
  }
  const recordPath = ({ postId }: Worker) => `/posts/${postId}/supervision/record`

  test('[S36] the supervisor records a meeting, and the next is due 28 days on', async () => {
    await supervised('Amina Yusuf', 'gp-supervisor')
    const client = await site.client(gp)
    const people = await client.get('/my-people')
    assert.ok(people.says('Riverside Primary Care Network owes Amina a GP supervision session'))

    const form = (await people.follow('Record a session with Amina Yusuf')).form('Save the session')
    const saved = await form.fill({ Date: '24 Nov 2026', 'How long, in minutes': '30' }).submit()
    assert.ok(saved.says('GP supervision session: last held on 24 Nov 2026. The next is due by 22 Dec 2026.'))
    const row = saved.rows.find(([day]) => day === '24 Nov 2026')
    assert.deepEqual(row, ['24 Nov 2026', 'GP supervision', '30', 'Helen Lee', 'Held'])

    const event = (await site.world.events()).findLast(({ name }) => name === 'supervision.session-recorded')
    assert.deepEqual(event?.detail, { kinds: ['gp-supervision'], heldOn: '2026-11-24', minutes: 30 })
  })

  test('[S40] clinical supervision counts in its calendar month from 45 minutes', async () => {
    const tom = await supervised('Tom Bell', 'clinical-supervisor')
    const client = await site.client(gp)
    const record = async (minutes: string) =>
      (await client.get(`${recordPath(tom)}?kinds=clinical-supervision`))
        .fill({ Date: '20 Nov 2026', 'How long, in minutes': minutes })
        .submit()
    const short = await record('40')
    assert.ok(short.says('owes Tom a clinical (non-managerial) supervision session: it was due by 2 Jul 2026.'))
    const enough = await record('50')
    assert.ok(enough.says('The next is due by 31 Dec 2026.'))
  })

  test('[S41] an hour with the GP who is both counts as both; less, or another supervisor, does not', async () => {
    const lena = await supervised('Lena Ford', 'gp-supervisor', 'clinical-supervisor')
    const client = await site.client(gp)
    const record = async (minutes: string) =>
      (await client.get(recordPath(lena)))
        .fill({ Date: '24 Nov 2026', 'How long, in minutes': minutes })
        .fill({ 'Kind of session': ['GP supervision', 'Clinical (non-managerial) supervision'] })
        .submit()
    assert.deepEqual((await record('50')).problems, ['A session counts as both only when it lasts 60 minutes or more'])
    const both = await record('60')
    assert.ok(both.says('The next is due by 22 Dec 2026.'))
    assert.ok(both.says('The next is due by 31 Dec 2026.'))
  })

  test('the supervisor’s Today names who needs a session, the worker’s who owes it, and holding it takes both away', async () => {
    const { world } = site
    const omar = await supervised('Omar Reed', 'gp-supervisor')
    const supervisors = async () =>
      ((await world.as(gp, (context) => supervisorsToday.load(context))).lines ?? []).filter(
        ({ whom }) => whom === 'Omar Reed',
      )
    const workers = async () =>
      ((await world.as(omar, (context) => workersToday.load(context))).owedToYou ?? []).map(({ clause }) => clause)
    assert.equal((await supervisors()).length, 1)
    assert.ok((await workers()).includes('sup.gp-supervisor-meeting'))
    const support = await (await site.client(omar)).get('/my-support')
    assert.ok(support.says('Riverside Primary Care Network owes Omar a GP supervision session'))

    await world.as(gp, (context) =>
      recordSession(context, {
        id: noSuchId(),
        postId: omar.postId,
        kinds: ['gp-supervision'],
        heldOn: '2026-11-25',
        minutes: 30,
      }),
    )
    assert.equal((await supervisors()).length, 0)
    assert.ok(!(await workers()).includes('sup.gp-supervisor-meeting'))
  })

  test('a practice sees of a worker’s sessions those that the contract asks for, and no appraisal (H9)', async () => {
    const { world } = site
    const zia = await supervised('Zia Malik', 'gp-supervisor')
    const contact = await world.colleague('Nell Byrne', 'practice-contact', world.practices.riverside)
    const chosen = { id: noSuchId(), postId: zia.postId, kind: 'practice-contact', colleagueId: contact.id }
    const at = { siteId: world.practices.riverside.id, from: '2026-06-01' }
    const appointed = await world.as(manager, (context) => appoint(context, { ...chosen, ...at }))
    assert.ok(appointed.ok, JSON.stringify(appointed))
    const held = { postId: zia.postId, heldOn: '2026-11-24', minutes: 30 }
    for (const kind of ['appraisal', 'gp-supervision'])
      await world.as(manager, (context) => recordSession(context, { ...held, id: noSuchId(), kinds: [kind] }))
    const seenBy = async (reader: Holder) => (await site.client(reader)).get(`/posts/${zia.postId}/supervision`)
    const kindsOn = (page: Page) => page.rows.filter(([day]) => day === '24 Nov 2026').map(([, kind]) => kind)
    assert.deepEqual(kindsOn(await seenBy(contact)), ['GP supervision'])
    assert.equal(kindsOn(await seenBy(gp)).length, 2)
  })

  test('a session to come, or from before the start, is refused in words', async () => {
    const ivy = await supervised('Ivy Nash', 'gp-supervisor')
    const client = await site.client(gp)
    const record = async (day: string) =>
      (await client.get(`${recordPath(ivy)}?kinds=gp-supervision`))
        .fill({ Date: day, 'How long, in minutes': '30' })
        .submit()
    assert.deepEqual((await record('26 Nov 2026')).problems, ['The date of the session must be today or in the past'])
    assert.deepEqual((await record('31 May 2026')).problems, ['The date must be 1 June 2026 or later: Ivy began then'])
  })

  test('a supervisor of somebody else sees nothing, and cannot record', async () => {
    const { world } = site
    const flo = await supervised('Flo Banks')
    const stranger = await world.colleague('Una Flint', 'gp-supervisor', world.otherPcn)
    assert.equal((await (await site.client(stranger)).get(`/posts/${flo.postId}/supervision`)).status, 404)
    const result = await world.as(stranger, (context) =>
      recordSession(context, {
        id: noSuchId(),
        postId: flo.postId,
        kinds: ['gp-supervision'],
        heldOn: '2026-11-20',
        minutes: 30,
      }),
    )
    assert.equal(!result.ok && result.refusal.kind, 'forbidden')
    const { body } = await (await site.client(manager)).json(`/api/posts/${flo.postId}/supervision-sessions`)
    assert.match(JSON.stringify(body), /"rows":\[\]/)
  })
})
