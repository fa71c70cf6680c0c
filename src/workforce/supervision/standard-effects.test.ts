import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Worker } from '../../../test/world.ts'
import { editions } from '../../base/editions/module.ts'
import { capacity } from '../../care/capacity/module.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { readiness } from '../readiness/module.ts'
import { training } from '../training/module.ts'
import { supervision } from './module.ts'

const TODAY = '2026-11-25'
const MEETING = 'supervision.rules.sup.gp-supervisor-meeting.cadence.days'

let site: TestSite
let administrator: Client
let amina: Worker
let ben: Worker
let cara: Worker

type Row = {
  postId: string
  name: string
  effects: { what: string; before?: string; after?: string; turns?: string }[]
}
type Weighed = { reached: number; touched: number; owing: number; page: { rows: Row[] } }

describe('whom a change of the standard would touch', () => {
  before(async () => {
    site = await testSite({ today: TODAY, modules: [editions, supervision, readiness, training, capacity] })
    const { world } = site
    administrator = await site.client(await world.colleague('Elif Kaya', 'administrator', world.pcn))
    amina = await world.linkWorker('Amina Yusuf')
    ben = await world.linkWorker('Ben Cole')
    cara = await world.linkWorker('Cara Diaz', { employer: world.otherPcn, pcn: world.otherPcn, sites: [] })
    await held(amina, 10)
    await held(ben, 24)
    await held(cara, 24)
  })
  after(() => site.close())

  const held = (worker: Worker, daysAgo: number, kind = 'gp-supervision') =>
    site.world.write((db) =>
      db
        .insertInto('supervision_session')
        .values({
          id: site.world.moment.newId(),
          post_id: worker.postId,
          kinds: [kind],
          held_on: plusDays(TODAY, -daysAgo),
          minutes: 30,
          format: 'video',
          functions: [],
          recorded_by: worker.id,
          recorded_at: site.world.moment.now,
        })
        .execute(),
    )
  const effects = async (path: string, value: unknown, from = TODAY): Promise<Weighed> => {
    const asked = new URLSearchParams({ value: JSON.stringify(value), from })
    const { status, body } = await administrator.json(`/api/standards/${site.world.pcn.id}/${path}/effects?${asked}`)
    assert.equal(status, 200, JSON.stringify(body))
    // What the endpoint answers is what `weigh` gives.
    return body as Weighed
  }
  const saidOf = (weighed: Weighed, worker: Worker) =>
    weighed.page.rows.find(({ postId }) => postId === worker.postId)?.effects

  test('each worker is named with the day before and after, and for whom something would be owed', async () => {
    const weighed = await effects(MEETING, 7)
    assert.deepEqual([weighed.reached, weighed.touched, weighed.owing], [2, 2, 1])
    assert.deepEqual(saidOf(weighed, amina), [
      {
        postId: amina.postId,
        clause: 'sup.gp-supervisor-meeting',
        what: 'GP supervision session',
        before: `due by ${shortDate(plusDays(TODAY, 18))}`,
        after: `late, in grace until ${shortDate(plusDays(TODAY, 11))}`,
      },
    ])
    assert.equal(saidOf(weighed, ben)?.[0]?.turns, 'owed')
    assert.equal(saidOf(weighed, cara), undefined)
  })

  test('what nobody would notice touches nobody, and a worker elsewhere is never named', async () => {
    const weighed = await effects('supervision.rules.sup.gp-supervisor-meeting.newStarterCadence.days', 5)
    assert.deepEqual([weighed.reached, weighed.touched, weighed.owing], [2, 0, 0])
    assert.equal(JSON.stringify(weighed).includes('Cara'), false)
  })

  test('a training before referrals turns the verdict, and a lower ceiling says how many people are safe', async () => {
    const course = { id: 'local.welsh', title: 'Welsh', requirement: 'before-referrals', refreshMonths: null }
    const added = await effects('training.items.add', { ...course, perPractice: false })
    assert.ok(
      saidOf(added, amina)?.some(
        ({ what, after, turns }) => what === 'Welsh' && after === 'still owed' && turns === 'owed',
      ),
    )
    const lower = await effects('caseload.inputs.annual_ceiling.default', 200)
    const ceiling = saidOf(lower, amina)?.find(({ what }) => what === 'Yearly ceiling')
    assert.deepEqual([ceiling?.before, ceiling?.after], ['225 people', '200 people'])
  })

  test('of a provider’s employee a PCN’s administrator sees the contract items that would change, and no other (H9)', async () => {
    const { world } = site
    const dev = await world.linkWorker('Dev Patel', { employer: world.provider })
    await held(dev, 10)
    await held(dev, 10, 'line-management')
    await held(amina, 10, 'line-management')
    const ofContract = await effects(MEETING, 7)
    assert.equal(saidOf(ofContract, dev)?.length, 1)
    const ofEmployer = await effects('supervision.rules.sup.line-management.cadence.days', 7)
    assert.deepEqual(saidOf(ofEmployer, dev), [])
    assert.equal(saidOf(ofEmployer, amina)?.length, 1)
  })

  test('nothing was saved by looking, and the look is in the access log with whom it named', async () => {
    const changes = await site.world.write((db) => db.selectFrom('standard_change').select('id').execute())
    assert.deepEqual(changes, [])
    const looks = await site.world.write((db) =>
      db.selectFrom('access').select('about').where('name', '=', 'editions.change-weighed').execute(),
    )
    assert.ok(looks[0]?.about.includes(`post:${amina.postId}`))
    assert.equal(
      looks.some(({ about }) => about.includes(`post:${cara.postId}`)),
      false,
    )
  })

  test('the page before saving says the same, in words', async () => {
    const form = (await administrator.get(`/standards/${site.world.pcn.id}/${MEETING}/change`)).form('See whom')
    const page = await form.fill({ 'What is it to be?': '7', 'Why, and on whose word?': 'Asked for' }).submit()
    assert.ok(page.says('3 of 3 workers would be touched on 25 Nov 2026. For 1 something more would be owed.'))
    assert.match(page.text, /Ben Cole\s*GP supervision session: due by .* → owed since .*; would be owed/)
  })
})
