import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import ICAL from 'ical.js'
import { testKeys } from '../../../test/ground.ts'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { calendar } from '../../base/calendar/module.ts'
import { openMail } from '../../platform/mail.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { agendasToday } from '../session-notes/today.ts'
import { findSession, nextSessions } from './index.ts'
import { supervision } from './module.ts'
import { sessionsToday } from './today-sessions.ts'

const TODAY = '2026-03-20'

describe('sessions that are planned', () => {
  let site: TestSite
  let gp: Holder
  let manager: Holder

  before(async () => {
    site = await testSite({ today: TODAY, modules: [placements, supervision, calendar] })
    const { world } = site
    gp = await world.colleague('Helen Lee', 'gp-supervisor', world.pcn)
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    await world.write((db) =>
      db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute(),
    )
  })
  after(() => site.close())

  async function supervised(name: string, ...kinds: string[]): Promise<Worker> {
    const { world } = site
    const worker = await world.linkWorker(name, { started: '2025-06-01', soleWorkerSaid: false })
    for (const kind of kinds.length ? kinds : ['gp-supervisor'])
      await world.as(manager, (context) =>
        appoint(context, { id: noSuchId(), postId: worker.postId, kind, colleagueId: gp.id, from: '2025-06-01' }),
      )
    return worker
  }

  type Typed = Record<string, string | string[]>
  async function plan(worker: Worker, typed: Typed, by: Holder = gp) {
    const form = await (await site.client(by)).get(`/posts/${worker.postId}/supervision/plan?kinds=gp-supervision`)
    return form.fill({ Day: '9 April 2026', 'Begins at': '2pm', ...typed }).submit()
  }
  const planned = async (worker: Worker) => site.world.as(worker, (context) => nextSessions(context, worker.id))

  /** What both were sent, the newest last: to whom, and the invitation as a calendar reads it. */
  async function invitations(worker: Worker) {
    await site.runJobs()
    const rows = await site.world.write((db) =>
      db.selectFrom('mail').select(['id', 'key_id', 'sealed', 'recipient_about']).orderBy('id').execute(),
    )
    return rows
      .filter(({ recipient_about }) => recipient_about === `colleague:${worker.id}`)
      .map((row) => openMail({ keys: testKeys } as Parameters<typeof openMail>[0], row))
  }
  const eventIn = (text: string) => {
    const whole = new ICAL.Component(ICAL.parse(text))
    for (const zone of whole.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
    const part = whole.getFirstSubcomponent('vevent')
    assert.ok(part)
    return { method: whole.getFirstPropertyValue('method'), event: new ICAL.Event(part), part, text }
  }

  test('[S36] the supervisor plans one, it stands beside the duty, and both are invited', async () => {
    const amina = await supervised('Amina Yusuf')
    const page = await plan(amina, { Day: '26 Mar 2026', 'Begins at': '14.30', 'How long, in minutes': '45' })
    assert.ok(page.says('Planned for 26 Mar 2026.'), 'beside what is owed')
    assert.ok(page.says('26 Mar 2026 at 2:30pm'))
    const [message] = await invitations(amina)
    assert.ok(message?.calendar)
    assert.equal(message.calendar.method, 'REQUEST')
    const { method, event, text } = eventIn(message.calendar.text)
    assert.equal(method, 'REQUEST')
    assert.equal(event.summary, 'Supervision (Trellis)')
    assert.equal(event.startDate.toJSDate().toISOString(), '2026-03-26T14:30:00.000Z')
    assert.ok(!/Amina|Helen|^LOCATION|gp-supervision/m.test(text + message.subject + message.text), text)
    assert.match(event.description, /\/seats\?to=/)
  })

  test('a plan that is moved over the change of the clocks keeps its event and moves it, and called off it ends it', async () => {
    const bea = await supervised('Bea North')
    await plan(bea, { Day: '27 Mar 2026', 'Begins at': '2pm' })
    const [session] = await planned(bea)
    assert.ok(session)
    const client = await site.client(bea)
    const move = await client.get(`/supervision-sessions/${session.id}/move`)
    const moved = await move.fill({ Day: '30 Mar 2026', 'Begins at': '2pm' }).submit()
    assert.ok(moved.says('30 Mar 2026 at 2pm'))
    const off = await client.get(`/supervision-sessions/${session.id}/call-off`)
    const gone = await off
      .fill({
        'Who could not make it': 'The supervisor',
        'The reason, as a manager and a pack of evidence may show it': 'Supervisor away',
      })
      .submit()
    assert.ok(gone.says('Called off: supervisor away'))
    const sent = (await invitations(bea)).map(({ calendar: part }) => eventIn(part?.text ?? ''))
    // What was not told yet when it changed again is told once, as it stands now.
    const last = sent.at(-1)
    assert.equal(last?.method, 'CANCEL')
    assert.equal(last?.event.uid, `supervision-session-${session.id}@trellis`)
    assert.equal(last?.event.sequence, 2)
    assert.equal(last?.part.getFirstPropertyValue('status'), 'CANCELLED')
    assert.equal(last?.event.startDate.toJSDate().toISOString(), '2026-03-30T13:00:00.000Z')
  })

  test('[S71] the next session stands with its agenda on both Todays until it is called off', async () => {
    const dot = await supervised('Dot Lane')
    await plan(dot, { Day: '26 Mar 2026', 'Begins at': '4pm' })
    const [session] = await planned(dot)
    assert.ok(session)
    const onToday = async (holder: Holder) =>
      ((await site.world.as(holder, (context) => agendasToday.load(context))).lines ?? []).some(
        ({ key }) => key === `session-agenda:${session.id}`,
      )
    assert.deepEqual([await onToday(dot), await onToday(gp)], [true, true])
    const REASON = 'The reason, as a manager and a pack of evidence may show it'
    await (await (await site.client(dot)).get(`/supervision-sessions/${session.id}/call-off`))
      .fill({ 'Who could not make it': 'The supervisor', [REASON]: 'Supervisor away' })
      .submit()
    assert.deepEqual([await onToday(dot), await onToday(gp)], [false, false])
  })

  test('every time at which calendars are told has the same event and a higher number, on either side of October', async () => {
    const cleo = await supervised('Cleo Marsh')
    await plan(cleo, { Day: '23 Oct 2026', 'Begins at': '10am' })
    const first = (await invitations(cleo)).map(({ calendar: part }) => eventIn(part?.text ?? ''))
    const [session] = await planned(cleo)
    assert.ok(session)
    const move = await (await site.client(gp)).get(`/supervision-sessions/${session.id}/move`)
    await move.fill({ Day: '26 Oct 2026' }).submit()
    const both = (await invitations(cleo)).map(({ calendar: part }) => eventIn(part?.text ?? ''))
    assert.deepEqual([first.length, both.length], [1, 2])
    assert.deepEqual(
      both.map(({ method, event }) => [method, event.sequence, event.startDate.toJSDate().toISOString()]),
      [
        ['REQUEST', 0, '2026-10-23T09:00:00.000Z'],
        ['REQUEST', 1, '2026-10-26T10:00:00.000Z'],
      ],
    )
    assert.equal(new Set(both.map(({ event }) => event.uid)).size, 1)
    const kept = await site.world.write((db) =>
      db.selectFrom('planned_session_move').selectAll().where('session_id', '=', session.id).execute(),
    )
    assert.equal(kept[0]?.from_at.toISOString(), '2026-10-23T09:00:00.000Z')
  })

  test('a series is planned a row each time, and its bank holidays are pointed out and may be left out', async () => {
    const dev = await supervised('Dev Rana')
    const asked = { Day: '6 April 2026', 'Begins at': '9', 'Repeat every how many weeks (you can leave this out)': '4' }
    const told = await plan(dev, { ...asked, 'Repeat until': '30 June 2026' })
    assert.match(told.problems[0] ?? '', /6 Apr 2026: is a bank holiday\. 4 May 2026: is a bank holiday/)
    const saved = await told.fill({ 'Something does not fit': 'Leave out the days that do not fit' }).submit()
    assert.equal(saved.status, 200)
    const times = (await planned(dev)).map(({ startsAt }) => startsAt.toISOString())
    assert.deepEqual(times, ['2026-06-01T08:00:00.000Z', '2026-06-29T08:00:00.000Z'])
  })

  test('two sessions at once, and leave, are pointed out before anything is planned, and may be kept', async () => {
    const eve = await supervised('Eve Holt')
    await plan(eve, { Day: '14 April 2026', 'Begins at': '10am', 'How long, in minutes': '60' })
    const told = await plan(eve, { Day: '14 April 2026', 'Begins at': '10:30' })
    assert.match(told.problems[0] ?? '', /Eve has another session at 10am/)
    assert.match(told.problems[0] ?? '', /Helen Lee has another session at 10am/)
    assert.equal((await planned(eve)).length, 1)
    await told.fill({ 'Something does not fit': 'Plan it all the same' }).submit()
    assert.equal((await planned(eve)).length, 2)
  })

  test('[S41] GP and clinical supervision are planned as one only for an hour with the GP who is both', async () => {
    const fay = await supervised('Fay Reed', 'gp-supervisor', 'clinical-supervisor')
    const both = { 'Kind of session': ['GP supervision', 'Clinical (non-managerial) supervision'] }
    const short = await plan(fay, { ...both, 'How long, in minutes': '50' })
    assert.deepEqual(short.problems, ['A session counts as both only when it lasts 60 minutes or more'])
    const hour = await plan(fay, { ...both, 'How long, in minutes': '60' })
    assert.deepEqual(hour.problems, [])
    assert.deepEqual((await planned(fay))[0]?.kinds, ['gp-supervision', 'clinical-supervision'])
  })

  test('a time that has passed is not planned, and a small hour is asked again', async () => {
    const gus = await supervised('Gus Hill')
    assert.deepEqual((await plan(gus, { Day: '19 March 2026' })).problems, [
      'Choose a time to come. What was held already is recorded, not planned',
    ])
    assert.deepEqual((await plan(gus, { 'Begins at': '2' })).problems, ['Enter when it begins, like 2pm or 14:30'])
  })

  /** A session whose time has passed, put where a plan would have put it. */
  async function passed(worker: Worker, day: string, more: object = {}): Promise<string> {
    const id = noSuchId()
    await site.world.write((db) =>
      db
        .insertInto('planned_session')
        .values({
          id,
          post_id: worker.postId,
          supervisor_id: gp.id,
          kinds: ['gp-supervision'],
          starts_at: new Date(`${day}T14:00:00Z`),
          minutes: 30,
          planned_at: new Date('2026-02-01T10:00:00Z'),
          changed_at: new Date('2026-02-01T10:00:00Z'),
          ...more,
        })
        .execute(),
    )
    return id
  }

  test('[S36] both are asked whether it was held, and one press of either answers for both', async () => {
    const hope = await supervised('Hope Lund')
    const id = await passed(hope, '2026-03-19')
    const asked = async (holder: Holder) =>
      ((await site.world.as(holder, (context) => sessionsToday.load(context))).lines ?? []).filter(({ key }) =>
        key.endsWith(id),
      )
    assert.equal((await asked(hope)).length, 1)
    assert.equal((await asked(gp)).length, 1)
    const client = await site.client(hope)
    const page = await (await client.get('/sessions')).form('It was held').submit()
    assert.equal(page.status, 200)
    assert.equal((await asked(hope)).length + (await asked(gp)).length, 0)
    const found = await site.world.as(gp, (context) => findSession(context, id))
    assert.deepEqual([found?.state, found?.heldOn, found?.supervisorName], ['held', '2026-03-19', 'Helen Lee'])
    assert.ok(page.says('Held'))
  })

  test('[S36] “it was held” is taken back with one press, and then it is planned and owed as before', async () => {
    const ada = await supervised('Ada Stone')
    const id = await passed(ada, '2026-03-19')
    const client = await site.client(ada)
    const held = await (await client.get('/sessions')).press('It was held')
    assert.ok(held.says('The session of 19 Mar 2026 with Ada Stone was held.'))
    const over = await client.get(`/supervision-sessions/${id}/move`)
    assert.ok(
      over.links.includes('Your supervision') && over.links.includes('See every session of yours, or plan another'),
    )
    assert.equal(over.heading, 'The session of 19 Mar 2026 was held')
    assert.deepEqual(
      over.buttons.filter((each) => each !== 'Search'),
      [],
    )
    assert.equal((await client.get(`/supervision-sessions/${id}/missed`)).heading, over.heading)
    const again = await held.press('It was not: undo')
    assert.ok(again.says('Was it held?') && again.buttons.some((each) => each.startsWith('It was held')))
    const rows = await site.world.write((db) =>
      db.selectFrom('supervision_session').select('id').where('id', '=', id).execute(),
    )
    assert.deepEqual(rows, [])
    const names = (await site.world.events()).map(({ name }) => name)
    assert.ok(names.includes('supervision.session-held-undone'))
    const missed = await client.get(`/supervision-sessions/${id}/missed`)
    assert.equal(missed.heading.slice(0, 31), 'The session with Helen Lee on 1')
    await missed
      .fill({
        'Who could not make it': 'The supervisor',
        'The reason, as a manager and a pack of evidence may show it': 'Supervisor away',
      })
      .submit()
    const closed = await client.get(`/supervision-sessions/${id}/move`)
    assert.equal(closed.heading, 'The session of 19 Mar 2026 was missed: supervisor away')
  })

  test('[S36] from its beginning a session is answered for, and can no longer be called off', async () => {
    const uma = await supervised('Uma Dean')
    const { now } = site.world.moment
    await passed(uma, '2026-03-18', { starts_at: new Date(now.getTime() - 5 * 60_000), minutes: 30 })
    const list = await (await site.client(uma)).get(`/posts/${uma.postId}/supervision`)
    assert.ok(list.says('Was it held?') && list.links.some((each) => each.startsWith('It was missed')), list.text)
    assert.ok(!list.links.some((each) => each.startsWith('Call off')))
  })

  test('[S71] a manager sees date, kind, minutes, whether it was held and the code, and never the words of the two', async () => {
    const ivy = await supervised('Ivy Nash')
    const id = await passed(ivy, '2026-03-18')
    const form = await (await site.client(ivy)).get(`/supervision-sessions/${id}/missed`)
    const words = 'Rang at noon from the maternity ward'
    const saved = await form
      .fill({
        'Who could not make it': 'The supervisor',
        'The reason, as a manager and a pack of evidence may show it': 'Service pressure',
      })
      .fill({ 'A word between the two of you (you can leave this out)': words })
      .submit()
    assert.ok(saved.says('Missed: service pressure'), saved.problems.join())
    const seen = await (await site.client(manager)).get(`/posts/${ivy.postId}/supervision`)
    assert.deepEqual(
      seen.rows.find(([day]) => day === '18 Mar 2026'),
      ['18 Mar 2026', 'GP supervision', '–', 'Helen Lee', 'Missed: service pressure'],
    )
    const { body } = await (await site.client(manager)).json(`/api/posts/${ivy.postId}/supervision-sessions`)
    const events = JSON.stringify(await site.world.events())
    for (const told of [seen.html, JSON.stringify(body), events]) assert.equal(told.indexOf('maternity'), -1)
    const read = (holder: Holder) =>
      site.world.as(holder, async ({ db }) => db.selectFrom('planned_session_words').selectAll().execute())
    assert.equal((await read(manager)).length, 0, 'the database itself gives them to nobody else')
    assert.equal((await read(gp)).length, 1)
    const [kept] = await read(gp)
    assert.equal(kept?.sealed.toString('latin1').indexOf('maternity'), -1, 'and they are sealed')
  })

  test('an answer given twice is one, and one given to what changed meanwhile shows that it changed', async () => {
    const joy = await supervised('Joy Park')
    const id = await passed(joy, '2026-03-17')
    const client = await site.client(gp)
    const first = await client.json(`/api/supervision-sessions/${id}/held`, { version: 1 })
    assert.equal(first.status, 201)
    const late = await client.json(`/api/supervision-sessions/${id}/missed`, {
      version: 1,
      cancelledBy: 'none',
      gapReason: 'other',
    })
    assert.equal(late.status, 409)
    const held = await site.world.write((db) =>
      db.selectFrom('supervision_session').select('id').where('id', '=', id).execute(),
    )
    assert.equal(held.length, 1)
  })

  test('a stranger neither sees nor changes a plan', async () => {
    const kit = await supervised('Kit Moss')
    const id = await passed(kit, '2026-04-30')
    const stranger = await site.world.colleague('Una Flint', 'gp-supervisor', site.world.otherPcn)
    const client = await site.client(stranger)
    for (const path of ['move', 'call-off', 'missed', 'session.ics'])
      assert.equal((await client.raw(`/supervision-sessions/${id}/${path}`)).status, 404, path)
    assert.equal(
      (
        await client.json(`/api/supervision-sessions/${id}/call-off`, {
          version: 1,
          cancelledBy: 'none',
          gapReason: 'other',
        })
      ).status,
      403,
    )
  })
})
