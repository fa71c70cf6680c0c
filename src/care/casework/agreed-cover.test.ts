import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { posts } from '../../base/posts/module.ts'
import { findCase } from './index.ts'
import { casework } from './module.ts'

describe('Who holds the cases of a sole worker who is ill (H7)', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  let boss: Client

  before(async () => {
    site = await testSite({ modules: [posts, casework] })
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    boss = await site.client(manager)
  })
  after(() => site.close())

  const agreed = (worker: Worker, by: { id: string; postId?: string }, yes = true) =>
    world.write((db) =>
      db
        .insertInto('peer_cover')
        .values({
          post_id: worker.postId,
          colleague_id: by.id,
          cover_post_id: by.postId ?? null,
          chosen_by: manager.id,
          chosen_at: world.moment.now,
          agreed_at: yes ? world.moment.now : null,
        })
        .execute(),
    )
  const holderOf = async (worker: Worker) => {
    const { caseId } = await aCase(world, manager, { worker })
    await boss.json(`/api/posts/${worker.postId}/absences`, { id: world.moment.newId(), from: world.today })
    await site.runJobs()
    return (await world.as(manager, (context) => findCase(context, caseId)))?.holder.name
  }
  const sole = async (name: string, lineManager: Holder) =>
    readyWorker(world, name, { lineManager, soleWorkerSaid: true })

  it('a sole worker’s cases fall to the manager of the PCN, unless another manager agreed beforehand (H7)', async () => {
    const line = await world.colleague('Alice Lowe', 'line-manager', world.pcn)
    assert.equal(await holderOf(await sole('Cleo Adams', line)), 'Priya Shah')
    const dan = await sole('Dan Whyte', line)
    await agreed(dan, line)
    assert.equal(await holderOf(dan), 'Alice Lowe')
    const eva = await sole('Eva Long', line)
    await agreed(eva, line, false)
    assert.equal(await holderOf(eva), 'Priya Shah')
  })

  it('[S31] a peer of another network who agreed to stand in is offered first to whoever chooses cover, and holds no case before (H7)', async () => {
    const fay = await sole('Fay Hunt', manager)
    const peer = await world.post('Noor Aziz', { role: 'link-worker', employer: world.otherPcn, pcn: world.otherPcn })
    const page = await boss.get(`/posts/${fay.postId}/cover`)
    assert.ok(!page.text.includes('Noor Aziz'))
    const refused = await boss.json(`/api/posts/${fay.postId}/cover`, { coverPostId: peer.postId })
    assert.equal(refused.status, 422)
    await agreed(fay, peer)
    const offering = await boss.get(`/posts/${fay.postId}/cover`)
    assert.ok(offering.says('Noor Aziz agreed beforehand to stand in.'))
    const options = offering.main.byTag('option').map(({ text }) => text)
    assert.deepEqual(options.slice(0, 2), ['Their manager', 'Noor Aziz'])
    assert.equal(await holderOf(fay), 'Priya Shah')
    const chosen = await boss.json(`/api/posts/${fay.postId}/cover`, { coverPostId: peer.postId })
    assert.equal(chosen.status, 201, JSON.stringify(chosen.body))
  })
})
