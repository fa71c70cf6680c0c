import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import ICAL from 'ical.js'
import { testKeys } from '../../../test/ground.ts'
import { type Page, type TestSite, testSite } from '../../../test/site.ts'
import { aForeignWorld, type Holder, type Worker } from '../../../test/world.ts'
import { calendar } from '../../base/calendar/module.ts'
import { linkRoutes } from '../../http/link-routes.ts'
import type { Context } from '../../platform/context.ts'
import { openMail } from '../../platform/mail.ts'
import { placements } from '../placements/module.ts'
import { sessionFacts } from '../supervision/index.ts'
import { supervision } from '../supervision/module.ts'
import { training } from '../training/module.ts'
import { peersEvidence } from './contributions.ts'
import { makeDoor } from './door.store.ts'
import { coverFor } from './index.ts'
import { peers } from './module.ts'
import { managersToday } from './today-managers.ts'

const links = { name: 'links', routes: linkRoutes }

describe('peers: networks, who was there, and that nobody works alone', () => {
  let site: TestSite
  let hub: Holder
  let manager: Holder
  let amina: Worker
  let tom: Worker

  before(async () => {
    site = await testSite({
      today: '2026-11-25',
      time: '12:00',
      modules: [placements, supervision, training, calendar, peers, links],
    })
    const { world } = site
    hub = await world.colleague('Hana Cole', 'training-hub', world.hub)
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.otherPcn)
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-01-12', soleWorkerSaid: false, languages: ['ur'] })
    tom = await world.post('Tom Reed', {
      role: 'link-worker',
      employer: world.otherPcn,
      pcn: world.otherPcn,
      started: '2026-06-01',
      soleWorkerSaid: true,
      wte: 0.6,
      languages: ['ur', 'en'],
      lineManager: manager,
      sites: [{ at: world.practices.hilltop, weekdays: [1, 2, 3] }],
    })
  })
  after(() => site.close())

  const clientOf = (holder: Holder) => site.client(holder)
  const withoutEnd = (path: string) => new URL(path, 'https://x').pathname

  async function aNetwork(title = 'Community of practice'): Promise<Page> {
    const page = await (await clientOf(hub)).get('/peers/networks/add')
    return page
      .fill({
        'For whom': 'Northmoor Integrated Care System · System (ICS)',
        'Hosted by': 'Northmoor Training Hub',
        'What it is called': title,
        'What it is, and for whom': 'For every link worker of the system.',
        'How to join': 'Write once.',
        Contact: 'hub@example.org',
        'How often it meets': 'Every 2 months',
        'Time and money for taking part (you can leave this out)': '2 hours of protected time; travel is paid',
      })
      .submit()
  }

  async function anEvent(more: Record<string, string> = {}): Promise<Page> {
    const network = await aNetwork()
    assert.equal(network.heading, 'Community of practice', network.problems.join())
    const plan = await network.follow('Plan an event')
    return plan
      .fill({
        'What it is called': 'Safety planning',
        Day: '25 November 2026',
        'Begins at': '11:30',
        'How long, in minutes': '90',
        'How many of them count as CPD': '60',
        Where: 'Corn Exchange',
        ...more,
      })
      .submit()
  }
  /** Only the keys are asked for. */
  const mails = () =>
    site.world.write(async (db) => {
      const rows = await db.selectFrom('mail').selectAll().where('purpose', '=', 'peers.event-news').execute()
      return rows.map((mail) => {
        const opened = openMail({ keys: testKeys } as Context, mail)
        return { id: mail.id, about: mail.recipient_about, ...opened }
      })
    })
  const idOf = (page: Page) => page.address.split('/').at(-1) ?? ''
  const peerSessions = async (worker: Worker) =>
    (
      (await site.world.as(worker, (context) => sessionFacts(context, [worker.postId]))).get(worker.postId) ?? []
    ).filter(({ kind }) => kind === 'peer-support')

  test('[S30] a network stands in the directory of everybody it is for, with its level, its host and how to join', async () => {
    const made = await aNetwork('System exchange')
    assert.equal(made.heading, 'System exchange')
    assert.equal(made.fact('For'), 'Northmoor Integrated Care System · System (ICS)')
    assert.equal(made.fact('Hosted by'), 'Northmoor Training Hub')
    const directory = await (await clientOf(amina)).get('/peers')
    const row = directory.rows.find(([title]) => title === 'System exchange')
    assert.deepEqual(row?.slice(1), ['System (ICS)', 'Northmoor Training Hub', 'Every 2 months'])
    const open = await directory.follow('System exchange')
    assert.equal(open.fact('How to join'), 'Write once.')
    assert.ok(!open.buttons.includes('Plan an event'))
  })

  test('a worker plans no event of a network, and a wrong form says what is wrong and keeps what was typed', async () => {
    const network = await aNetwork('Kept')
    const refused = await (await clientOf(amina)).raw(`/peers/networks/${idOf(network)}/plan`)
    assert.equal(refused.status, 404)
    const wrong = await (await network.follow('Plan an event'))
      .fill({ 'What it is called': 'Too much', Day: 'soon', 'How long, in minutes': '60' })
      .submit()
    assert.ok(wrong.problems.includes('Enter the day, like 2 February 2026'))
    assert.equal(wrong.form().valueOf('What it is called'), 'Too much')
  })

  test('[S69] time and money for peer support are a line of their own: what the network funds, and hours given beside hours used', async () => {
    const event = await anEvent()
    const network = await event.follow('Community of practice')
    assert.equal(network.fact('Time and money for taking part'), '2 hours of protected time; travel is paid')
    const client = await clientOf(tom)
    await (await client.get(withoutSeat(event))).press('I was there')
    const mine = await client.get('/peers/my-hours')
    assert.ok(mine.says('1 hour 30 minutes with peers. The standard gives 0.9 hours a week'), mine.text)
    await (await client.get(withoutSeat(event))).press('I was not there')
  })

  test('[S29] one press says “I was there”: hours, the session, the duty and one’s time follow, once, and go again with it', async () => {
    const event = await anEvent()
    const client = await clientOf(amina)
    const before = (await peerSessions(amina)).length
    const there = await (await client.get(withoutSeat(event))).press('I was there')
    assert.equal(there.heading.includes('You were there, and have the hours'), true)
    const mine = await client.get('/peers/my-hours')
    assert.ok(mine.heading.includes('1 hour of CPD with peers in 2026'), mine.heading)
    assert.ok(mine.rows.some(([title]) => title === 'Safety planning'))
    const facts = await peerSessions(amina)
    assert.deepEqual([facts.length, facts[0]?.heldOn, facts[0]?.minutes], [before + 1, '2026-11-25', 90])
    const spent = await site.world.as(amina, async (context) => {
      const days = { from: '2026-11-25', until: '2026-11-25' }
      const all = []
      for (const source of context.app.timeSpent) all.push(...(await source.load(context, amina.postId, days)))
      return all
    })
    assert.deepEqual(
      spent.map(({ kind, minutes }) => [kind, minutes]),
      facts.map(() => ['peers', 90]),
    )
    const sessions = await client.get(`/posts/${amina.postId}/supervision`)
    assert.ok(sessions.says('Peer support or network'))
    assert.ok((await client.get('/my-training')).says('CPD hours with peers this year: 1 hour'))
    await (await client.get(withoutSeat(event))).press('I was not there')
    assert.equal((await peerSessions(amina)).length, before)
    assert.ok(!(await client.get('/peers/my-hours')).rows.some(([title]) => title === 'Safety planning'))
  })

  test('“I am coming” puts it into one’s own calendar, and a move and a calling off reach it there', async () => {
    const event = await anEvent({ Day: '2 December 2026', 'Begins at': '14:00' })
    const client = await clientOf(amina)
    const coming = await (await client.get(withoutSeat(event))).press('I am coming')
    assert.ok(coming.heading.includes('You are coming'))
    const made = await (await client.get('/calendar')).press('Make an address')
    const address = made.main.byTag('code')[0]?.text
    const feed = async () => (await site.visitor().raw(withoutEnd(address ?? ''))).text()
    const first = await feed()
    assert.match(first, /SUMMARY:Peer network \(Trellis\)/)
    assert.doesNotMatch(first, /Safety planning|Corn Exchange/)
    const host = await clientOf(hub)
    const change = await host.get(`/peers/events/${idOf(event)}/change`)
    await change.fill({ Day: '3 December 2026' }).submit()
    assert.match(await feed(), /20261203T140000/)
    await (await host.get(withoutSeat(event))).press('Call it off')
    assert.match(await feed(), /STATUS:CANCELLED/)
    assert.ok((await client.get(withoutSeat(event))).heading.includes('This event is called off'))
  })

  test('whoever said that they come, and nobody else, is told by mail and in their calendar of a move, a calling off and its end', async () => {
    const event = await anEvent({ Day: '2 December 2026', 'Begins at': '14:00' })
    await site.runJobs()
    const seen = new Set((await mails()).map(({ id }) => id))
    const news = async () => {
      await site.runJobs()
      const fresh = (await mails()).filter(({ id }) => !seen.has(id))
      for (const { id } of fresh) seen.add(id)
      return fresh.map(({ about, subject, text, calendar }) => {
        const whole = new ICAL.Component(ICAL.parse(calendar?.text ?? ''))
        const part = whole.getFirstSubcomponent('vevent')
        assert.ok(part)
        const { uid, sequence, startDate, summary } = new ICAL.Event(part)
        const starts = startDate.toString()
        return { about, subject, text, method: calendar?.method, uid, sequence, starts, summary }
      })
    }
    const client = await clientOf(amina)
    await (await client.get(withoutSeat(event))).press('I am coming')
    const [said] = await news()
    assert.deepEqual(
      [said?.about, said?.subject, said?.method, said?.summary],
      [`colleague:${amina.id}`, 'You are coming: Safety planning', 'REQUEST', 'Peer network (Trellis)'],
    )
    const host = await clientOf(hub)
    const change = async (fields: Record<string, string>) =>
      (await host.get(`/peers/events/${idOf(event)}/change`)).fill(fields).submit()
    await change({ 'What it is called': 'Safety plans' })
    assert.deepEqual(await news(), [], 'another title alone is no news')
    await change({ Day: '3 December 2026' })
    const moved = await news()
    assert.deepEqual(
      moved.map(({ about, subject, method, starts }) => [about, subject, method, starts]),
      [[`colleague:${amina.id}`, 'Changed: Safety plans', 'REQUEST', '2026-12-03T14:00:00']],
    )
    await (await host.get(withoutSeat(event))).press('Call it off')
    const [off] = await news()
    assert.deepEqual([off?.subject, off?.method, off?.uid], ['Called off: Safety plans', 'CANCEL', said?.uid])
    assert.ok((off?.sequence ?? 0) > (moved[0]?.sequence ?? 0) && (moved[0]?.sequence ?? 0) > (said?.sequence ?? 0))
    assert.match(off?.text ?? '', /3 Dec 2026 at 2pm, will not be held/)
    await (await host.get(withoutSeat(event))).press('Plan it again after all')
    assert.deepEqual(
      (await news()).map(({ subject, method }) => [subject, method]),
      [['On again: Safety plans', 'REQUEST']],
    )
    await (await client.get(withoutSeat(event))).press('I am not coming after all')
    assert.deepEqual(
      (await news()).map(({ method }) => method),
      ['CANCEL'],
    )
    await (await host.get(withoutSeat(event))).press('Call it off')
    assert.deepEqual(await news(), [], 'nobody comes, and nobody is told')
  })

  test('somebody without an account on the phone scans the square, types their work address, and is on the list; opening it records nothing', async () => {
    const event = await anEvent()
    const host = await clientOf(hub)
    const door = await (await host.get(`/peers/events/${idOf(event)}/door`)).press('Make the square')
    const address = withoutEnd(door.main.byTag('code')[0]?.text ?? '')
    const before = (await peerSessions(tom)).length
    for (const _ of [1, 2]) await site.visitor().get(address)
    assert.equal((await peerSessions(tom)).length, before)
    const email = await site.world.write((db) =>
      db.selectFrom('colleague').select('email').where('id', '=', tom.id).executeTakeFirstOrThrow(),
    )
    const phone = await site.visitor().get(address)
    assert.ok(phone.says('Community of practice') && !phone.says('Tom Reed'))
    const known = await phone.fill({ 'Your work e-mail address': ` ${email.email?.toUpperCase()} ` }).submit()
    const unknown = await (await site.visitor().get(address))
      .fill({ 'Your work e-mail address': 'nobody@example.org' })
      .submit()
    assert.equal(known.heading, 'Thank you for coming')
    assert.equal(known.text, unknown.text)
    assert.equal(known.status, unknown.status)
    assert.equal((await peerSessions(tom)).length, before + 1)
    const again = await (await site.visitor().get(address))
      .fill({ 'Your work e-mail address': email.email ?? '' })
      .submit()
    assert.equal(again.text, known.text)
    assert.equal((await peerSessions(tom)).length, before + 1)
    const wrong = await (await site.visitor().get(address)).fill({ 'Your work e-mail address': 'tom' }).submit()
    assert.deepEqual(wrong.problems, ['Enter an e-mail address in the correct format, like name@example.com'])
    const list = await host.get(`/peers/events/${idOf(event)}/list`)
    assert.ok(
      list.rows.some(([name, , stands]) => name === 'Tom Reed' && stands === 'Was there. At the door'),
      list.text,
    )
    const phoneOfTom = await clientOf(tom)
    const undone = await (await phoneOfTom.get(withoutSeat(event))).press('I was not there')
    assert.ok(undone.heading.includes('Were you there?'))
  })

  test('signed in on the phone that scans, one press is enough', async () => {
    const event = await anEvent()
    const door = await (await (await clientOf(hub)).get(`/peers/events/${idOf(event)}/door`)).press('Make the square')
    const address = withoutEnd(door.main.byTag('code')[0]?.text ?? '')
    const client = await clientOf(amina)
    const opened = await client.outside(address)
    assert.ok(opened.says('You are signed in'))
    const thanked = await opened.press('I am here')
    assert.equal(thanked.heading, 'Thank you for coming')
    assert.ok(thanked.says('You are on the list'), 'whoever is signed in typed no address that might be known')
    assert.ok((await client.get(withoutSeat(event))).heading.includes('You were there'))
  })

  test('five tries of one address from one place are enough, and a new square ends the one before', async () => {
    const event = await anEvent()
    const host = await clientOf(hub)
    const door = await (await host.get(`/peers/events/${idOf(event)}/door`)).press('Make the square')
    const address = withoutEnd(door.main.byTag('code')[0]?.text ?? '')
    const phone = await site.visitor().get(address)
    let last = phone
    for (const _ of [1, 2, 3, 4, 5, 6])
      last = await phone.fill({ 'Your work e-mail address': 'a@example.org' }).submit()
    assert.deepEqual(last.problems, ['Too many tries from here. Ask the host to put you on the list'])
    await (await host.get(`/peers/events/${idOf(event)}/door`)).press('Make a new square')
    assert.equal((await site.visitor().get(address)).status, 404)
  })

  test('a square of another system opens that system’s event alone, and none of ours is found by its id', async () => {
    const event = await anEvent()
    const elsewhere = await aForeignWorld(site.database, {
      today: '2026-11-25',
      time: '12:00',
      joined: site.world.joined,
    })
    const stranger = await elsewhere.colleague('Sol Gray', 'training-hub', elsewhere.hub)
    const client = await site.client(stranger)
    assert.equal((await client.raw(`/peers/events/${idOf(event)}`)).status, 404)
    await assert.rejects(
      elsewhere.as(stranger, (context) => makeDoor(context, idOf(event), new Date('2026-11-25T20:00:00Z'))),
    )
    const door = await (await (await clientOf(hub)).get(`/peers/events/${idOf(event)}/door`)).press('Make the square')
    const secret = withoutEnd(door.main.byTag('code')[0]?.text ?? '')
      .split('/')
      .at(-1)
    assert.equal((await site.visitor().get(`/l/southvale/${secret}`)).status, 404)
  })

  test('the host finds whoever did not say that they come, presses once for each, and takes it back by one press', async () => {
    const event = await anEvent()
    const host = await clientOf(hub)
    const list = await host.get(`/peers/events/${idOf(event)}/list?name=yusuf`)
    const marked = await list.press('Was there')
    assert.ok(
      marked.rows.some(([name, , stands]) => name === 'Amina Yusuf' && stands?.startsWith('Was there. From the host')),
    )
    const undone = await marked.press('Undo')
    assert.ok(undone.rows.some(([name, , stands]) => name === 'Amina Yusuf' && stands === 'Has not said'))
    const worker = await clientOf(amina)
    assert.equal((await worker.raw(`/peers/events/${idOf(event)}/list`)).status, 404)
    const forged = await worker.json(`/api/peer-events/${idOf(event)}/present`, { colleagueId: tom.id, present: 'yes' })
    assert.equal(forged.status, 403)
  })

  test('nobody was at an event whose time has not come', async () => {
    const event = await anEvent({ Day: '2 December 2026' })
    const answer = await (await clientOf(amina)).json(`/api/peer-events/${idOf(event)}/was-there`, { was: 'yes' })
    assert.equal(answer.status, 403)
    assert.match(JSON.stringify(answer.body), /Its time has not come/)
  })

  test('[S31] a sole worker is found, sees who is offered and why, asks; the peer says yes; the manager names them in one press', async () => {
    const boss = await clientOf(manager)
    const found = await boss.get('/peers/sole-workers')
    assert.equal(found.heading, 'One sole worker, 1 without a named peer')
    const row = found.rows.find(([name]) => name === 'Tom Reed')
    assert.equal(row?.[2], 'Nobody yet')
    assert.match(row?.[5] ?? '', /owes Tom a peer in another organisation.* Held by Priya Shah/)
    const worker = await clientOf(tom)
    const own = await worker.get(`/posts/${tom.postId}/peers`)
    assert.ok(own.heading.includes('Priya Shah owes you a named peer'), own.heading)
    assert.ok(own.says('Also speaks Urdu'), own.text)
    await own.press('I would like this one')
    const asked = await (await clientOf(amina)).get('/peers')
    assert.ok(asked.says('Tom Reed (Hilltop Primary Care Network) would like you as their named peer'))
    await asked.press('Yes')
    const named = await (await boss.get(`/posts/${tom.postId}/peers`)).press('Name Amina')
    assert.ok(named.heading.includes('Amina Yusuf is Tom’s named peer'), named.heading)
    assert.equal((await boss.get('/peers/sole-workers')).heading, 'One sole worker, each with a named peer')
    const hubView = await (await clientOf(hub)).get('/peers/sole-workers')
    assert.ok(hubView.rows.some(([name, , peer]) => name === 'Tom Reed' && peer === 'Amina Yusuf'))
    const other = await clientOf(amina)
    assert.equal((await other.raw(`/posts/${tom.postId}/peers`)).status, 404)
  })

  test('[S31] who stands in when a sole worker is ill is agreed beforehand: asked, said yes, shown to both', async () => {
    const boss = await clientOf(manager)
    const form = await boss.get(`/posts/${tom.postId}/peers/cover`)
    const asked = await form.fill({ 'Who stands in': 'Amina Yusuf (named peer)' }).submit()
    assert.equal(asked.fact('When ill, who stands in'), 'Amina Yusuf is asked, and has not said yes yet')
    const none = await site.world.as(manager, (context) => coverFor(context, [tom.postId]))
    assert.equal(none.size, 0)
    await (await (await clientOf(amina)).get('/peers')).press('Yes')
    const own = await (await clientOf(tom)).get(`/posts/${tom.postId}/peers`)
    assert.equal(own.fact('When ill, who stands in'), 'Amina Yusuf, agreed')
    const agreed = await site.world.as(manager, (context) => coverFor(context, [tom.postId]))
    assert.equal(agreed.get(tom.postId)?.coverPostId, amina.postId)
  })

  test('[S31] when the named peer who stands in for a sole worker goes on leave, whoever manages the worker is told on Today', async () => {
    const told = async () =>
      ((await site.world.as(manager, (context) => managersToday.load(context))).lines ?? [])
        .filter(({ key }) => key.startsWith('peers:out:'))
        .map(({ what, whom, why, action }) => [what, whom, why, action.href])
    assert.deepEqual(await told(), [])
    const leave = (from_on: string, until_on: string) =>
      site.world.write((db) =>
        db
          .insertInto('post_absence')
          .values({ id: site.world.moment.newId(), post_id: amina.postId, from_on, until_on })
          .execute(),
      )
    await leave('2026-12-20', '2026-12-24')
    assert.deepEqual(await told(), [], 'not yet: it is more than two weeks to go')
    await leave('2026-12-02', '2026-12-16')
    const away = 'Amina Yusuf is away from 2 Dec 2026 until 16 Dec 2026. Tom works alone'
    assert.deepEqual(await told(), [
      [
        'Whoever stands in for a sole worker is away',
        'Tom Reed',
        `${away}: agree on another before it is needed`,
        `/posts/${tom.postId}/peers/cover`,
      ],
      ['The named peer of a sole worker is away', 'Tom Reed', away, `/posts/${tom.postId}/peers`],
    ])
    await site.world.write((db) => db.deleteFrom('post_absence').where('post_id', '=', amina.postId).execute())
  })

  test('[S29] the pack of evidence tells each event that a worker was at, and a gap with whoever holds it', async () => {
    const event = await anEvent()
    await (await (await clientOf(amina)).get(withoutSeat(event))).press('I was there')
    const rows = await site.world.as(manager, (context) =>
      peersEvidence.load(context, {
        posts: [amina, tom].map(({ postId, id, name }) => ({ id: postId, colleagueId: id, name })),
        from: '2026-11-01',
        until: '2026-11-30',
      }),
    )
    const of = (worker: Worker, what: string) => rows.filter((row) => row.postId === worker.postId && row.what === what)
    assert.equal(of(amina, 'Peer network')[0]?.state, 'in-place')
    assert.equal(of(tom, 'Peer network')[0]?.state, 'gap')
    assert.equal(of(tom, 'Peer network')[0]?.heldBy?.name, 'Priya Shah')
    assert.equal(of(tom, 'Named peer of a sole worker')[0]?.state, 'in-place')
  })

  const withoutSeat = (page: Page) => `/peers/events/${idOf(page)}`
})
