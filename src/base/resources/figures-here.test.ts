import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { resources } from './module.ts'

let site: TestSite
let worker: Client

describe('figures in force here', () => {
  before(async () => {
    site = await testSite({ modules: [resources] })
    const { world } = site
    const manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    worker = await site.client(await world.linkWorker('Amina Yusuf'))
    const change = (path: string, value: unknown, reason: string) => ({
      id: world.moment.newId(),
      organisation_id: world.pcn.id,
      path,
      value: JSON.stringify(value),
      from_on: '2026-10-01',
      reason,
      made_by: manager.id,
      made_at: world.moment.now,
    })
    await world.write((db) =>
      db
        .insertInto('standard_change')
        .values([
          change('supervision.rules.sup.gp-supervisor-meeting.cadence.days', 14, 'Agreed at the board in September'),
          change('induction.items.add', LOCAL_ITEM, 'Every starter here meets the walking group'),
        ])
        .execute(),
    )
  })
  after(() => site.close())

  const LOCAL_ITEM = {
    id: 'local.walking-group',
    phase: 'week-1',
    title: 'Walk with the Tuesday walking group',
    owner: 'line-manager',
    gatesReferrals: false,
    perPractice: false,
  }

  test('a figure changed here says so, with its day and reason; the others say whose they are', async () => {
    const page = await worker.get('/framework/supervision')
    const clause = page.main.byTag('article').find((each) => each.attributes['id'] === 'sup.gp-supervisor-meeting')
    assert.match(clause?.text ?? '', /In force at Riverside Primary Care Network/)
    assert.match(
      clause?.text ?? '',
      /Most days apart\s*14 Yours\s*From 1 October 2026: Agreed at the board in September/,
    )
    assert.match(clause?.text ?? '', /Days of grace\s*14 Trellis’s own figure/)
    assert.match(clause?.text ?? '', /Needed before referrals\s*No National/)
  })

  test('what an organisation added and changed stands on a page of its own, in its own words', async () => {
    const page = await worker.get('/framework/local')
    assert.equal(page.heading, 'What is different at Riverside Primary Care Network')
    assert.ok(page.html.includes('id="local.walking-group"'))
    assert.ok(page.says('Walk with the Tuesday walking group'))
    assert.ok(page.says('It is not NHS wording.'))
    assert.ok(page.says('14 from 1 October 2026. Agreed at the board in September'))
  })

  test('nobody sees another organisation’s changes', async () => {
    const { world } = site
    const other = await site.client(await world.colleague('Tom Reed', 'pcn-manager', world.otherPcn))
    assert.equal((await other.get('/framework/local')).says('walking group'), false)
    assert.equal((await other.get('/framework/supervision')).says('Yours'), false)
    assert.equal((await site.visitor().get('/framework/supervision')).says('Yours'), false)
  })
})
