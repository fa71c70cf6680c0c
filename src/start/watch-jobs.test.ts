import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../test/site.ts'
import { enqueue } from '../platform/jobs.ts'
import { jobsStandStill } from './watch-jobs.ts'

describe('work that lies untouched', () => {
  let place: TestSite
  before(async () => {
    place = await testSite()
  })
  after(() => place.close())

  const still = (at: Date) => jobsStandStill(place.serving.pool, at)

  test('is known ten minutes after it was due, whichever tenant it is of', async () => {
    const { world } = place
    const due = new Date('2026-11-25T10:00:00Z')
    const minutesLater = (count: number) => new Date(due.getTime() + count * 60_000)
    await world.asJob('test', (context) =>
      enqueue(context, [{ task: 'referrals.chase-alarm', payload: {}, runAt: due, key: 'untouched' }]),
    )
    assert.equal(await still(minutesLater(9)), false)
    assert.equal(await still(minutesLater(11)), true)
  })

  test('(H5) is said on every screen, with what to do instead', async () => {
    const worker = await place.world.linkWorker('Amina Yusuf')
    const client = await place.client(worker)
    const words = 'No mail, reminder or alarm goes out'
    assert.ok(!(await client.get('/search')).says(words))
    place.serving.jobsStandStill = () => true
    for (const path of ['/search', '/today']) {
      const page = await client.get(path)
      assert.ok(page.says(words) && page.says('ring them and use your own procedure'), path)
    }
  })
})
