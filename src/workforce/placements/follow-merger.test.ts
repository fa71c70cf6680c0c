import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { organisations } from '../../base/organisations/module.ts'
import { paths as organisationPaths } from '../../base/organisations/organisations.paths.ts'
import { posts } from '../../base/posts/module.ts'
import { appoint } from './appoint.ts'
import { placements } from './module.ts'
import { paths } from './placements.paths.ts'

describe('when one practice becomes part of another', () => {
  let site: TestSite
  let manager: Holder
  let administrator: Client
  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [organisations, posts, placements] })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    administrator = await site.client(await world.colleague('Ann Bello', 'administrator', world.system))
  })
  after(() => site.close())

  const contactAt = (worker: Worker, practice: { id: string }, who: Holder) =>
    site.world.as(manager, (context) =>
      appoint(context, {
        id: noSuchId(),
        postId: worker.postId,
        kind: 'practice-contact',
        siteId: practice.id,
        colleagueId: who.id,
        from: '2026-11-02',
      }),
    )
  const besides = async ({ postId }: Worker) => (await site.client(manager)).get(paths.beside({ postId }))

  test('a first point of contact stays one at the other, where the worker has nobody yet', async () => {
    const { world } = site
    const { riverside, millLane } = world.practices
    const moira = await world.colleague('Moira Lewis', 'practice-contact', riverside)
    const david = await world.colleague('David Hale', 'practice-contact', millLane)
    const only = await world.linkWorker('Uma Dean', { sites: [{ at: riverside, weekdays: [1] }] })
    const both = await world.linkWorker('Ivy Nash', {
      sites: [
        { at: riverside, weekdays: [1] },
        { at: millLane, weekdays: [2] },
      ],
    })
    for (const worker of [only, both]) assert.ok((await contactAt(worker, riverside, moira)).ok)
    assert.ok((await contactAt(both, millLane, david)).ok)

    await (await administrator.get(organisationPaths.merge({ organisationId: riverside.id })))
      .fill({
        'What does it become part of?': `${millLane.name} – Practice`,
        'First day of the merger': '25 November 2026',
        'Why do they merge?': 'One building',
      })
      .submit()
    await site.runJobs()
    const row = /Moira Lewis/
    assert.match((await besides(only)).text, row)
    const other = await besides(both)
    assert.ok(other.says('David Hale') && !row.test(other.main.byTag('tbody')[0]?.text ?? ''), other.text)
  })
})
