import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { givePeople, readyWorker } from '../../../test/ready-worker.ts'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { appoint } from '../../workforce/placements/index.ts'

describe('the figures of those who look over an area', () => {
  let site: TestSite
  let lead: Holder
  let manager: Holder
  let gp: Holder
  let nadia: Worker

  before(async () => {
    site = await testSite()
    const { world } = site
    lead = await world.colleague('Hannah Wood', 'ics-lead', world.system)
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Kofi Osei', 'gp-supervisor', world.pcn)
    const doctor = { profession: 'GP', register: 'GMC' }
    await world.write((db) => db.updateTable('colleague').set(doctor).where('id', '=', gp.id).execute())
    await givePeople(world, await readyWorker(world, 'Amina Yusuf'), { met: 3, open: true })
    nadia = await world.linkWorker('Nadia Rahman')
  })
  after(() => site.close())

  /** The words beside a figure of the first screen. */
  const onToday = async (label: string) => {
    const page = await (await site.client(lead)).get('/today')
    return page.main.byClass('trellis-figure').find(({ text }) => text.includes(label))?.text ?? page.text
  }
  const owedIn = (text: string) => Number(/\d+/.exec(text.replace('Duties owed before referrals', ''))?.[0])

  test('what somebody puts right leaves the figure of duties owed on the first screen', async () => {
    const before = owedIn(await onToday('Duties owed before referrals'))
    assert.ok(before > 1)
    const named = { postId: nadia.postId, kind: 'gp-supervisor', colleagueId: gp.id, from: site.world.today }
    const made = await site.world.as(manager, (context) => appoint(context, { id: noSuchId(), ...named }))
    assert.ok(made.ok, JSON.stringify(made))
    assert.equal(owedIn(await onToday('Duties owed before referrals')), before - 1)
  })

  test('people in small numbers are told nowhere: not on the first screen, the page, nor to whoever asks for JSON', async () => {
    const client = await site.client(lead)
    const { body } = await client.json('/api/overview')
    // The answer of `viewOverview`, through JSON.
    const { total, neighbourhoods } = body as { total: Record<string, string>; neighbourhoods: { cells: object }[] }
    assert.equal(total['open-cases'], 'fewer than 5')
    assert.deepEqual(
      neighbourhoods.map(({ cells }) => Object.entries(cells).find(([id]) => id === 'people-this-year')?.[1]),
      ['fewer than 5'],
    )
    assert.doesNotMatch(JSON.stringify(body), /"(open-cases|people-this-year)":"?\d/)
    assert.match(await onToday('People being helped now'), /fewer than 5/)
    const page = await client.get('/overview')
    assert.ok(
      page.rows.every((cells) => cells.at(-1) === 'fewer than 5'),
      page.text,
    )
  })
})
