import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { unzipSync } from 'fflate'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { londonInstant } from '../../lib/moment.ts'
import { paths } from './evidence-pack.paths.ts'

const WHAT = 'Clinical (non-managerial) supervision, August 2026'

describe('one month of a pack, counted by hand', () => {
  let site: TestSite
  let manager: Holder
  let supervisor: Holder
  before(async () => {
    site = await testSite({ today: '2026-09-10' })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    supervisor = await world.colleague('Helen Lee', 'clinical-supervisor', world.pcn)
  })
  after(() => site.close())

  /** The site as it was on a day in August, by its own clock. */
  const onDay = (day: string, time = '09:00') => {
    site.serving.now = () => londonInstant(day, time)
  }
  const worker = (name: string, more: object = {}) => site.world.linkWorker(name, { started: '2025-06-02', ...more })

  /** Plans clinical supervision for a Wednesday in August, as a manager does on the page. Returns its address. */
  async function planned(whom: Worker): Promise<string> {
    onDay('2026-07-31')
    const client = await site.client(manager)
    const form = await client.get(`/posts/${whom.postId}/supervision/plan?kinds=clinical-supervision`)
    const saved = await form
      .fill({
        Day: '5 Aug 2026',
        'Begins at': '2pm',
        'How long, in minutes': '60',
        'Who will hold it': supervisor.name,
      })
      .submit()
    assert.equal(saved.status, 200, saved.text)
    const row = await site.world.write((db) =>
      db.selectFrom('planned_session').select('id').where('post_id', '=', whom.postId).executeTakeFirstOrThrow(),
    )
    return `/supervision-sessions/${row.id}`
  }

  test('[S32] [S40] a moved, a missed and a paused session equal the pack line by line', async () => {
    const moved = await worker('Ada Moved')
    const missed = await worker('Ben Missed')
    await worker('Cat Paused', { away: { from: '2026-07-20', until: '2026-09-07' } })

    const movedAt = await planned(moved)
    onDay('2026-08-04')
    const client = await site.client(manager)
    await (await client.get(`${movedAt}/move`)).fill({ Day: '12 Aug 2026', 'Begins at': '2pm' }).submit()
    onDay('2026-08-12', '16:00')
    await (await (await site.client(moved)).get('/sessions')).form('It was held').submit()

    const missedAt = await planned(missed)
    onDay('2026-08-06')
    await (await client.get(`${missedAt}/missed`))
      .fill({
        'Who could not make it': 'The supervisor',
        'The reason, as a manager and a pack of evidence may show it': 'Supervisor away',
      })
      .submit()

    onDay('2026-09-10')
    const asked = await (await client.get(paths.choose()))
      .fill({ 'First day': '2026-08-01', 'Last day': '2026-08-31' })
      .submit('Make the pack')
    await site.runJobs()
    const page = await client.get(asked.address)
    const link = page.links.find((each) => each.startsWith('Download everything')) ?? ''
    const zip = unzipSync(Buffer.from(await (await client.raw(page.hrefOf(link))).arrayBuffer()))
    const csv = Object.values(zip)
      .map((bytes) => Buffer.from(bytes).toString())
      .find((text) => text.includes(WHAT))
    const clinical = (csv ?? '').split('\r\n').filter((line) => line.includes(`"${WHAT}"`))
    const holder = 'PCN manager, Riverside Primary Care Network'
    const told = clinical.map((line) => line.replace(`"${WHAT}"`, 'clinical').replace(`"${holder}"`, 'PCN').split(','))
    assert.deepEqual(
      told.map(([whom, , , from, until, state, says, by]) => [whom, from, until, state, says, by]),
      [
        ['Ada Moved', '2026-08-12', '2026-08-12', 'In place', 'Held on 12 Aug 2026 (moved from 5 Aug 2026)', ''],
        ['Ben Missed', '2026-08-01', '2026-08-31', 'Gap', 'Not held; 5 Aug 2026 was missed: supervisor away', 'PCN'],
        ['Cat Paused', '2026-08-01', '2026-08-31', 'Paused', 'Paused: away for most of the month', ''],
      ],
    )
  })
})
