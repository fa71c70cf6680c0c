import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { supervision } from '../supervision/module.ts'
import { supervisors } from './module.ts'

describe('what a PCN sees of the agreements of a provider’s employee (H9)', () => {
  let site: TestSite
  let atPcn: Holder
  let atProvider: Holder
  let lead: Holder
  let gp: Holder
  let noor: Worker

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [placements, supervision, supervisors] })
    const { world } = site
    atPcn = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    atProvider = await world.colleague('Jo Marsh', 'provider-manager', world.provider)
    lead = await world.colleague('Lena Frost', 'line-manager', world.provider)
    gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
    noor = await world.post('Noor Hill', {
      role: 'link-worker',
      employer: world.provider,
      pcn: world.pcn,
      started: '2026-06-01',
      lineManager: lead,
      sites: [{ at: world.practices.millLane, weekdays: [1, 2] }],
    })
    await world.write((db) =>
      db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute(),
    )
    const by = { postId: noor.postId, kind: 'gp-supervisor', colleagueId: gp.id, from: '2026-06-01' }
    await world.as(atPcn, (context) => appoint(context, { id: noSuchId(), ...by }))
  })
  after(() => site.close())

  test('the agreement of GP supervision is the PCN’s duty and seen; that of line management is the employer’s alone', async () => {
    const list = `/posts/${noor.postId}/supervision-agreements`
    const worker = await site.client(noor)
    for (const [kind, words] of [
      ['GP supervision with', 'We meet each month'],
      ['Line management with', 'Two days at home after the operation'],
    ])
      await (await (await worker.get(list)).follow(`Begin: ${kind}`))
        .form('Save the draft')
        .fill({ 'Purpose and type': words ?? '' })
        .submit()
    const made = await site.world.write((db) => db.selectFrom('supervision_agreement').select(['id', 'kind']).execute())
    assert.equal(made.length, 2)
    const address = (kind: string) => `/supervision-agreements/${made.find((one) => one.kind === kind)?.id}`

    const pcn = await site.client(atPcn)
    assert.ok((await pcn.get(address('gp-supervision'))).says('We meet each month'))
    for (const path of [address('line-management'), `/api${address('line-management')}`]) {
      const answer = await pcn.raw(path)
      assert.ok([403, 404].includes(answer.status), `${path}: ${answer.status}`)
    }
    for (const path of [list, `/api${list}`]) {
      const told = await (await pcn.raw(path)).text()
      assert.match(told, /Helen Lee/)
      assert.doesNotMatch(told, /Lena Frost|operation/, path)
    }
    const provider = await site.client(atProvider)
    assert.ok((await provider.get(address('line-management'))).says('Two days at home'))
    assert.ok((await (await site.client(lead)).get(address('line-management'))).says('Two days at home'))
  })
})
