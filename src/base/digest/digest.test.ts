import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testKeys } from '../../../test/ground.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import type { Context } from '../../platform/context.ts'
import { openMail } from '../../platform/mail.ts'
import type { TodayLine } from '../../platform/today.ts'
import { digestOf, digestText, isDue, MOST_ITEMS, type SeatPart } from './digest.rules.ts'

const line = (key: string, by: Partial<TodayLine> = {}): TodayLine => ({
  key,
  rank: 20,
  what: `Do ${key}`,
  whom: 'C-10001',
  why: 'Words that stay on the screen',
  state: 'owed',
  action: { kind: 'link', label: 'Do it', href: `/${key}` },
  ...by,
})
const part = (lines: TodayLine[], wins: string[] = []): SeatPart => ({
  role: 'link worker',
  at: 'Riverside',
  root: 'https://trellis.example/at/amina',
  lines,
  wins,
})

describe('when a digest goes out', () => {
  // 23 November 2026 is a Monday; 3 May 2027 one that is a bank holiday.
  const table: [
    why: string,
    rhythm: 'daily' | 'weekly' | 'off',
    sentOn: string | undefined,
    today: string,
    due: boolean,
  ][] = [
    ['daily on a working day', 'daily', '2026-11-23', '2026-11-24', true],
    ['daily never twice a day', 'daily', '2026-11-24', '2026-11-24', false],
    ['daily not on a Saturday', 'daily', '2026-11-27', '2026-11-28', false],
    ['weekly on a Monday', 'weekly', '2026-11-16', '2026-11-23', true],
    ['weekly once in its week', 'weekly', '2026-11-23', '2026-11-25', false],
    ['weekly for the first time on any working day', 'weekly', undefined, '2026-11-25', true],
    ['weekly not on a bank holiday', 'weekly', '2027-04-26', '2027-05-03', false],
    ['weekly on the day after it instead', 'weekly', '2027-04-26', '2027-05-04', true],
    ['never for whoever wants none', 'off', undefined, '2026-11-23', false],
  ]
  for (const [why, rhythm, sentOn, today, due] of table)
    test(why, () => assert.equal(isDue(rhythm, sentOn, today), due))
})

describe('what a digest says', () => {
  test('a win first, seven items at most, and how many more there are', () => {
    const lines = Array.from({ length: 9 }, (_, at) => line(`thing-${at}`))
    const digest = digestOf([part(lines, ['Rose joined the choir'])])
    assert.ok(digest)
    assert.equal(digest.items.length, MOST_ITEMS)
    const { text } = digestText('Amina', digest, 'weekly')
    assert.match(text, /^Hello Amina,\n\nRose joined the choir\n\n9 things need you:/)
    assert.match(text, /And 2 more: https:\/\/trellis\.example\/at\/amina\/today/)
    assert.match(text, /1\. Do thing-0: C-10001\n {3}https:\/\/trellis\.example\/at\/amina\/thing-0/)
  })

  test('(H4) nothing about safety, and no words that belong on a screen', () => {
    const digest = digestOf([part([line('concern', { rank: 0 }), line('other')])])
    assert.deepEqual(
      digest?.items.map(({ says }) => says),
      ['Do other: C-10001'],
    )
    assert.equal(digestOf([part([line('concern', { rank: 0 })])]), undefined)
  })

  test('a press becomes a link to the screen where it is: a mail changes nothing', () => {
    const pressed = line('tell', { action: { kind: 'post', label: 'Told', href: '/cases/1/told', fields: {} } })
    assert.equal(digestOf([part([pressed])])?.items[0]?.href, 'https://trellis.example/at/amina/today')
  })
})

describe('digests of a service', () => {
  let site: TestSite
  let amina: Worker
  let manager: Holder
  let other: Holder
  before(async () => {
    // A Monday.
    site = await testSite({ today: '2026-11-23' })
    const { world } = site
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-06-01' })
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    other = await world.colleague('Una Flint', 'pcn-manager', world.otherPcn)
    await world.linkWorker('Omar Reed', { employer: world.otherPcn, pcn: world.otherPcn, started: '2026-06-01' })
  })
  after(() => site.close())

  const sent = () =>
    site.world.write(async (db) => {
      const rows = await db.selectFrom('mail').selectAll().where('purpose', 'like', 'digest.%').execute()
      // Only the keys are asked for.
      return rows.map((mail) => ({ about: mail.recipient_about, ...openMail({ keys: testKeys } as Context, mail) }))
    })

  test('everybody gets their own on Monday morning, and nobody another team’s', async () => {
    await site.runDaily()
    await site.runJobs()
    const mails = await sent()
    const of = (holder: Holder) => mails.find(({ about }) => about === `colleague:${holder.id}`)?.text ?? ''
    assert.match(of(manager), /Amina Yusuf/)
    assert.doesNotMatch(of(manager), /Omar Reed/)
    assert.match(of(other), /Omar Reed/)
    assert.doesNotMatch(of(other), /Amina Yusuf/)
    const links = [...of(manager).matchAll(/http\S+/g)].map(([link]) => link)
    assert.ok(links.length > 1 && links.every((link) => link.includes(`/at/${manager.seat.slug}/`)), links.join(' '))
    await site.runDaily()
    await site.runJobs()
    assert.equal((await sent()).length, mails.length, 'once in a week')
  })

  test('each chooses for themselves, and sees what it would say', async () => {
    const client = await site.client(manager)
    const page = await client.get('/my-digest')
    assert.match(page.text, /What it would say now.*Hello Priya/s)
    const saved = await page.fill({ 'How often?': 'Never' }).submit()
    assert.match(saved.html, /value="off"[^>]*checked/)
    const event = (await site.world.events()).findLast(({ name }) => name === 'digest.rhythm-chosen')
    assert.deepEqual(event?.detail, { rhythm: 'off' })
    assert.match((await (await site.client(amina)).get('/my-digest')).html, /value="weekly"[^>]*checked/)
  })
})
