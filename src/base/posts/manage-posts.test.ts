import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, World } from '../../../test/world.ts'
import { paths } from './posts.paths.ts'

describe('managing posts', () => {
  let site: TestSite
  let world: World
  let priya: Holder
  let manager: Client
  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    world = site.world
    priya = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    manager = await site.client(priya)
  })
  after(() => site.close())

  const appointed = async (client: Client, name: string, more: Record<string, string> = {}) => {
    const [first = name, last = name] = name.split(' ')
    const form = (await client.get('/team/appoint')).fill({
      'First name, if new': first,
      'Last name, if new': last,
      'First day in post': '4 January 2027',
      'How is the post employed?': 'The PCN or its lead practice employs',
      Employer: 'Riverside Primary Care Network',
      ...more,
    })
    return form.submit()
  }

  test('[S7] a manager records who pays for a post, until when, its hours and its claim reference', async () => {
    const sites = await appointed(manager, 'Amina Yusuf', {
      'Hours, as a part of full time': '0.8',
      'Who pays for the post?': 'Additional Roles Reimbursement Scheme (ARRS)',
      'Funding ends (optional)': '31 January 2027',
      'Claim reference (optional)': 'ARRS-0042',
    })
    assert.equal(sites.heading, 'Where Amina Yusuf works')
    const post = await sites
      .fill({ 'Riverside Surgery': ['Monday', 'Tuesday'], 'High Street Practice': ['Thursday', 'Friday'] })
      .submit()
    assert.equal(post.heading, 'Amina Yusuf, link worker')
    assert.equal(post.fact('Paid by'), 'Additional Roles Reimbursement Scheme (ARRS)')
    assert.equal(post.fact('Funding ends'), '31 January 2027')
    assert.equal(post.fact('Claim reference'), 'ARRS-0042')
    assert.equal(post.fact('Hours'), '0.8 of full time')
    assert.ok(post.says('The funding ends on 31 January 2027, in 67 days'))
    assert.ok(
      post.rows.some((row) => row.join().includes('Riverside Surgery') && row.join().includes('Monday and Tuesday')),
    )
    const team = await manager.get('/team')
    assert.ok(
      team.rows.some((row) => row.join(' ').includes('Amina Yusuf') && row.join(' ').includes('Starts 4 Jan 2027')),
    )
  })

  test('[S16] [S33] a post under sub-contract names the provider and the PCN, and a PCN cannot be written down as sub-contractor', async () => {
    const wrong = await appointed(manager, 'Tomasz Nowak', {
      'How is the post employed?': 'A VCSE provider employs under sub-contract',
    })
    assert.deepEqual(wrong.problems, ['Choose the provider who employs under the contract'])
    const sites = await wrong.fill({ Employer: 'Good Neighbours Northmoor' }).submit()
    const post = await manager.get(sites.address.replace('/sites', ''))
    assert.equal(post.fact('How employed'), 'A VCSE provider employs under sub-contract')
    assert.equal(post.fact('Employer'), 'Good Neighbours Northmoor')
    assert.equal(post.fact('Under contract to'), 'Riverside Primary Care Network')
  })

  test('[S109] a worker is placed on a ward, in a hub, a hostel and a council team as well as in practices', async () => {
    const kofi = await world.linkWorker('Kofi Asante')
    const page = await manager.get(paths.sites(kofi))
    const post = await page
      .fill({
        'Ward 7, General Hospital (hospital ward)': ['Monday'],
        'Corn Exchange Community Hub (community hub)': ['Tuesday'],
        'St Jude’s Hostel (hostel)': ['Wednesday'],
        'Housing Options Team (council team)': ['Days vary'],
        'High Street Practice': ['Friday'],
        'Riverside Surgery': [],
      })
      .submit()
    const text = post.rows.map((row) => row.join(' '))
    for (const words of ['Hospital ward', 'Community hub', 'Hostel', 'Council team', 'Practice'])
      assert.ok(
        text.some((row) => row.includes(words)),
        words,
      )
    assert.ok(text.some((row) => row.includes('Riverside Surgery') && row.includes('Before 25 Nov 2026')))
  })

  test('hours to come wait for their day, and the history says who changed them', async () => {
    const ellen = await world.linkWorker('Ellen Marsh')
    const form = await manager.get(paths.hours(ellen))
    const post = await form
      .fill({ 'Hours, as a part of full time': '0.6', 'From which day': '1 December 2026' })
      .submit()
    assert.equal(post.fact('Hours'), 'Full time')
    assert.ok(post.rows.some((row) => row.join(' ').includes('0.6 of full time')))
    assert.match(post.document.text, /Hours changed to 0.6 of full time from 1 December 2026/)
    assert.match(post.document.text, /Priya Shah, PCN manager/)
    const soon = await manager.get(paths.hours(ellen))
    await soon.fill({ 'Hours, as a part of full time': '0.5', 'From which day': '25 November 2026' }).submit()
    assert.equal((await manager.get(paths.post(ellen))).fact('Hours'), '0.5 of full time')
  })

  test('somebody away is shown as away, never why, until they are back and have been talked to', async () => {
    const daniel = await world.linkWorker('Daniel Osei')
    const everything = async () => (await (await manager.get('/today')).follow('See everything')).text
    const away = await (await manager.get(paths.away(daniel)))
      .fill({ 'First day away': '20 November 2026', 'Expected back (optional)': '4 January 2027' })
      .submit()
    assert.ok(away.says('Away, back about 4 Jan 2027'))
    const again = await (await manager.get(paths.away(daniel))).fill({ 'First day away': '25 November 2026' }).submit()
    assert.deepEqual(again.problems, ['Daniel is away then already'])
    const back = await (await away.follow('Record that they are back'))
      .fill({ 'First day back': '25 November 2026' })
      .submit()
    assert.ok(back.says('Back since 25 Nov 2026'))
    assert.ok((await everything()).includes('Talk about coming back'))
    await (await back.follow('Record the return conversation')).form().submit()
    assert.equal((await everything()).includes('Talk about coming back'), false)
    const names = (await world.events()).map(({ name }) => name)
    assert.ok(names.includes('posts.absence-began') && names.includes('posts.absence-ended'))
  })

  test('a post ends on a day for a coded reason; the role that came with it ends too', async () => {
    const callum = await world.linkWorker('Callum Reid')
    const ended = await (await manager.get(paths.end(callum)))
      .fill({ 'Last day in post': '31 December 2026', 'Why does it end?': 'The job was not as described' })
      .submit()
    assert.ok(ended.says('Leaves 31 Dec 2026'))
    assert.equal(ended.fact('Reason for leaving'), 'The job was not as described')
    const event = (await world.events()).find(({ name }) => name === 'posts.post-ended')
    assert.deepEqual(event?.detail, { lastDay: '2026-12-31' })
    const seat = await world.write((db) =>
      db.selectFrom('seat').select('until_on').where('id', '=', callum.seat.id).executeTakeFirst(),
    )
    assert.equal(seat?.until_on, '2027-01-01')
  })

  test('of two managers who change the same post, the second sees what the first wrote', async () => {
    const zainab = await world.linkWorker('Zainab Sheikh')
    const first = await manager.get(paths.hours(zainab))
    const second = await manager.get(paths.hours(zainab))
    await first.fill({ 'Hours, as a part of full time': '0.6' }).submit()
    const conflict = await second.fill({ 'Hours, as a part of full time': '0.9' }).submit()
    assert.equal(conflict.status, 409)
    assert.match(conflict.text, /Hours, as a part of full time Saved now 0\.6 Yours, not saved 0\.9/)
  })

  test('a post whose money ends within 90 days is on Today until somebody says what follows', async () => {
    const worker = await world.linkWorker('Lena Park')
    const ends = async () => (await manager.get('/today?all=1')).says('The funding of a post ends Lena Park')
    const until = async (day: string) =>
      (await manager.get(paths.terms(worker))).fill({ 'Funding ends (optional)': day }).submit()
    assert.equal(await ends(), false)
    await until('31 December 2026')
    assert.equal(await ends(), true)
    await until('31 December 2027')
    assert.equal(await ends(), false)
  })

  test('both texts are told in the words of the form: its labels, its choices, its days; what is the same is not told', async () => {
    const worker = await world.linkWorker('Kemi Bello')
    const [first, second] = [await manager.get(paths.terms(worker)), await manager.get(paths.terms(worker))]
    await first.fill({ 'Job title': 'Senior link worker', 'Funding ends (optional)': '31 March 2027' }).submit()
    const typed = { 'Who pays for the post?': 'Council', 'Funding ends (optional)': '1 May 2027' }
    const { main } = await second.fill(typed).submit()
    const told = main.byClass('trellis-conflict')[0]?.text ?? ''
    assert.match(
      told,
      /Who pays for the post\? Saved now Additional Roles Reimbursement Scheme \(ARRS\) Yours, not saved Council/,
    )
    assert.match(told, /Funding ends Saved now 31 March 2027 Yours, not saved 1 May 2027/)
    assert.match(told, /Job title Saved now Senior link worker/)
    assert.doesNotMatch(told, /employ|Employer|Band/)

    const [one, two] = [await manager.get(paths.sites(worker)), await manager.get(paths.sites(worker))]
    await one.fill({ 'Riverside Surgery': ['Friday'] }).submit()
    const days = await two.fill({ 'Riverside Surgery': ['Monday', 'Tuesday'] }).submit()
    assert.match(
      days.main.byClass('trellis-conflict')[0]?.text ?? '',
      /Saved now .*Riverside Surgery: Friday.* Yours, not saved .*Riverside Surgery: Monday, Riverside Surgery: Tuesday/,
    )
  })

  test('a PCN sees a provider’s employee without band, reason for leaving or return conversation, and changes no terms', async () => {
    const lead = await world.colleague('Grace Adeyemi', 'provider-manager', world.provider)
    const hina = await world.linkWorker('Hina Malik', {
      employer: world.provider,
      ended: '2026-12-24',
      endReason: 'not-enough-support',
      away: { from: '2026-10-01', until: '2026-11-20', returnTalkOn: '2026-11-20' },
    })
    const theirs = await (await site.client(lead)).get(paths.post(hina))
    assert.equal(theirs.fact('Reason for leaving'), 'Not enough support or supervision')
    const ours = await manager.get(paths.post(hina))
    assert.equal(ours.fact('Reason for leaving'), undefined)
    assert.ok(ours.says('Known to their employer'))
    const refused = await manager.get(paths.hours(hina))
    assert.equal(refused.status, 403)
    const api = await manager.json(`/api/posts/${hina.postId}`)
    assert.equal(JSON.stringify(api.body).includes('not-enough-support'), false)
  })

  test('link-worker rules never gate a coach, and the page says so', async () => {
    const sophie = await world.post('Sophie Tran', { role: 'health-coach', employer: world.pcn, pcn: world.pcn })
    const page = await manager.get(paths.post(sophie))
    assert.ok(page.says('nothing here stops them from taking referrals'))
    assert.equal(page.fact('Works alone'), undefined)
  })

  test('the only link worker of a PCN on their days is a sole worker, until somebody shares a day', async () => {
    const bethan = await world.linkWorker('Bethan Lloyd', {
      pcn: world.otherPcn,
      employer: world.otherPcn,
      sites: [{ at: world.practices.hilltop, weekdays: [1, 2] }],
    })
    const hilltop = await site.client(await world.colleague('Lee Morgan', 'pcn-manager', world.otherPcn))
    assert.match((await hilltop.get(paths.post(bethan))).fact('Works alone') ?? '', /^Yes: no other link worker/)
    const other = { pcn: world.otherPcn, employer: world.otherPcn }
    await world.linkWorker('Rhys Owen', { ...other, sites: [{ at: world.practices.hilltop, weekdays: [4] }] })
    assert.match((await hilltop.get(paths.post(bethan))).fact('Works alone') ?? '', /^Yes/)
    await world.linkWorker('Mari Jones', { ...other, sites: [{ at: world.practices.hilltop, weekdays: [2] }] })
    assert.match((await hilltop.get(paths.post(bethan))).fact('Works alone') ?? '', /^No/)
  })

  test('a post of another organisation is missing, whoever asks, and so is one that never was', async () => {
    const stranger = await site.client(await world.colleague('Sam Reed', 'line-manager', world.otherPcn))
    const amir = await world.linkWorker('Amir Saleh')
    assert.equal((await stranger.get(paths.post(amir))).status, 404)
    assert.equal(
      (await stranger.json(`/api/posts/${amir.postId}/hours`, { version: 1, wte: 0.5, from: '2026-11-25' })).status,
      403,
    )
    assert.equal((await manager.get(paths.post({ postId: noSuchId() }))).status, 404)
    const worker = await site.client(amir)
    assert.equal((await worker.get(paths.post(amir))).status, 200)
    assert.equal((await worker.get(paths.hours(amir))).status, 403)
  })
})
