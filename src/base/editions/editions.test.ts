import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder } from '../../../test/world.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { join } from '../../platform/module.ts'
import { colleagues } from '../colleagues/module.ts'
import { homeModule } from '../home/module.ts'
import { withdrawChange } from './close-change.ts'
import { changeStandard, standardFor } from './index.ts'
import { editions } from './module.ts'

const TODAY = '2026-11-25'
const MEETING = 'supervision.rules.sup.gp-supervisor-meeting.cadence.days'
const LINE = 'supervision.rules.sup.line-management.cadence.days'
const whole = () => join([editions])

let site: TestSite
let overSystem: Holder
let overPlace: Holder
let overPcn: Holder
let pcnClient: Client
let placeClient: Client

describe('local standards', () => {
  before(async () => {
    site = await testSite({ today: TODAY, modules: [homeModule(whole), colleagues, editions] })
    const { world } = site
    overSystem = await world.colleague('Elif Kaya', 'administrator', world.system)
    overPlace = await world.colleague('Meera Sandhu', 'administrator', world.place)
    overPcn = await world.colleague('Tom Reed', 'administrator', world.pcn)
    pcnClient = await site.client(overPcn)
    placeClient = await site.client(overPlace)
  })
  after(() => site.close())

  const made = (organisationId: string, path: string, value: unknown, from = TODAY, until?: string) => ({
    id: site.world.moment.newId(),
    ...{ organisationId, path, value, from, reason: 'Agreed at the board' },
    ...(until ? { until } : {}),
  })
  const days = async (on: string, at = site.world.pcn.id) => {
    const { supervision } = await site.world.asJob('test', (context) => standardFor(context, at, on))
    const cadence = supervision.rules.find(({ id }) => id === 'sup.line-management')?.cadence
    return cadence?.kind === 'interval' ? cadence.days : undefined
  }

  test('the standard in force follows the day: from the first day until before the last', async () => {
    const { world } = site
    const from = plusDays(TODAY, 10)
    const until = plusDays(TODAY, 20)
    const result = await world.as(overPcn, (context) =>
      changeStandard(context, made(world.pcn.id, LINE, 21, from, until)),
    )
    assert.equal(result.ok, true)
    assert.deepEqual(await Promise.all([-1, 0, 9, 10].map((day) => days(plusDays(from, day)))), [31, 21, 21, 31])
    assert.equal(await days(from, world.otherPcn.id), 31)
    const [event] = (await world.events()).filter(({ name }) => name === 'editions.standard-changed')
    assert.deepEqual(event?.detail, { path: LINE, from, until })
  })

  test('no change reaches into the past, and a contract requirement is not loosened: the refusal names the clause', async () => {
    const { world } = site
    const past = await pcnClient.json(
      `/api/standards/${world.pcn.id}/changes`,
      made(world.pcn.id, LINE, 21, plusDays(TODAY, -1)),
    )
    assert.equal(past.status, 422)
    assert.match(JSON.stringify(past.body), /what held on past days stays as it was/)
    const looser = await pcnClient.json(`/api/standards/${world.pcn.id}/changes`, made(world.pcn.id, MEETING, 42))
    assert.match(
      JSON.stringify(looser.body),
      /contract requirement.*not looser \(GP supervisor and link worker meet regularly\)/,
    )
  })

  test('on screen: what is to change, then whom it would touch, then the figure with its mark and its history', async () => {
    const { world } = site
    const list = await pcnClient.get('/standards?subject=supervision')
    assert.equal(list.status, 200)
    const [row] = list.rows.filter((cells) =>
      /GP supervisor and link worker meet.*Most days apart$/s.test(cells[0] ?? ''),
    )
    assert.deepEqual(row?.slice(1, 4), ['28 days', 'National Trellis’s own figure', 'No change'])

    const form = (await pcnClient.get(`/standards/${world.pcn.id}/${MEETING}/change`)).form('See whom it would touch')
    const refused = await form.fill({ 'What is it to be?': '30', 'Why, and on whose word?': 'To try' }).submit()
    assert.equal(refused.status, 422)
    assert.match(refused.problems[0] ?? '', /not looser/)
    const check = await refused.form('See whom it would touch').fill({ 'What is it to be?': '21' }).submit()
    assert.equal(check.heading.includes('Before you save'), true)
    const saved = await check.form('Save the change').submit()
    assert.equal(saved.status, 200)
    assert.ok(saved.says('21 days'))
    assert.ok(saved.says('Yours'))
    assert.match(saved.text, /28 days → 21 days/)
    assert.ok(saved.says('Made by Tom Reed on 25 Nov 2026'))
    const changed = await pcnClient.get('/standards?show=changed&subject=supervision')
    assert.ok(changed.says('One figure is not as shipped; one change is to come.'))
  })

  test('a place’s change is not a PCN administrator’s to undo, and stands there as the place’s', async () => {
    const { world } = site
    const path = 'supervision.rules.sup.clinical-monthly.graceDays'
    const change = made(world.place.id, path, 3, plusDays(TODAY, 30))
    const done = await placeClient.json(`/api/standards/${world.place.id}/changes`, change)
    assert.equal(done.status, 201)
    const forbidden = await pcnClient.json(`/api/standard-changes/${change.id}/withdraw`, { version: 1, reason: 'No' })
    assert.equal(forbidden.status, 403)
    const page = await pcnClient.get(`/standards/${world.pcn.id}/${path}`)
    assert.ok(page.says('Place'))
    assert.ok(page.says('3 days from 25 December 2026'))
    assert.equal(page.says('Withdraw it'), false)
    assert.equal((await pcnClient.get(`/standards/${world.place.id}`)).status, 404)
  })

  test('what is to come is what will hold: a looser figure of the place alters nothing where the PCN keeps a tighter one', async () => {
    const { world } = site
    const path = 'supervision.rules.sup.clinical-supervisor-appointed.graceDays'
    const ahead = async () => (await pcnClient.get(`/standards/${world.pcn.id}/${path}`)).text
    await placeClient.json(
      `/api/standards/${world.place.id}/changes`,
      made(world.place.id, path, 5, plusDays(TODAY, 20)),
    )
    assert.match(await ahead(), /To come 5 days from 15 December 2026/)
    await pcnClient.json(`/api/standards/${world.pcn.id}/changes`, made(world.pcn.id, path, 3))
    assert.doesNotMatch(await ahead(), /To come 5 days/)
    const row = (await pcnClient.get('/standards?subject=supervision')).rows.find(
      ([, now, whose]) => now === '3 days' && whose === 'Yours',
    )
    assert.equal(row?.[3], 'No change')
  })

  test('a change is withdrawn before it begins: it never takes effect, and its record stays', async () => {
    const { world } = site
    const path = 'supervision.rules.sup.peer-network.cadence.days'
    const change = made(world.place.id, path, 60, plusDays(TODAY, 5))
    await placeClient.json(`/api/standards/${world.place.id}/changes`, change)
    const asks = await placeClient.get(`/standard-changes/${change.id}/withdraw`)
    const gone = await asks
      .form('Withdraw the change')
      .fill({ 'Why, and on whose word?': 'The network meets quarterly' })
      .submit()
    assert.ok(gone.says('Withdrawn by Meera Sandhu on 25 Nov 2026'))
    assert.ok(gone.says('92 days'))
    const again = await world.as(overPlace, (context) =>
      withdrawChange(context, { changeId: change.id, version: 1, reason: 'Again' }),
    )
    assert.equal(again.ok === false && again.refusal.kind, 'conflict')
    const kept = await world.write((db) =>
      db.selectFrom('standard_change').select(['before_value', 'version']).where('id', '=', change.id).execute(),
    )
    assert.deepEqual(kept, [{ before_value: 92, version: 2 }])
  })

  test('what holds is ended from a day ahead, and what stood before holds again', async () => {
    const { world } = site
    const path = 'supervision.rules.sup.caseload-review.graceDays'
    const change = made(world.pcn.id, path, 7)
    await pcnClient.json(`/api/standards/${world.pcn.id}/changes`, change)
    const early = await pcnClient.json(`/api/standard-changes/${change.id}/end`, {
      ...{ version: 1, until: TODAY, reason: 'Enough' },
    })
    assert.match(JSON.stringify(early.body), /tomorrow or a later day/)
    const ended = await (await pcnClient.get(`/standard-changes/${change.id}/end`))
      .form('End the change')
      .fill({ 'Why, and on whose word?': 'Reviews are held in time again' })
      .submit()
    assert.ok(ended.says('Ended by Tom Reed'))
    assert.match(ended.fact('Until') ?? '', /26 November 2026/)
  })

  test('two administrators at once: the second sees what the first saved, with both texts', async () => {
    const { world } = site
    const path = 'meetings.meet.community.everyDays'
    const address = `/standards/${world.pcn.id}/${path}/change`
    const check = await (await pcnClient.get(address))
      .form('See whom it would touch')
      .fill({
        'What is it to be?': '60',
        'From which day?': '26 November 2026',
        'Why, and on whose word?': 'Every two months',
      })
      .submit()
    const first = await (await site.client(overSystem)).json(
      `/api/standards/${world.pcn.id}/changes`,
      made(world.pcn.id, path, 31),
    )
    assert.equal(first.status, 201)
    const second = await check.form('Save the change').submit()
    assert.equal(second.status, 409)
    assert.ok(second.says('31 days'))
    assert.ok(second.says('Elif Kaya'))
    const over = await second.form('Save the change').submit()
    assert.match(over.fact('To come') ?? '', /60 days from 26 November 2026/)
  })

  test('an administrator’s first screen names what takes effect within seven days', async () => {
    const { world } = site
    const path = 'supervision.rules.sup.debrief.inForce'
    const soon = made(world.pcn.id, path, false, plusDays(TODAY, 7))
    await pcnClient.json(`/api/standards/${world.pcn.id}/changes`, soon)
    const later = 'supervision.rules.sup.supervisor-load.inForce'
    await pcnClient.json(`/api/standards/${world.pcn.id}/changes`, made(world.pcn.id, later, false, plusDays(TODAY, 8)))
    const today = await (await site.client(overSystem)).get('/today')
    assert.ok(today.says('A local standard changes in 7 days: Debrief offered after a distressing event'))
    assert.equal(today.says('workable number'), false)
    const back = { version: 1, reason: 'Debriefs stay' }
    await pcnClient.json(`/api/standard-changes/${soon.id}/withdraw`, back)
    assert.ok(!(await (await site.client(overSystem)).get('/today')).says('A local standard changes in 7 days'))
  })

  test('a hub adds and retires local training in the system that it serves, and nothing else; leads read', async () => {
    const { world } = site
    const hub = await site.client(await world.colleague('Hana Novak', 'training-hub', world.hub))
    const add = `/standards/${world.system.id}/training.items.add/change`
    const check = await (await hub.get(add))
      .form('See whom it would touch')
      .fill({
        'What is it called?': 'Carers’ awareness',
        'When must it be done?': 'Optional or role-based development',
        'Why, and on whose word?': 'Asked for by carers',
      })
      .with('perPractice', 'no')
      .submit()
    assert.deepEqual(check.problems, [])
    await check.form('Save the change').submit()
    const [, local = ''] =
      /href="([^"]*local\.carers[^"]*\.retired)"/.exec((await hub.get('/standards?subject=training')).html) ?? []
    assert.ok((await hub.get(local)).says('Retire it'))
    const refused = await hub.json(`/api/standards/${world.system.id}/changes`, made(world.system.id, LINE, 21))
    assert.equal(refused.status, 403)
    const lead = await site.client(await world.colleague('Hannah Wood', 'ics-lead', world.system))
    const read = await lead.get(`/standards/${world.pcn.id}/${LINE}`)
    assert.ok(read.says('Only an administrator can change this'))
    assert.equal(read.buttons.includes('Change it'), false)
  })
})
