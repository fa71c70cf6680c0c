import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Module, Whole } from '../../platform/module.ts'
import { join } from '../../platform/module.ts'
import type { TodayLine } from '../../platform/today.ts'
import { homeModule } from './module.ts'
import { headline, joinParts } from './today.rules.ts'

const line = (key: string, rank: number, more: Partial<TodayLine> = {}): TodayLine => ({
  key,
  rank,
  what: `Do ${key}`,
  whom: `Case ${key}`,
  why: 'because',
  state: 'due',
  action: { kind: 'link', label: 'Open', href: `/things/${key}` },
  ...more,
})

test('lines stand by rank, then by their day, and those without a day last', () => {
  const today = joinParts([
    { lines: [line('c', 20), line('d', 30)] },
    { lines: [line('b', 10, { due: '2026-12-01' }), line('a', 10, { due: '2026-11-01' }), line('e', 10)] },
  ])
  assert.deepEqual(
    today.lines.map(({ key }) => key),
    ['a', 'b', 'e', 'c', 'd'],
  )
})

test('what is only good to know is not counted as a need', () => {
  assert.equal(headline([line('a', 50, { state: 'good' })]), 'Nothing needs you now')
  assert.equal(headline([line('a', 10), line('b', 50, { state: 'good' })]), 'One thing needs you')
  assert.equal(headline([line('a', 10), line('b', 10)]), '2 things need you')
})

const many = Array.from({ length: 23 }, (_, each) => line(`n${each}`, 30))
const busy: Module = {
  name: 'busy',
  routes: [],
  today: [
    {
      name: 'busy',
      roles: ['link-worker'],
      load: async () => ({
        lines: [
          ...many,
          line('known', 50, { state: 'good' }),
          line('first', 0, {
            state: 'owed',
            action: { kind: 'post', label: 'Do it', href: '/do', fields: { n: '1' } },
          }),
        ],
        gauges: [
          { label: 'People this year', value: 190, limit: 200, unit: 'people', says: 'Open cases.', binds: true },
        ],
        owedToYou: [line('supervision', 20, { state: 'owed', what: 'A supervision session' })],
        wins: ['Three people reached what they set out to do this week'],
      }),
    },
  ],
  search: [
    {
      name: 'busy',
      roles: ['link-worker'],
      find: async (_, words) => [
        { kind: 'Colleagues', title: `Found ${words}`, detail: 'Riverside', href: '/things/1' },
      ],
    },
  ],
}

describe('the first screen', () => {
  let place: TestSite
  const whole: Whole = join([homeModule(() => whole), busy])
  before(async () => {
    place = await testSite({ modules: [homeModule(() => whole), busy] })
  })
  after(() => place.close())

  test('shows nine lines, the gravest first with its button in place, and the rest behind one press', async () => {
    const client = await place.client(await place.world.linkWorker('Amina Yusuf'))
    const page = await client.get('/today')
    assert.equal(page.heading, '24 things need you')
    const [list] = page.main.byClass('trellis-today')
    assert.equal(list?.byTag('li').length, 9)
    assert.match(list?.byTag('li')[0]?.text ?? '', /^Owed now Do first/)
    assert.ok(page.buttons.some((button) => button.startsWith('Do it')))
    assert.ok(page.says('This limit binds first'))
    assert.ok(page.says('A supervision session'))
    assert.ok(page.says('Three people reached'))
    const all = await page.follow('See everything')
    assert.equal(all.main.byClass('trellis-today')[0]?.byTag('li').length, 25)
    assert.equal(all.heading, '24 things need you', 'what is good to know makes no second count')
    for (const link of page.links) assert.doesNotMatch(link, /^See all \d/)
  })

  test('tells a role that has nothing yet what will be here', async () => {
    const { world } = place
    const client = await place.client(await world.colleague('Sam Keeper', 'administrator', world.system))
    const page = await client.get('/today')
    assert.equal(page.heading, 'Nothing needs you now')
    assert.ok(page.says('mail that could not be sent'))
  })

  test('searches by words in the query, grouped by kind, for the roles that may', async () => {
    const client = await place.client(await place.world.linkWorker('Noor Haddad'))
    const page = await client.get('/search?q=priya')
    assert.equal(page.heading, '1 found for “priya”')
    assert.ok(page.links.includes('Found priya'))
    const keeper = await place.client(await place.world.colleague('Kit Moss', 'administrator', place.world.system))
    assert.equal((await keeper.get('/search?q=priya')).heading, '0 found for “priya”')
    assert.equal(
      (await client.get('/search?q=p')).links.includes('Found p'),
      false,
      'one letter finds half of everything',
    )
  })
})

describe('pages for anybody', () => {
  let place: TestSite
  before(async () => {
    place = await testSite()
  })
  after(() => place.close())

  test('the about page names whose framework it is, and that Trellis is not theirs [S1]', async () => {
    const page = await place.visitor().get('/about')
    for (const words of [
      'independent implementation',
      'not an NHS service',
      'Transformation Partners in Health and Care (TPHC)',
      'NHS England and NHS Improvement',
      'made with many others',
    ])
      assert.ok(page.says(words), words)
  })

  test('the about page says where social prescribing comes from and links to today’s policy [S5]', async () => {
    const page = await place.visitor().get('/about')
    assert.ok(page.says('NHS Long Term Plan’s promise to make personalised care usual'))
    assert.match(page.hrefOf('10 Year Health Plan for England'), /^https:\/\/www\.gov\.uk\//)
    assert.match(page.hrefOf('NHS Long Term Plan'), /^https:\/\/www\.longtermplan\.nhs\.uk\//)
  })

  test('the bare address leads to sign-in, and to one’s roles once signed in', async () => {
    assert.equal((await place.visitor().get('/')).address, '/sign-in')
    const worker = await place.world.linkWorker('Amina Yusuf')
    assert.equal((await (await place.client(worker)).get('/at/../')).address, `/at/${worker.seat.slug}/today`)
  })

  test('accessibility and privacy are told without an account', async () => {
    for (const path of ['/accessibility', '/privacy']) assert.equal((await place.visitor().get(path)).status, 200)
  })
})
