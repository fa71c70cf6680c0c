import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readyWorker } from '../../../test/ready-worker.ts'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { appoint } from '../placements/index.ts'
import { readinessOf } from './find-readiness.ts'

describe('readiness on the Today of those who manage and supervise', () => {
  let site: TestSite
  let manager: Holder
  let lineManager: Holder
  let gp: Holder
  let tom: Worker

  before(async () => {
    site = await testSite()
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    lineManager = await world.colleague('Lee Morgan', 'line-manager', world.pcn)
    gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
    const doctor = { profession: 'General practitioner', register: 'GMC' }
    await world.write((db) => db.updateTable('colleague').set(doctor).where('id', '=', gp.id).execute())
    tom = await readyWorker(world, 'Tom Reed', { alreadyTakingReferrals: false, lineManager })
    const named = { postId: tom.postId, kind: 'gp-supervisor', colleagueId: gp.id, from: world.today }
    const made = await world.as(manager, (context) => appoint(context, { id: noSuchId(), ...named }))
    assert.ok(made.ok, JSON.stringify(made))
    await exceptAllThatIsOwed()
  })
  after(() => site.close())

  /** Everything but the signatures stands in for a while, so that signing is what is left. */
  async function exceptAllThatIsOwed() {
    const { world } = site
    const judged = (await world.as(manager, (context) => readinessOf(context, [tom.postId]))).get(tom.postId)
    const owed = judged?.reasons.filter(({ met, gates, isSignOff }) => met === 'owed' && gates && !isSignOff) ?? []
    const agreed = { edition: 'test', from_on: world.today, until_on: world.daysAgo(-20), reason: 'He shadows daily' }
    const by = { agreed_by: manager.id, agreed_as: 'pcn-manager', worker_told_at: world.moment.now }
    const rows = owed.map(({ item, at }) => ({
      id: noSuchId(),
      post_id: tom.postId,
      item_id: item,
      site_id: at?.id ?? null,
      ...agreed,
      ...by,
    }))
    await world.write((db) => db.insertInto('agreed_exception').values(rows).execute())
  }
  const today = async (holder: Holder) => (await site.client(holder)).get('/today?all=1')

  test('[S26] what an exception stands in for is on Today until it is put right, from the page that the line opens', async () => {
    const SHADOW = 'Put right what an exception stands in for: Shadow an experienced link worker'
    const page = await today(lineManager)
    const line = page.main.byClass('trellis-today__line').find(({ text }) => text.includes(SHADOW))
    assert.match(line?.text ?? page.text, /An exception was agreed by Priya Shah until 15 Dec 2026/)
    const href = line?.byTag('a').at(-1)?.attributes.href ?? ''
    const readiness = await (await site.client(lineManager)).get(href)
    const reason = readiness.main.byClass('trellis-reason').find(({ text }) => text.startsWith('Shadow an experienced'))
    const [way] = reason?.byClass('trellis-reason__ways')[0]?.byTag('a') ?? []
    const item = await (await site.client(lineManager)).get(way?.attributes.href ?? assert.fail(readiness.text))
    const form = await item.follow('Record it as done')
    await form.fill({ 'When was it done?': '20 November 2026' }).submit()
    assert.ok(!(await today(lineManager)).says(SHADOW))
  })

  test('[S26] each of the two is asked to sign until they have; whoever cannot is told who is waited for', async () => {
    const [SIGN, WAITS] = ['Sign that everything is in place for Tom', 'Tom waits for a signature']
    const managers = await today(manager)
    assert.ok(managers.says(WAITS) && !managers.says(SIGN), managers.text)
    for (const signer of [lineManager, gp]) {
      const asked = await today(signer)
      assert.ok(asked.says(SIGN), asked.text)
      await (await asked.follow('Look and sign')).press(SIGN.replace(' for Tom', ''))
      assert.ok(!(await today(signer)).says(SIGN))
      const waits = await today(manager)
      assert.equal(waits.says('The GP supervisor can sign now'), signer === lineManager, waits.text)
    }
    for (const each of [manager, lineManager, gp]) assert.ok(!(await today(each)).says(WAITS))
  })
})
