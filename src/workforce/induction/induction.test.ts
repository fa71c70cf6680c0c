import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { training } from '../training/module.ts'
import { induction } from './module.ts'
import { inductionToday } from './today.ts'

describe('an induction, made from the Framework and recorded by whoever holds each item', () => {
  let site: TestSite
  let manager: Holder
  let pcnManager: Holder
  let amina: Worker
  let own: Client
  let above: Client

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [training, induction] })
    const { world } = site
    manager = await world.colleague('Grace Adeyemi', 'line-manager', world.pcn)
    pcnManager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    amina = await world.linkWorker('Amina Yusuf', {
      started: '2026-11-16',
      lineManager: manager,
      soleWorkerSaid: false,
    })
    await world.linkWorker('Tom Bell', { started: '2024-01-08', lineManager: manager })
    own = await site.client(amina)
    above = await site.client(manager)
  })
  after(() => site.close())

  const planOf = ({ postId }: Worker) => `/posts/${postId}/induction`
  const itemOf = (worker: Worker, itemId: string) => `${planOf(worker)}/items/${itemId}`
  const done = (client: Client, worker: Worker, itemId: string, more: object = {}) =>
    client.json(`/api${planOf(worker)}/done`, { id: noSuchId(), itemId, on: '2026-11-24', ...more })
  const todayOf = (holder: Holder) =>
    site.world.as(holder, async (context) => {
      const parts = []
      for (const source of inductionToday)
        if (source.roles.includes(holder.seat.role)) parts.push(await source.load(context))
      return parts.flatMap(({ lines = [], owedToYou = [] }) => [...lines, ...owedToYou])
    })

  test('[S24] a starter has a plan from the start date, in parts with their days', async () => {
    const plan = await own.get('/my-induction')
    assert.match(plan.heading, /^Amina’s induction: \d+ of \d+ done$/)
    assert.ok(plan.says('Week 1'))
    assert.ok(plan.says('16 Nov 2026 to 23 Nov 2026'))
    assert.ok(plan.says('Months 2 and 3'))
    const starters = await above.get('/induction')
    assert.deepEqual(
      starters.rows.map(([name]) => name),
      ['Amina Yusuf'],
    )
  })

  test('[S25] each item has its holder and its day, and is recorded by that holder with what shows it', async () => {
    const plan = await above.get(planOf(amina))
    const page = await plan.follow('Meet line manager: job plan')
    await page.fill({ 'When was it done?': '17 Nov 2026', 'What shows it': 'Notes in the staff folder' }).submit()
    const item = await above.get(itemOf(amina, 'ind.w1.meet-manager'))
    assert.equal(item.fact('How it stands'), 'Met')
    assert.equal(item.fact('Held by'), 'Grace Adeyemi, Line manager')
    assert.ok(item.says('Notes in the staff folder'))
    assert.ok(item.says('Trellis’s own wording, not the NHS’s'))
    const stored = await site.world.write((db) =>
      db.selectFrom('induction_mark').select(['item_id', 'on_day', 'marked_for']).execute(),
    )
    assert.deepEqual(stored, [{ item_id: 'ind.w1.meet-manager', on_day: '2026-11-17', marked_for: null }])
  })

  test('the worker records only what is theirs, and a refusal writes nothing', async () => {
    const refused = await done(own, amina, 'ind.b.dbs')
    assert.equal(refused.status, 403)
    const marks = await site.world.write((db) =>
      db.selectFrom('induction_mark').select('id').where('item_id', '=', 'ind.b.dbs').execute(),
    )
    assert.deepEqual(marks, [])
  })

  test('[S112] joining the Personalised Care Institute and the other lists is the worker’s own item to record', async () => {
    const before = await own.get(itemOf(amina, 'ind.w1.accounts'))
    assert.equal(before.heading.includes('Join elearning for healthcare, PCI, FutureNHS'), true)
    const form = await before.follow('Record it as done')
    await form.fill({ 'When was it done?': '19 Nov 2026' }).submit()
    assert.equal((await own.get(itemOf(amina, 'ind.w1.accounts'))).fact('How it stands'), 'Met')
  })

  test('a manager above records for whoever holds an item, and it says so', async () => {
    assert.equal((await done(await site.client(pcnManager), amina, 'ind.w1.suicide-route')).status, 201)
    const event = (await site.world.events()).findLast(({ name }) => name === 'induction.item-done')
    assert.deepEqual(event?.detail, { itemId: 'ind.w1.suicide-route', on: '2026-11-24', markedFor: 'gp-supervisor' })
    assert.ok((await above.get(itemOf(amina, 'ind.w1.suicide-route'))).says('Recorded for: GP supervisor'))
  })

  test('an item that a rule or a training tells has no tick of its own', async () => {
    const refused = await done(above, amina, 'ind.w1.lone-working')
    assert.deepEqual(refused.body, {
      kind: 'forbidden',
      why: 'This is told by what is recorded elsewhere: it has no tick of its own',
    })
    const path = `/api/colleagues/${amina.id}/training/completed`
    const added = { id: noSuchId(), units: ['sm-lone-working'], on: '2026-11-20' }
    assert.equal((await own.json(path, added)).status, 201)
    assert.equal((await above.get(itemOf(amina, 'ind.w1.lone-working'))).fact('How it stands'), 'Met')
  })

  test('[S31] a sole link worker has one more item: a named peer in another organisation', async () => {
    const { world } = site
    const title = 'Sole link worker: named peer in another organisation and extra support plan'
    assert.equal((await own.get(`${planOf(amina)}?show=all`)).says(title), false)
    const lena = await world.linkWorker('Lena Ford', {
      started: '2026-11-10',
      soleWorkerSaid: true,
      lineManager: manager,
    })
    assert.ok((await above.get(`${planOf(lena)}?show=all`)).says(title))
  })

  test('several items are recorded in one go, and what was recorded can be taken back', async () => {
    const page = await above.get(`${planOf(amina)}/several`)
    const form = page.fill({
      'Before day one': ['Equipment and accounts ordered', 'Welcome pack and first-two-weeks timetable sent'],
    })
    await form.fill({ 'When were they done?': '13 Nov 2026' }).submit()
    const item = await above.get(itemOf(amina, 'ind.b.it'))
    assert.equal(item.fact('How it stands'), 'Met')
    await item.press('Take this back')
    const after = await above.get(itemOf(amina, 'ind.b.it'))
    assert.equal(after.fact('How it stands'), 'Still owed')
    assert.ok(after.says('(taken back)'))
  })

  test('an item that does not apply says why', async () => {
    const path = `${itemOf(amina, 'ind.w1.wellbeing')}/not-applicable`
    const client = await site.client(await site.world.colleague('Marcus Lowe', 'employer-hr', site.world.pcn))
    const empty = await (await client.get(path)).form('Record that it does not apply').submit()
    assert.deepEqual(empty.problems, ['Say why it does not apply to this post'])
    await empty.fill({ 'Why does it not apply to this post?': 'Has the same offer from her last job here' }).submit()
    const item = await client.get(itemOf(amina, 'ind.w1.wellbeing'))
    assert.equal(item.fact('How it stands'), 'Does not apply')
    assert.ok(item.says('Has the same offer from her last job here'))
  })

  test('[H9] agreed adjustments are between the worker and their line manager, at the employer alone', async () => {
    const { world } = site
    const title = 'Reasonable adjustments and working pattern agreed'
    assert.ok((await own.get(`${planOf(amina)}?show=all`)).says(title))
    assert.ok((await above.get(`${planOf(amina)}?show=all`)).says(title))
    const pcn = await site.client(pcnManager)
    assert.equal((await pcn.get(`${planOf(amina)}?show=all`)).says(title), false)
    assert.equal((await pcn.get(itemOf(amina, 'ind.b.adjustments'))).status, 404)

    const sub = await world.linkWorker('Ravi Patel', {
      employer: world.provider,
      started: '2026-11-16',
      lineManager: manager,
    })
    const seen = await above.get(`${planOf(sub)}?show=all`)
    assert.equal(seen.says(title), false)
    assert.ok(seen.says('is not shown here'))
    assert.ok(seen.says('Honorary contract and data sharing agreement signed'))
  })

  test('a line of the first screen goes when what it asks for is recorded', async () => {
    const hr = await site.world.colleague('Ines Duarte', 'employer-hr', site.world.pcn)
    const line = async () => (await todayOf(hr)).find(({ key }) => key === `induction:${amina.postId}`)
    assert.equal((await line())?.what, 'Pre-employment checks and DBS complete')
    assert.equal((await done(await site.client(hr), amina, 'ind.b.dbs')).status, 201)
    assert.equal(await line(), undefined)

    const owed = async () => (await todayOf(amina)).find(({ key }) => key.endsWith(':ind.b.it:'))
    assert.equal((await owed())?.whom, 'Grace Adeyemi, Line manager')
    assert.equal((await done(above, amina, 'ind.b.it')).status, 201)
    assert.equal(await owed(), undefined, 'nor is it owed to the worker any longer')
  })

  test('a worker from before the service joined shows as not yet shown, and the line manager confirms what protects people', async () => {
    const { world } = site
    const joan = await world.linkWorker('Joan Hill', {
      started: '2023-03-01',
      joined: '2026-11-20',
      alreadyTakingReferrals: true,
      lineManager: manager,
    })
    const plan = await above.get(planOf(joan))
    assert.ok(plan.says('Not yet shown'))
    assert.ok(plan.says('never failed'))
    assert.equal((await done(above, joan, 'ind.b.dbs')).status, 201)
    assert.equal((await done(above, joan, 'ind.w1.suicide-route')).status, 201)
    assert.equal((await done(above, joan, 'ind.b.honorary')).status, 404)
  })
})
