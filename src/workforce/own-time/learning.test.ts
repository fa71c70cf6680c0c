import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { newId } from '../../platform/moment.ts'
import { recordSession } from '../supervision/record-session.ts'

const MORE = {
  formality: 'How formal is it?',
  provider: 'Who gives it',
  inside: 'In protected time?',
  payer: 'Who pays',
  cost: 'What it costs',
}

describe('learning that a worker writes down for themselves', () => {
  let site: TestSite
  let amina: Worker
  let manager: Holder
  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    amina = await site.world.linkWorker('Amina Yusuf', { started: '2026-01-05' })
    manager = await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn)
  })
  after(() => site.close())

  const mine = async (path = '/my-learning') => (await site.client(amina)).get(path)
  const add = async (fields: Record<string, string>, path = '/my-learning/add') =>
    (await mine(path)).fill({ Day: '20 Nov 2026', ...fields }).submit()
  const line = async (kind: string) => (await mine()).rows.find(([first]) => first === kind)?.slice(1)

  test('what it is and how long is enough; what nobody said is not called nought', async () => {
    const empty = await add({ 'What it is': '', 'How long': '' })
    assert.deepEqual(empty.problems, [
      'Enter what it is, like a webinar on debt advice',
      'Enter how long, like 2 hours or 1h30',
    ])
    const saved = await add({ 'What it is': 'Reading on hoarding', 'How long': '1h30' })
    assert.equal(saved.heading, 'My learning: hours and moneyYou learnt for 1 hour 30 minutes in 2026')
    assert.deepEqual(await line('Learning'), [
      '1 hour 30 minutes',
      'None',
      'None',
      '1 hour 30 minutes',
      'None written down',
    ])
  })

  test('[S68] [S75] [S76] each keeps its hours, whether they were protected, who gave it, how formal it was, its cost and who paid', async () => {
    const saved = await add({
      'What it is': 'Mental health first aid',
      'How long': '6 hours',
      [MORE.formality]: 'Formal, like a course with a certificate',
      [MORE.provider]: 'Training hub',
      [MORE.inside]: 'Yes',
      [MORE.payer]: 'Training hub',
      [MORE.cost]: '£1,095.50',
    })
    const row = saved.rows.find(([, , what]) => what === 'Mental health first aid')
    assert.deepEqual(row?.slice(3), ['6 hours', 'Formal, Training hub, in protected time', '£1,095.50, Training hub'])
    await add({
      'What it is': 'Webinar on fuel debt',
      'How long': '1',
      [MORE.formality]: 'Informal, like a webinar or reading',
      [MORE.inside]: 'No, outside it',
      [MORE.payer]: 'Own pocket',
      [MORE.cost]: '12',
    })
    assert.deepEqual(await line('Learning'), [
      '8 hours 30 minutes',
      '6 hours',
      '1 hour',
      '1 hour 30 minutes',
      '£1,107.50 (Training hub £1,095.50, Own pocket £12)',
    ])
    const quarter = await mine('/my-time')
    assert.match(quarter.text, /Learning 7\.5 of/, 'what was outside protected time uses none of it')
  })

  test('[S69] time with peers and its money stand on a line of their own', async () => {
    await site.world.as(amina, (context) =>
      recordSession(context, {
        id: newId(),
        postId: amina.postId,
        heldOn: '2026-11-18',
        kinds: ['peer-support'],
        minutes: 90,
      }),
    )
    const form = await mine('/my-learning/add?kind=peers')
    assert.match(form.html, /value="peers"[^>]*checked/)
    await add(
      { 'What it is': 'Visit to a peer', 'How long': '2', [MORE.payer]: 'Employer', [MORE.cost]: '5.60' },
      '/my-learning/add?kind=peers',
    )
    assert.deepEqual(await line('With peers'), [
      '3 hours 30 minutes',
      'None',
      'None',
      '3 hours 30 minutes',
      '£5.60 (Employer £5.60)',
    ])
    assert.match((await line('Learning'))?.at(-1) ?? '', /^£1,107\.50 /)
  })

  test('[S70] [S77] beside the money stands the way to the streams that there are, and to the national offers', async () => {
    const way = await (await mine()).follow('Where money for training comes from, and national learning offers')
    assert.ok(way.says('Funding streams for PCNs to develop and support additional roles'), way.heading)
    assert.ok(way.says('National learning offers'))
  })

  test('what is to come is planned and counts for nothing until its worker says that it took place', async () => {
    const planned = await add({ 'What it is': 'Bereavement course', 'How long': '3', Day: '2 December 2026' })
    assert.ok(planned.rows.some(([day, what]) => day === '2 Dec 2026' && what === 'Bereavement course'))
    assert.ok(!planned.buttons.includes('It took place'))
    assert.equal((await line('Learning'))?.[0], '8 hours 30 minutes')
    const row = await site.world.as(amina, ({ db }) =>
      db.selectFrom('own_learning').select('id').where('state', '=', 'planned').executeTakeFirstOrThrow(),
    )
    const early = await (await site.client(amina)).json(`/api/my-learning/${row.id}`, {})
    assert.equal(early.status, 422)
    await site.world.as(amina, ({ db }) =>
      db.updateTable('own_learning').set({ on_day: '2026-11-24' }).where('id', '=', row.id).execute(),
    )
    const done = await (await mine()).press('It took place')
    assert.ok(!done.says('Planned'))
    assert.equal((await line('Learning'))?.[0], '11 hours 30 minutes')
  })

  test('is put right by its worker, whose older screen changes nothing, and is removed for good', async () => {
    const open = () => mine().then((page) => page.follow('Webinar on fuel debt'))
    const [first, second] = [await open(), await open()]
    const saved = await first.fill({ [MORE.cost]: '15' }).submit()
    assert.ok(saved.says('£15, Own pocket'))
    const late = await second.fill({ [MORE.cost]: '20' }).submit()
    assert.equal(late.status, 409)
    assert.ok((await mine()).says('£15, Own pocket'))
    const free = await (await open()).fill({ [MORE.payer]: 'Nobody: it is free' }).submit()
    assert.deepEqual(free.problems, ['Choose who paid the £15, or leave the cost out'])
    assert.ok(!(await (await open()).press('Remove it')).says('Webinar on fuel debt'))
  })

  test('is nobody else’s: no row, no event, no page, and of a quarter that is shown the totals alone (H9)', async () => {
    const rows = await site.world.as(manager, ({ db }) => db.selectFrom('own_learning').selectAll().execute())
    assert.deepEqual(rows, [])
    assert.ok(!(await site.world.events()).some(({ name }) => name.includes('learn')))
    const boss = await site.client(manager)
    const seen = () => boss.get(`/posts/${amina.postId}/shared-time`)
    assert.ok(!(await seen()).says('£1,095.50'))
    await (await mine('/my-time')).press('Show this quarter')
    const shown = await seen()
    const row = shown.rows.find(([first, , inside]) => first === 'Learning' && inside === '6 hours')
    assert.equal(row?.at(-1), '£1,095.50 (Training hub £1,095.50)')
    assert.ok(!shown.says('Mental health first aid') && !shown.says('hoarding'))
  })
})
