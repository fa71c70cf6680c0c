import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { makeReady } from '../../../test/ready-worker.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Worker } from '../../../test/world.ts'
import { newId } from '../../platform/moment.ts'

const DATES = 'When local supervision was held, and when it is due'
/** No contract item: the employer's own to do, and to tell. */
const PEER = 'Sole link worker has extra peer support across organisations'

describe('what a provider lets a PCN see of its workers', () => {
  let site: TestSite
  let bola: Worker
  let manager: Client
  let provider: Client
  let pcn: string
  before(async () => {
    site = await testSite({ today: '2026-11-23' })
    const { world } = site
    bola = await world.linkWorker('Bola Lowe', {
      employer: world.provider,
      pcn: world.otherPcn,
      model: 'vcse-sub-contract',
      sites: [{ at: world.practices.hilltop }],
      started: '2026-03-02',
      joined: '2026-03-02',
      soleWorkerSaid: true,
    })
    await makeReady(world, bola)
    await world.write((db) =>
      db
        .insertInto('verdict_dispute')
        .values({
          id: newId(),
          post_id: bola.postId,
          verdict: 'support',
          item_id: 'sup.sole-worker-peer',
          says: 'We met in May',
          raised_on: '2026-11-20',
        })
        .execute(),
    )
    pcn = world.otherPcn.name
    manager = await site.client(await world.colleague('Noor Aziz', 'pcn-manager', world.otherPcn))
    provider = await site.client(await world.colleague('Ivo Petrov', 'provider-manager', world.provider))
  })
  after(() => site.close())

  const grid = '/supervision-grid?kind=line-management'

  /** Which of the PCN's doors tell of what the contract does not ask for. */
  async function doors() {
    const pack = await (await manager.get('/evidence-packs')).press('Make the pack for July to September 2026')
    await site.runJobs()
    const packed = await manager.get(pack.address)
    return {
      duties: (await manager.get('/duties')).rows.some((row) => row.join().includes(PEER)),
      holders: (await manager.get(`/posts/${bola.postId}/duty-holders`)).says(PEER),
      api: JSON.stringify((await manager.json('/api/duties')).body).includes('sup.sole-worker-peer'),
      grid: (await manager.get(grid)).rows.some(([whom = '']) => whom.includes('Bola Lowe')),
      today: (await manager.get('/today?all=1')).says(`Not in place: ${PEER}`),
      digest: (await manager.get('/my-digest')).says(`Not in place: ${PEER}`),
      dispute: (await manager.get(`/posts/${bola.postId}/disputes`)).says('We met in May'),
      pack: packed.rows.some(([whom, what]) => whom === 'Bola Lowe' && what === 'Peer in another organisation'),
    }
  }
  const all = (told: boolean) => ({
    duties: told,
    holders: told,
    api: told,
    grid: told,
    today: told,
    digest: told,
    dispute: told,
    pack: told,
  })

  test('[S16] [S33] is one decision for every door: page, list, API, grid, Today, digest, what was said not to be right, and evidence pack', async () => {
    assert.deepEqual(await doors(), all(false))
    const services = await provider.get('/services-under-contract')
    const shared = await services.press(`Share ${DATES} with ${pcn}`)
    assert.deepEqual(await doors(), all(true))
    for (const page of [await manager.get(`/posts/${bola.postId}/duty-holders`), await manager.get('/duties')])
      assert.ok(!/appraisal|debrief/i.test(page.rows.join()), 'these are never shared')
    await shared.press(`Stop sharing ${DATES} with ${pcn}`)
    assert.deepEqual(await doors(), all(false))
  })
})
