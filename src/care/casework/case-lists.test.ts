import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { aCase, aContact, type MadeCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { aForeignWorld, type Holder, type Worker, type World } from '../../../test/world.ts'
import { homeModule } from '../../base/home/module.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { join, type Whole } from '../../platform/module.ts'
import { findCase } from './index.ts'
import { casework } from './module.ts'

const whole: Whole = join([casework])

describe('Which case needs somebody, and why', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  let manager: Holder
  let client: Client

  before(async () => {
    site = await testSite({ modules: [homeModule(() => whole), casework] })
    world = site.world
    amina = await readyWorker(world, 'Amina Yusuf')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    client = await site.client(amina)
  })
  after(() => site.close())

  const caseOf = (more = {}): Promise<MadeCase> => aCase(world, manager, { worker: amina, ...more })
  const lastMet = (caseId: string, daysAgo: number, next?: number) =>
    world.write(async (db) => {
      const met = world.daysAgo(daysAgo)
      const due = next === undefined ? null : plusDays(world.today, -next)
      const values = { opened_on: plusDays(met, -5), first_contact_on: met, last_contact_on: met, next_on: due }
      await db.updateTable('care_case').set(values).where('id', '=', caseId).execute()
    })

  it('my list names people by first name and initial, and the look is logged once a page', async () => {
    await caseOf({ person: { firstName: 'Oluwaseun', lastName: 'Adeyemi' } })
    const page = await client.get('/cases')
    assert.ok(page.says('Oluwaseun A') && !page.says('Adeyemi'))
    const looks = await world.write((db) =>
      db.selectFrom('access').select('name').where('name', '=', 'identity.names-listed').execute(),
    )
    assert.equal(looks.length, 1)
  })

  for (const [says, days, next, words, red] of [
    ['the day after the agreed date a case is red (H7)', 15, 1, '1 day since the agreed date', true],
    ['on the agreed day itself it is in good time', 15, 0, 'In good time', false],
    ['27 days after the last contact, with no date agreed, it is in good time', 27, undefined, 'In good time', false],
    ['28 days after the last contact it is amber', 28, undefined, '28 days since the last contact', false],
    ['42 days after the last contact it is red', 42, undefined, '42 days since the last contact', true],
  ] as const)
    it(`${says}, and the list says why`, async () => {
      const { caseId, number } = await caseOf()
      await lastMet(caseId, days, next)
      const row = (await client.get(`/cases?number=${number}`)).rows[0]
      assert.ok(
        row?.some((cell) => cell.includes(words)),
        row?.join(' | '),
      )
      const shown = (await client.get(`/cases?show=red&number=${number}`)).rows.length
      assert.equal(shown, red ? 1 : 0)
    })

  it('a date agreed ahead is in good time however long ago the last contact was', async () => {
    const { caseId, number } = await caseOf()
    await lastMet(caseId, 80, -3)
    assert.ok((await client.get(`/cases?number=${number}`)).rows[0]?.some((cell) => cell.includes('In good time')))
  })

  it('waiting for a first contact is amber after 10 working days and red after 20', async () => {
    for (const [opened, colour] of [
      ['2026-11-12', 'In good time'],
      ['2026-11-11', 'Waiting 10 working days'],
      ['2026-10-28', 'Waiting 20 working days'],
    ] as const) {
      const { number } = await caseOf({ opened })
      const page = await client.get(`/cases?number=${number}`)
      assert.ok(
        page.rows[0]?.some((cell) => cell.includes(colour)),
        `${opened}: ${page.rows[0]?.join(' | ')}`,
      )
      assert.equal((await client.get(`/cases?show=red&number=${number}`)).rows.length, colour.includes('20') ? 1 : 0)
    }
  })

  it('an overdue step is on Today with one button, and logging the contact removes it', async () => {
    const { caseId } = await caseOf()
    await lastMet(caseId, 20, 3)
    const today = await client.get('/today?all=1')
    assert.ok(today.html.includes(`/cases/${caseId}/log`))
    await aContact(world, amina, caseId)
    assert.ok(!(await client.get('/today?all=1')).html.includes(`/cases/${caseId}/log`))
  })

  it('the first contact removes its line from Today', async () => {
    const { caseId } = await caseOf()
    assert.ok((await client.get('/today?all=1')).html.includes(`/cases/${caseId}/log`))
    await aContact(world, amina, caseId)
    assert.ok(!(await client.get('/today?all=1')).html.includes(`/cases/${caseId}/log`))
  })

  it('pages of a long list follow each other without a gap or a repeat', async () => {
    const kim = await readyWorker(world, 'Kim Rowe')
    const made = []
    for (let index = 0; index < 27; index += 1) made.push((await aCase(world, manager, { worker: kim })).caseId)
    const own = await site.client(kim)
    const first = await own.get('/cases')
    const second = await first.follow('Next page')
    const seen = [first, second].flatMap(({ html }) =>
      [...html.matchAll(/cases\/([0-9a-f-]{36})"/g)].map(([, id]) => id),
    )
    assert.deepEqual([...seen].sort(), made.sort())
    assert.match(first.heading, /You hold 27 cases/)
  })

  it('a manager sees team cases by number and holder, the longest overdue first, and no names; lines never rank workers (H9)', async () => {
    const { caseId, number } = await caseOf()
    await lastMet(caseId, 90, 70)
    const boss = await site.client(manager)
    const page = await boss.get('/team-cases?show=long-red')
    assert.equal(page.rows[0]?.[0], number)
    assert.ok(!page.says('Kathleen'))
    const longPast = async () => {
      const { text } = await boss.get('/today?all=1')
      return text.includes('One case is long past its date')
        ? 1
        : Number(/(\d+) cases are long past/.exec(text)?.[1] ?? 0)
    }
    const before = await longPast()
    assert.ok(before > 0)
    await aContact(world, amina, caseId)
    assert.equal(await longPast(), before - 1)
  })

  it('a case number finds its case in the search of those who may see it, and nothing for others', async () => {
    const { number } = await caseOf()
    const find = (holder: Holder, words: string) =>
      world.as(holder, (context) => casework.search?.[0]?.find(context, words) ?? Promise.resolve([]))
    assert.deepEqual(
      (await find(amina, number.toLowerCase())).map(({ title }) => title),
      [number],
    )
    const ben = await readyWorker(world, 'Ben Carter')
    assert.deepEqual(await find(ben, number), [])
  })

  it('nothing crosses between tenants, not even with the id in hand', async () => {
    const { caseId } = await caseOf()
    const foreign = await aForeignWorld(site.database)
    const stranger = await foreign.colleague('Sam Vale', 'pcn-manager', foreign.pcn)
    assert.equal(await foreign.as(stranger, (context) => findCase(context, caseId)), undefined)
    assert.equal((await (await site.client(stranger)).get(`/cases/${caseId}`)).status, 404)
  })

  it('my list reads the index of what each holder has open, however many cases there are', async () => {
    const plan = await world.as(amina, async ({ db }) => {
      await sql`set local enable_seqscan = off`.execute(db)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select id from care_case where state = 'open' and holder_id = ${amina.id}
        order by due_on, id limit 26`.execute(db)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    assert.match(plan, /care_case_held/)
    assert.doesNotMatch(plan, /Sort/)
  })
})
