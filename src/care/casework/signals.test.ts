import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { weighCase } from './weigh-case.ts'

describe('how heavy a caseload is', () => {
  let site: TestSite
  let zia: Worker
  let manager: Holder
  before(async () => {
    site = await testSite()
    manager = await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn)
    zia = await readyWorker(site.world, 'Zia Malik')
  })
  after(() => site.close())

  test('is said to the worker alone, from a third of the open cases on (H9)', async () => {
    const { world } = site
    const { caseId } = await aCase(world, manager, { worker: zia })
    await aCase(world, manager, { worker: zia })
    const words = '1 of your 2 open cases weigh on you'
    const seen = async (holder: Holder) => (await (await site.client(holder)).get('/my-pulse')).says(words)
    assert.ok(!(await seen(zia)))
    assert.ok((await world.as(zia, (context) => weighCase(context, { caseId, weighs: 'yes' }))).ok)
    assert.ok(await seen(zia))
    assert.ok(!(await seen(manager)))
  })
})
