import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import ICAL from 'ical.js'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Worker } from '../../../test/world.ts'
import { withoutSecret } from '../../http/secured.ts'
import type { CalendarEvent } from '../../platform/calendar.ts'
import type { Module } from '../../platform/module.ts'
import { calendar } from './module.ts'

const EVENT: CalendarEvent = {
  uid: 'one@trellis',
  sequence: 0,
  startsAt: new Date('2026-03-30T13:00:00Z'),
  endsAt: new Date('2026-03-30T14:00:00Z'),
  title: 'Supervision (Trellis)',
  cancelled: false,
  changedAt: new Date('2026-03-01T09:00:00Z'),
  href: '/supervision-sessions/one',
}

describe('a colleague’s own calendar', () => {
  let site: TestSite
  let amina: Worker
  const asked: string[] = []
  let shown: CalendarEvent[] = [EVENT]
  const plans: Module = {
    name: 'plans',
    routes: [],
    calendar: [
      {
        name: 'plans',
        load: async (_, colleagueId) => {
          asked.push(colleagueId)
          return shown
        },
      },
    ],
  }

  before(async () => {
    site = await testSite({ today: '2026-03-20', modules: [calendar, plans] })
    amina = await site.world.linkWorker('Amina Yusuf')
  })
  after(() => site.close())

  const addressOn = (html: string) => /https?:\/\/[^"]+(\/l\/[^"]+\/calendar\.ics)/.exec(html)?.[1] ?? ''
  const make = async () => {
    const page = await (await site.client(amina)).get('/calendar')
    const button = page.buttons.find((each) => each.startsWith('Make')) ?? ''
    return page.form(button).submit()
  }
  const fetched = (path: string) => site.site.request(path)

  test('has an address that is shown once, kept as a hash, and read without signing in', async () => {
    const made = await make()
    const address = addressOn(made.html)
    assert.match(address, /^\/l\/northmoor\/[\w-]{22}\/calendar\.ics$/)
    const again = await (await site.client(amina)).get('/calendar')
    assert.equal(addressOn(again.html), '')
    const secret = address.split('/')[3] ?? ''
    const rows = await site.world.write((db) => db.selectFrom('calendar_feed').selectAll().execute())
    assert.equal(JSON.stringify(rows).indexOf(secret), -1)

    const answer = await fetched(address)
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/)
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
    assert.equal(asked.at(-1), amina.id)
    const whole = new ICAL.Component(ICAL.parse(await answer.text()))
    assert.equal(whole.getAllSubcomponents('vtimezone').length, 1)
    for (const zone of whole.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
    const events = whole.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    assert.deepEqual(
      events.map(({ uid, startDate }) => [uid, startDate.toString(), startDate.toJSDate().toISOString()]),
      [['one@trellis', '2026-03-30T14:00:00', '2026-03-30T13:00:00.000Z']],
    )
    const seen = await (await site.client(amina)).get('/calendar')
    assert.equal(seen.fact('Last asked for'), '20 March 2026 at 10am')
    for (const typed of [address, address.replace('/l/', '/L/'), `/${address}`, `${address}\n`])
      assert.match(withoutSecret(typed), /^\/+l\/northmoor\/…$/i, 'and never stands in the log')
  })

  test('says what was called off, so that a calendar lets go of it', async () => {
    shown = [{ ...EVENT, sequence: 1, cancelled: true }]
    const address = addressOn((await make()).html)
    const whole = new ICAL.Component(ICAL.parse(await (await fetched(address)).text()))
    assert.equal(whole.getFirstSubcomponent('vevent')?.getFirstPropertyValue('status'), 'CANCELLED')
  })

  test('answers at no address that was stopped, renewed or never was, and says no more than that', async () => {
    const first = addressOn((await make()).html)
    const second = addressOn((await make()).html)
    assert.equal((await fetched(first)).status, 404)
    assert.equal((await fetched(second)).status, 200)
    const page = await (await site.client(amina)).get('/calendar')
    await page.form('Stop this address').submit()
    const answers = [second, '/l/northmoor/AAAAAAAAAAAAAAAAAAAAAA/calendar.ics', '/l/nowhere/AAAA/calendar.ics']
    for (const path of answers) {
      const answer = await fetched(path)
      assert.deepEqual([answer.status, await answer.text()], [404, 'There is no calendar at this address.'], path)
    }
  })

  test('is stopped once: where there is no address, nothing ends and nothing is recorded', async () => {
    await make()
    const page = await (await site.client(amina)).get('/calendar')
    const stop = page.form('Stop this address')
    const ended = () =>
      site.world.write((db) =>
        db.selectFrom('event').select('id').where('name', '=', 'calendar.address-ended').execute(),
      )
    const before = (await ended()).length
    await stop.submit()
    const again = await stop.submit()
    assert.equal(again.status, 200)
    assert.equal((await ended()).length, before + 1)
  })

  test('pressed twice at the same moment, there is one address', async () => {
    const page = await (await site.client(amina)).get('/calendar')
    const form = page.form(page.buttons.find((each) => each.startsWith('Make')) ?? '')
    const answers = await Promise.all([form.submit(), form.submit(), form.submit()])
    assert.equal(answers.filter(({ html }) => addressOn(html)).length, 1)
  })

  test('opens nothing while the account is locked', async () => {
    const address = addressOn((await make()).html)
    const standing = (status: string) =>
      site.world.write((db) => db.updateTable('account').set({ status }).where('id', '=', amina.accountId).execute())
    await standing('locked')
    assert.equal((await fetched(address)).status, 404)
    await standing('active')
    assert.equal((await fetched(address)).status, 200)
  })

  test('is asked for at most so often', async () => {
    const address = addressOn((await make()).html)
    const statuses = new Set<number>()
    for (let times = 0; times < 61; times += 1) statuses.add((await fetched(address)).status)
    assert.deepEqual([...statuses], [200, 429])
  })

  test('whoever tries one secret after another is stopped, and leaves no more rows behind after that', async () => {
    const { pool } = site.database
    const rows = async () =>
      (await pool.selectFrom('throttle').select('key').where('key', 'like', 'calendar:%').execute()).length
    const guess = async (times: number) => {
      let last = 0
      for (let at = 0; at < times; at += 1)
        last = (await fetched(`/l/northmoor/guess-${times}-${at}/calendar.ics`)).status
      return last
    }
    await pool.updateTable('throttle').set({ count: 600 }).where('key', 'like', 'calendar:%').execute()
    const before = await rows()
    assert.equal(await guess(5), 429)
    assert.equal(await rows(), before)
  })
})
