import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { givePeople, readyWorker } from '../../../test/ready-worker.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { changeStandard } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { momentAt } from '../../platform/moment.ts'
import { paths } from './capacity.paths.ts'
import { putContactLength } from './factors.store.ts'
import { capacityOf, capacityOfPosts } from './find-capacity.ts'
import { planOver } from './plan-over.ts'
import { setFactor } from './set-factor.ts'

describe('how full a worker is', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  let half: Worker
  let full: Worker
  let manager: Holder
  let lineManager: Holder
  before(async () => {
    site = await testSite()
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    lineManager = await world.colleague('Lee Morgan', 'line-manager', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager })
    half = await readyWorker(world, 'Ben Carter', { lineManager, wte: 0.5 })
    full = await readyWorker(world, 'Fay Grant', { lineManager })
    await givePeople(world, amina, { met: 60, open: true })
    await givePeople(world, full, { met: 120 })
  })
  after(() => site.close())

  const capacityFor = async (worker: Worker) => {
    const found = await world.as(manager, (context) => capacityOf(context, [worker.postId]))
    const capacity = found.get(worker.postId)
    assert.ok(capacity?.standing)
    return { ...capacity, standing: capacity.standing }
  }
  const set = (worker: Worker, input: string, value: string, more: object = {}) =>
    world.as(manager, (context) =>
      setFactor(context, {
        id: world.moment.newId(),
        postId: worker.postId,
        input,
        value,
        from: world.today,
        reason: 'Five rural practices',
        ...more,
      }),
    )

  test('[S17] [S19] a worker’s page says how full they are, by both limits, which binds, and what counts', async () => {
    const page = await (await site.client(amina)).get(paths.mine())
    assert.equal(page.heading, 'You have room for 56 more people this year')
    assert.ok(page.says('The ceiling allows 225 people a year and hours allow 116. Hours bind first.'), page.text)
    assert.ok(page.says('60 of 225 people'))
    assert.ok(page.says('12.9 of 25 hours a week'))
    assert.ok(page.says('each counted once, from the first contact that counts'))
    assert.ok(page.says('referral declined before any contact'))
  })

  test('[S20] the sum is written out line by line, from full-time hours to whole people', async () => {
    const page = await (await site.client(half)).get(paths.mine())
    const results = page.rows.map((cells) => cells.join(' | '))
    assert.ok(results.includes('Share of full time | × 0.5 | 112.5'), results.join('\n'))
    assert.ok(results.includes('The yearly ceiling | whole people | 112 people a year'))
    assert.ok(results.includes('Hours a week for people |  | 10.8 hours'))
    assert.ok(results.includes('People by hours | 451.5 ÷ 9 | 50 people a year'))
  })

  test('[S22] [S46] a manager sets a figure with a reason; the limits follow, and the worker is told and reads why', async () => {
    const client = await site.client(manager)
    const page = await client.get(paths.post({ postId: half.postId }))
    const form = await client.get(page.hrefOf('Change: Travel'))
    const saved = await form
      .fill({ 'New figure, between 0 and 20': '3', 'From which day': world.today, Why: 'Five rural practices' })
      .submit('Save this figure')
    assert.ok(saved.says('Five rural practices'), saved.text)
    assert.ok(saved.says('Set by Priya Shah'))
    assert.ok(saved.says('hours allow 36'))
    const today = await (await site.client(half)).get('/today?all=1')
    assert.ok(today.says('Priya Shah says why: Five rural practices'), today.text)
    const theirs = await (await site.client(half)).get(paths.mine())
    assert.ok(theirs.says('Five rural practices'))
  })

  test('a figure keeps its history, holds from its day, and gives way to the usual one again', async () => {
    await set(amina, 'complexity_factor', '0.8')
    assert.equal((await capacityFor(amina)).standing.now.personalCeiling, 180)
    await set(amina, 'complexity_factor', '0.5', { from: '2027-01-01' })
    assert.equal((await capacityFor(amina)).standing.now.personalCeiling, 180)
    await set(amina, 'complexity_factor', '', { usual: 'yes', reason: 'The hostel closed' })
    const now = await capacityFor(amina)
    assert.equal(now.standing.now.personalCeiling, 225)
    assert.deepEqual(
      now.history.map(({ value }) => value),
      [0.5, undefined, 0.8],
    )
  })

  for (const [says, input, value, message] of [
    ['above what the Framework allows', 'complexity_factor', '1.2', /between 0.5 and 1/],
    ['left empty', 'complexity_factor', '', /between 0.5 and 1/],
    ['that nobody may set for a post', 'annual_ceiling', '250', /Choose a figure/],
  ] as const)
    test(`a figure ${says} is refused in words`, async () => {
      const refused = await set(amina, input, value)
      assert.ok(!refused.ok && refused.refusal.kind === 'invalid')
      assert.match(refused.refusal.problems[0]?.message ?? '', message)
    })

  test('nobody sets a figure of their own sum, nor of another neighbourhood’s worker', async () => {
    const stranger = await world.colleague('Omar Diaz', 'pcn-manager', world.otherPcn)
    for (const who of [amina, stranger]) {
      const form = { id: world.moment.newId(), postId: amina.postId, input: 'travel_hours', value: '0', reason: 'x' }
      const refused = await world.as(who, (context) => setFactor(context, { ...form, from: world.today }))
      assert.equal(!refused.ok && refused.refusal.kind, 'forbidden')
    }
    assert.equal((await (await site.client(stranger)).get(paths.post({ postId: amina.postId }))).status, 404)
    assert.equal((await (await site.client(half)).get(paths.post({ postId: amina.postId }))).status, 404)
  })

  test('once 100 contacts are logged a service’s own median stands in for the usual hour', async () => {
    const measured = { organisationId: world.pcn.id, medianMinutes: 30 }
    await world.asJob('test', (context) => putContactLength(context, { ...measured, contacts: 99 }))
    assert.equal(Math.floor((await capacityFor(amina)).standing.now.peopleByHours), 116)
    await world.asJob('test', (context) => putContactLength(context, { ...measured, contacts: 100 }))
    const { standing, factors } = await capacityFor(amina)
    assert.equal(Math.floor(standing.now.peopleByHours), 233)
    assert.equal(standing.now.binds, 'ceiling')
    assert.match(factors.find(({ id }) => id === 'hours_per_contact')?.because ?? '', /middle one of 100 contacts/)
    await world.asJob('test', (context) => putContactLength(context, { ...measured, contacts: 0 }))
  })

  test('[S21] hours that changed in the year, and leave, are counted: new people stand against the part that was worked', async () => {
    const changed = await readyWorker(world, 'Gus Lowe', {
      wte: 0.5,
      away: { from: world.daysAgo(100), until: world.daysAgo(50) },
    })
    await givePeople(world, changed, { met: 40 })
    await world.write(async (db) => {
      await db.updateTable('post_hours').set({ wte: 1 }).where('post_id', '=', changed.postId).execute()
      await db
        .insertInto('post_hours')
        .values({ post_id: changed.postId, from_on: world.daysAgo(181), wte: 0.5 })
        .execute()
    })
    const { standing, worked } = await capacityFor(changed)
    assert.equal(worked.daysWorked, 315)
    assert.equal(Math.round(worked.wteOfYear * 100), 75)
    assert.equal(Math.floor(standing.now.personalCeiling), 112)
    assert.equal(Math.floor(standing.year.personalCeiling), 168)
    assert.equal(standing.projected?.people, 29)
  })

  test('[S47] over a limit, the line manager’s Today asks for a plan, the worker is owed one, and saving it removes both', async () => {
    const managers = await site.client(lineManager)
    const before = await managers.get('/today?all=1')
    assert.ok(before.says('Fay is over what the hours allow: 120 people this year, of 116'), before.text)
    const theirs = await (await site.client(full)).get('/today?all=1')
    assert.ok(theirs.says('You are over what the hours allow'), theirs.text)
    assert.ok(theirs.says('This is not yours to mend'))

    const form = await managers.get(paths.plan({ postId: full.postId }))
    const saved = await form
      .fill({
        Why: 'Two colleagues left in spring',
        'What you will do about it': 'Ask the PCN for half a post more',
        'When you look at it again': '20 December 2026',
      })
      .submit('Save this plan')
    assert.ok(saved.says('Ask the PCN for half a post more'))
    assert.ok(!(await managers.get('/today?all=1')).says('Fay is over what the hours allow'))
    assert.ok(!(await (await site.client(full)).get('/today?all=1')).says('This is not yours to mend'))
  })

  test('a plan whose review date has passed comes back to the manager’s Today', async () => {
    await world.write((db) =>
      db
        .updateTable('over_limit')
        .set({ review_on: world.daysAgo(1) })
        .where('post_id', '=', full.postId)
        .execute(),
    )
    const managers = await site.client(lineManager)
    const page = await managers.get('/today?all=1')
    assert.ok(page.says('Look again at the plan for Fay'), page.text)
    const form = await managers.get(paths.plan({ postId: full.postId }))
    const words = { Why: 'Still two short', 'What you will do about it': 'Ask again' }
    await form.fill({ ...words, 'When you look at it again': '20 January 2027' }).submit('Save this plan')
    assert.ok(!(await managers.get('/today?all=1')).says('Look again at the plan for Fay'))
  })

  test('[S47] heading past the year’s limit is on the line manager’s Today until a plan is made from there', async () => {
    const AHEAD = 'Nell is heading past the limit of the year'
    const fast = await readyWorker(world, 'Nell Frost', { lineManager, started: world.daysAgo(100) })
    await givePeople(world, fast, { met: 45 })
    const managers = await site.client(lineManager)
    const line = async (client: Client) =>
      (await client.get('/today?all=1')).main.byClass('trellis-today__line').find(({ text }) => text.includes(AHEAD))
    const above = await line(await site.client(manager))
    assert.ok(above?.text.includes('See the sum') && !above.text.includes('Make a plan'), above?.text)
    const WAY = 'Say why, and what you will do'
    const sum = async (client: Client) => (await client.get(paths.post({ postId: fast.postId }))).links
    assert.ok(!(await sum(await site.client(manager))).includes(WAY), 'no way that leads to a closed door')
    assert.ok((await sum(managers)).includes(WAY))
    const href = (await line(managers))?.byTag('a').at(-1)?.attributes.href
    const form = await managers.get(href ?? assert.fail(AHEAD))
    assert.ok(form.says('more than the limit allows'), form.text)
    const words = { Why: 'Two practices began at once', 'What you will do about it': 'Ask Ben to take the next ones' }
    const saved = await form
      .fill({ ...words, 'When you look at it again': '20 December 2026' })
      .submit('Save this plan')
    assert.ok(saved.says('Lee Morgan agreed it before any limit was passed: Two practices began at once'), saved.text)
    assert.equal(await line(managers), undefined)

    await givePeople(world, fast, { met: 72 })
    assert.match((await managers.get('/today?all=1')).text, /Nell is over what the hours allow/)
  })

  test('[S22] a figure that was set is news on the worker’s Today for a week, and no longer', async () => {
    const NEWS = 'A figure of your capacity changes from'
    const kit = await readyWorker(world, 'Kit Lane', { lineManager })
    await set(kit, 'travel_hours', '2')
    const today = async () => (await site.client(kit)).get('/today?all=1')
    const page = await today()
    assert.ok(page.says(`${NEWS} 25 Nov 2026`), page.text)
    assert.ok((await page.follow('See the sum')).says('Five rural practices'))
    const { now } = world.moment
    for (const [days, told] of [
      [5, true],
      [8, false],
    ] as const) {
      Object.assign(world.moment, momentAt(new Date(now.getTime() + days * 86_400_000)))
      assert.equal((await today()).says(NEWS), told, `${days} days on`)
    }
    Object.assign(world.moment, momentAt(now))
  })

  test('a plan without a reason, or for somebody with room, is refused', async () => {
    const form = { id: world.moment.newId(), postId: full.postId, reason: '', plan: 'x', reviewOn: '2026-12-20' }
    const refused = await world.as(lineManager, (context) => planOver(context, form))
    assert.equal(!refused.ok && refused.refusal.kind, 'invalid')
    const needless = { ...form, postId: half.postId, reason: 'x' }
    const none = await world.as(lineManager, (context) => planOver(context, needless))
    assert.equal(!none.ok && none.refusal.kind, 'invalid')
  })

  test('[S19] the team’s page says who has room and who is over, by name or by room, and nothing of anybody’s hours (H9)', async () => {
    const client = await site.client(manager)
    const byName = await client.get(paths.team())
    const names = (rows: string[][]) => rows.map((cells) => cells[0])
    assert.deepEqual(names(byName.rows), [...names(byName.rows)].sort())
    const byRoom = await client.get(paths.team('room'))
    assert.equal(byRoom.rows.at(-1)?.[0], 'Fay Grant')
    assert.match(
      byRoom.rows.at(-1)?.at(-1) ?? '',
      /Over the limit: act Fay is over what the hours allow: 120 people this year, of 116/,
    )
    assert.match(byName.heading, /^Room for \d+ more people in this team$/)
    const { body } = await client.json('/api/capacity')
    assert.doesNotMatch(JSON.stringify(body), /minutesLast|contactsLast|"hoursPerWeek"|"own"/)
  })

  test('what a worker logged stands on their own page alone (H9)', async () => {
    assert.ok((await (await site.client(amina)).get(paths.mine())).says('Only you see this'))
    const managers = await (await site.client(manager)).get(paths.post({ postId: amina.postId }))
    assert.ok(!managers.says('Only you see this'))
    assert.ok(managers.says('Hours a week that they need'))
  })

  test('[S21] [S46] a local target stands beside the safe maximum and the posts there are, and warns when it asks too much', async () => {
    const client = await site.client(manager)
    const form = await client.get(paths.target())
    const page = await form
      .fill({ 'People a year': '2000', 'Who asks for it': 'The local scheme', 'From which day': world.today })
      .submit('Save this target')
    assert.equal(page.heading, '2000 people a year need 17.1 full-time posts')
    assert.ok(page.says('is more than the ceiling allows'), page.text)
    assert.match(page.fact('Safe maximum') ?? '', /people a year: \d+ by the ceiling, \d+ by hours/)
    assert.match(page.fact('Posts there are') ?? '', /WTE/)
    assert.ok(page.says('Historic: what the Investment and Impact Fund once asked for'))
    const small = await client.get(`${paths.planner()}?people=600`)
    assert.equal(small.heading, '600 people a year need 5.1 full-time posts')
    assert.ok(small.fact('Local target')?.startsWith('2000 people a year'))
  })

  test('a coach has no ceiling, and the page says that nobody is held back', async () => {
    const coach = await world.post('Hal Moss', { role: 'health-coach', employer: world.pcn, pcn: world.pcn })
    const page = await (await site.client(manager)).get(paths.post({ postId: coach.postId }))
    assert.ok(page.says('The yearly norms of the Framework are for link workers'))
  })

  test('a team of ten costs as many statements as a team of two', async () => {
    const counted = async (workers: readonly Worker[]) =>
      world.as(manager, async (context) => {
        const posts = [
          ...(
            await findPosts(
              context,
              workers.map(({ postId }) => postId),
            )
          ).values(),
        ]
        const counting = withCount(context)
        await capacityOfPosts(counting.context, posts)
        return counting.count()
      })
    const many: Worker[] = []
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Guy', 'Hix'])
      many.push(await world.linkWorker(`${name} Team`, { started: world.daysAgo(30) }))
    const [few, all] = [await counted([half, ...many.slice(0, 1)]), await counted([amina, half, ...many])]
    assert.equal(all, few)
  })

  test('[S19] beside each usual figure of the sum stands whose it is: Trellis’s own, the PCN’s, or yours', async () => {
    const CEILING = 'Ceiling chosen for this scheme within 200-250'
    const ceiling = async (holder: Holder, path: string) =>
      (await (await site.client(holder)).get(path)).rows.find(([figure]) => figure === CEILING)?.slice(2, 4)
    assert.deepEqual(await ceiling(half, paths.mine()), ['225', 'Trellis’s own figure'])
    const keeper = await world.colleague('Elif Kaya', 'administrator', world.pcn)
    const change = { path: 'caseload.inputs.annual_ceiling.default', value: 200, from: world.today }
    const made = await world.as(keeper, (context) =>
      changeStandard(context, { id: world.moment.newId(), organisationId: world.pcn.id, ...change, reason: 'Agreed' }),
    )
    assert.ok(made.ok, JSON.stringify(made))
    assert.deepEqual(await ceiling(half, paths.mine()), ['200', 'Yours'])
    const page = await (await site.client(half)).get(paths.mine())
    const line = 'The most people a year for one full-time post | Yours | 200'
    assert.ok(
      page.rows.some((cells) => cells.join(' | ') === line),
      page.text,
    )
    const planner = await (await site.client(manager)).get(paths.planner())
    assert.ok(
      planner.rows.some((cells) => cells.join(' | ') === line),
      planner.text,
    )
  })
})

/** The same context, whose statements are counted. */
function withCount(context: Context): { context: Context; count: () => number } {
  let count = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  // A transaction with a plugin is a transaction still.
  return { context: { ...context, db: context.db.withPlugin(counter) as Context['db'] }, count: () => count }
}
