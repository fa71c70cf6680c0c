import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { World } from '../../../test/world.ts'
import { findPost } from '../posts/index.ts'
import { paths } from './organisations.paths.ts'

describe('organisations', () => {
  let site: TestSite
  let world: World
  let administrator: Client
  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    world = site.world
    administrator = await site.client(await world.colleague('Ann Bello', 'administrator', world.system))
  })
  after(() => site.close())
  const at = ({ id }: { id: string }) => paths.organisation({ organisationId: id })

  test('[S109] a hostel is added under its neighbourhood, and its page says what kind of place it is', async () => {
    const page = await (await administrator.get(paths.add(world.pcn.id)))
      .fill({ 'What is it?': 'Other site', 'Kind of place': 'Hostel', Name: 'Canal Street Hostel' })
      .submit()
    assert.equal(page.heading, 'Other site Canal Street Hostel')
    assert.equal(page.fact('Kind of place'), 'Hostel')
    assert.ok((await administrator.get('/organisations')).says('Canal Street Hostel Hostel'))
  })

  test('a code must have the form of its kind, and belong to nobody else', async () => {
    const form = (await administrator.get(paths.add(world.pcn.id))).fill({
      'What is it?': 'Practice',
      Name: 'New Road Surgery',
      'Organisation code (optional)': 'U12345',
    })
    const wrong = await form.submit()
    assert.deepEqual(wrong.problems, ['A practice’s code is a letter and five figures, like A81001'])
    const taken = await wrong.fill({ 'Organisation code (optional)': 'z90001' }).submit()
    assert.deepEqual(taken.problems, ['Z90001 is the code of Riverside Surgery already'])
    const made = await taken.fill({ 'Organisation code (optional)': 'Z90077' }).submit()
    assert.equal(made.fact('Organisation code (ODS)'), 'Z90077')
    assert.equal(made.fact('Public address'), '/refer/new-road-surgery')
  })

  test('a new name is used at once and the old one stays in the history; a late change sees both', async () => {
    const address = paths.edit({ organisationId: world.practices.millLane.id })
    const [first, second] = [await administrator.get(address), await administrator.get(address)]
    const page = await first.fill({ Name: 'Mill Lane Surgery' }).submit()
    assert.equal(page.heading, 'Practice Mill Lane Surgery')
    assert.match(page.document.text, /Renamed from Mill Lane Medical Centre to Mill Lane Surgery/)
    const late = await second.fill({ Name: 'The Mill' }).submit()
    assert.equal(late.status, 409)
    assert.ok(late.says('Mill Lane Surgery'))
  })

  test('a practice moves to another neighbourhood on a day: both memberships stay, and reach follows the day', async () => {
    const practice = world.practices.highStreet
    const page = await (await administrator.get(paths.move({ organisationId: practice.id })))
      .fill({
        'Where does it move to?': 'Hilltop Primary Care Network – Neighbourhood (PCN)',
        'First day there': '1 November 2026',
        'Why does it move?': 'The partners chose to',
      })
      .submit()
    const rows = page.rows.map((row) => row.join(' '))
    assert.ok(
      rows.some((row) => row.includes('Hilltop') && row.includes('Now') && row.includes('The partners chose to')),
    )
    assert.ok(rows.some((row) => row.includes('Riverside') && row.includes('Before 1 Nov 2026')))
    assert.match(page.document.text, /Moved from Riverside Primary Care Network to Hilltop Primary Care Network/)
    const hilltop = await site.client(await world.colleague('Lee Morgan', 'pcn-manager', world.otherPcn))
    assert.equal((await hilltop.get(at(practice))).status, 200)
    const riverside = await site.client(await world.colleague('Priya Shah', 'pcn-manager', world.pcn))
    assert.equal((await riverside.get(at(practice))).status, 404)
  })

  test('when one practice becomes part of another, the posts and roles there follow and nothing is lost', async () => {
    const { riverside, millLane } = world.practices
    const amina = await world.linkWorker('Amina Yusuf', { sites: [{ at: riverside, weekdays: [1, 3] }] })
    const contact = await world.colleague('Moira Lewis', 'practice-contact', riverside)
    const page = await (await administrator.get(paths.merge({ organisationId: riverside.id })))
      .fill({
        'What does it become part of?': 'Mill Lane Surgery – Practice',
        'First day of the merger': '23 November 2026',
        'Why do they merge?': 'One building',
      })
      .submit()
    assert.ok(page.says('Became part of Mill Lane Surgery on 23 November 2026'))
    assert.ok(page.says('Why: One building'), 'asked for, so that people can look it up')
    assert.ok(!page.links.some((each) => each === 'Add one under it'), 'nothing begins under what is no more')
    await site.runJobs()
    const post = await world.as(amina, (context) => findPost(context, amina.postId))
    assert.deepEqual(
      post?.sites.map(({ name, weekdays, from, until }) => [name, weekdays, from, until]),
      [
        ['Mill Lane Surgery', [1, 3], '2026-11-23', undefined],
        ['Riverside Surgery', [1, 3], '2020-04-01', '2026-11-23'],
      ],
    )
    const seats = await world.write((db) =>
      db.selectFrom('seat').select(['organisation_id', 'until_on']).where('colleague_id', '=', contact.id).execute(),
    )
    assert.ok(seats.some((seat) => seat.organisation_id === millLane.id && seat.until_on === null))
  })

  test('what closes says its last day and why, and what joined somewhere later cannot move before that', async () => {
    await (await administrator.get(paths.add(world.pcn.id)))
      .fill({ 'What is it?': 'Other site', 'Kind of place': 'Community hub', Name: 'Corn Exchange' })
      .submit()
    const hub = await world.write((db) =>
      db.selectFrom('organisation').select('id').where('name', '=', 'Corn Exchange').executeTakeFirstOrThrow(),
    )
    const early = await (await administrator.get(paths.move({ organisationId: hub.id })))
      .fill({
        'Where does it move to?': `${world.otherPcn.name} – Neighbourhood (PCN)`,
        'First day there': '1 January 2001',
        'Why does it move?': 'Asked to',
      })
      .submit()
    assert.match(early.problems[0] ?? '', /^It joins .+ on .+\. Choose a later day$/)
    const page = await (await administrator.get(paths.close({ organisationId: hub.id })))
      .fill({ 'Its last day': '31 March 2027', 'Why does it close?': 'The lease ends' })
      .submit()
    assert.ok(page.says('Its last day is 31 March 2027.') && page.says('Why: The lease ends'), page.text)
  })

  test('what still has something under it cannot close, and says what', async () => {
    const page = await (await administrator.get(paths.close({ organisationId: world.place.id })))
      .fill({ 'Why does it close?': 'No longer needed' })
      .submit()
    assert.match(page.problems[0] ?? '', /^Move or end these first: \d+ organisations under it/)
  })

  test('[S90] a regional lead sees the systems under the region, and nobody else’s manager may reorganise them', async () => {
    const region = await site.client(await world.colleague('Rosa Grant', 'region-lead', world.region))
    const tree = await region.get('/organisations')
    assert.equal(tree.status, 200)
    assert.ok(tree.says('Northmoor Integrated Care System') && tree.says('Hilltop Primary Care Network'))
    assert.equal((await region.get(at(world.system))).status, 200)
    const answer = await region.json(`/api/organisations/${world.pcn.id}/close`, { lastDay: '2026-11-25', reason: 'x' })
    assert.equal(answer.status, 403)
  })
})
