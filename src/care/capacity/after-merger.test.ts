import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { receive } from '../../../test/referrals.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, World } from '../../../test/world.ts'
import { paths as organisationPaths } from '../../base/organisations/organisations.paths.ts'
import { findCase } from '../casework/index.ts'
import { viewChoice } from './view-allocation.ts'

describe('when the practice of people who wait becomes part of another', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  before(async () => {
    site = await testSite()
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
  })
  after(() => site.close())

  test('(H7) they can be given to whoever serves the other, and those being helped are with it too', async () => {
    const { riverside, millLane } = world.practices
    const dev = await readyWorker(world, 'Dev Patel', { sites: [{ at: millLane }] })
    const { id: referralId } = await receive(world, { needs: ['need.loneliness'] })
    await world.write((db) =>
      db
        .updateTable('referral')
        .set({ risk_read_at: world.moment.now, risk_read_by: manager.id, practice_id: riverside.id })
        .where('id', '=', referralId)
        .execute(),
    )
    const { caseId } = await aCase(world, manager, { worker: dev })
    await world.write((db) =>
      db.updateTable('care_case').set({ practice_id: riverside.id }).where('id', '=', caseId).execute(),
    )
    const ready = async () => {
      const choice = await world.as(manager, (context) => viewChoice(context, { referralId }))
      return choice.ok && choice.value.may.some(({ postId }) => postId === dev.postId)
    }
    assert.equal(await ready(), false, 'nobody serves Riverside Surgery')

    const administrator = await site.client(await world.colleague('Ann Bello', 'administrator', world.system))
    await (await administrator.get(organisationPaths.merge({ organisationId: riverside.id })))
      .fill({ 'What does it become part of?': `${millLane.name} – Practice`, 'Why do they merge?': 'One building' })
      .submit()
    await site.runJobs()
    assert.equal(await ready(), true)
    const found = await world.as(dev, (context) => findCase(context, caseId))
    assert.equal(found?.practice?.name, millLane.name)
  })
})
