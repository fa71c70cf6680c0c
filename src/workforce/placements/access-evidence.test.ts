import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { londonInstant } from '../../lib/moment.ts'

const RECORD = 'GP electronic record, live, read and write'

describe('record access of days that have passed', () => {
  let site: TestSite
  let priya: Holder
  let sam: Holder
  let manager: Client
  let practice: Client
  let amina: Worker
  let at: string
  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    const { world } = site
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-06-01', joined: '2026-06-01' })
    at = `/posts/${amina.postId}/access/${world.practices.riverside.id}`
    priya = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    sam = await world.colleague('Sam Cole', 'practice-manager', world.practices.riverside)
    await onDay('2026-07-06')
  })
  after(() => site.close())

  /** The site as it is on a day, everybody signed in afresh. */
  const onDay = async (day: string) => {
    site.serving.now = () => londonInstant(day, '10:00')
    manager = await site.client(priya)
    practice = await site.client(sam)
  }
  const change = async (state: string) =>
    (await practice.get(`${at}/acc.gp-record`)).fill({ 'How it stands': state }).submit()

  /** What a pack of these days says of the electronic record and of all records at Riverside Surgery. */
  async function told(from: string, until: string) {
    const asked = await (await manager.get('/evidence-packs/choose'))
      .fill({ 'First day': from, 'Last day': until })
      .submit('Make the pack')
    await site.runJobs()
    const rows = (await manager.get(asked.address)).rows.filter(([whom = '']) => whom.includes('Riverside Surgery'))
    const of = (what: string) =>
      rows.filter((row) => row[1] === what).map(([, , days, state, says]) => [days, state, says])
    return { record: of(RECORD), all: of('Record access') }
  }

  test('[S32] what was lost and live again is a gap of its own days, and of no others', async () => {
    await (await (await site.client(amina)).get(at)).press('Ask for everything needed')
    await (await practice.get(at)).press('Everything needed is live')
    await onDay('2026-08-03')
    assert.equal((await change('Suspended')).status, 200)
    await onDay('2026-09-10')
    assert.equal((await change('Live: it works')).status, 200)
    await onDay('2026-11-25')

    const quarter = await told('2026-07-01', '2026-09-30')
    assert.deepEqual(quarter.record, [
      [
        '1 Jul 2026 to 5 Jul 2026',
        'Gap',
        'Not asked for yet. Live from 6 Jul 2026. Held by Practice manager, Riverside Surgery',
      ],
      [
        '3 Aug 2026 to 9 Sep 2026',
        'Gap',
        'Suspended on 3 Aug 2026. Live again from 10 Sep 2026. Held by Practice manager, Riverside Surgery',
      ],
    ])
    const between = await told('2026-07-06', '2026-08-31')
    assert.match(between.all[0]?.[2] ?? '', /GP electronic record \(suspended on 3 Aug 2026\)/)
    assert.deepEqual(
      between.record.map(([days, state]) => [days, state]),
      [['3 Aug 2026 to 31 Aug 2026', 'Gap']],
    )
    const before = await told('2026-07-06', '2026-08-02')
    assert.deepEqual(before.record, [])
    assert.doesNotMatch(before.all[0]?.[2] ?? '', /electronic record/)
  })
})
