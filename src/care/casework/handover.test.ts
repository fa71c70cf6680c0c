import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, aContact, type MadeCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { homeModule } from '../../base/home/module.ts'
import { posts } from '../../base/posts/module.ts'
import { join, type Whole } from '../../platform/module.ts'
import { findCase } from './index.ts'
import { casework } from './module.ts'

const whole: Whole = join([casework])

describe('Nobody is left unheld (H7)', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  let boss: Client

  before(async () => {
    site = await testSite({ modules: [homeModule(() => whole), posts, casework] })
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    boss = await site.client(manager)
  })
  after(() => site.close())

  const workerCalled = (name: string) => readyWorker(world, name, { lineManager: manager })
  const caseOf = (worker: Worker): Promise<MadeCase> => aCase(world, manager, { worker })
  const found = async (id: string) => {
    const one = await world.as(manager, (context) => findCase(context, id))
    assert.ok(one)
    return one
  }
  const goesAway = async (worker: Worker, from = world.today) => {
    const answer = await boss.json(`/api/posts/${worker.postId}/absences`, { id: world.moment.newId(), from })
    assert.equal(answer.status, 201, JSON.stringify(answer.body))
    await site.runJobs()
  }

  it('when a worker is away, the cover chosen beforehand holds every open case the same day (H7)', async () => {
    const [amina, ben] = [await workerCalled('Amina Yusuf'), await workerCalled('Ben Carter')]
    const { caseId, number } = await caseOf(amina)
    const choosing = await boss.get(`/posts/${amina.postId}/cover`)
    await choosing.fill({ Cover: 'Ben Carter' }).submit('Save')
    await goesAway(amina)
    const one = await found(caseId)
    assert.deepEqual([one.holder.name, one.holding, one.post?.name], ['Ben Carter', 'cover', 'Amina Yusuf'])
    const today = await (await site.client(ben)).get('/today?all=1')
    assert.ok(today.says('Tell the person who holds their case now') && today.says(number))
  })

  it('a sole worker’s cases go to the manager, and a cover who is away too is passed over (H7)', async () => {
    const [cleo, dan] = [await workerCalled('Cleo Adams'), await workerCalled('Dan Whyte')]
    const { caseId } = await caseOf(cleo)
    await boss.json(`/api/posts/${cleo.postId}/cover`, { coverPostId: dan.postId })
    await goesAway(dan)
    await goesAway(cleo)
    const one = await found(caseId)
    assert.deepEqual([one.holder.name, one.holding], ['Priya Shah', 'manager'])
  })

  it('with no line manager, the manager of the PCN holds them (H7)', async () => {
    const eva = await readyWorker(world, 'Eva Long')
    const { caseId } = await caseOf(eva)
    await goesAway(eva)
    assert.equal((await found(caseId)).holder.name, 'Priya Shah')
  })

  it('an absence written down before it comes moves nothing until its morning (H7)', async () => {
    const fay = await workerCalled('Fay Hunt')
    const { caseId } = await caseOf(fay)
    await goesAway(fay, '2026-12-10')
    assert.equal((await found(caseId)).holder.name, 'Fay Hunt')
    await world.write(async (db) => {
      await db.updateTable('post_absence').set({ from_on: world.today }).where('post_id', '=', fay.postId).execute()
    })
    await site.runDaily()
    assert.equal((await found(caseId)).holder.name, 'Priya Shah')
  })

  it('when a worker has left, every case is held the next morning, those with a concern first (H7)', async () => {
    const gus = await workerCalled('Gus Field')
    const quiet = await caseOf(gus)
    const worrying = await caseOf(gus)
    await aContact(world, gus, worrying.caseId, { worried: 'yes', worry: 'Alone and confused' })
    await world.write(async (db) => {
      await db
        .updateTable('post')
        .set({ ended_on: world.daysAgo(1) })
        .where('id', '=', gus.postId)
        .execute()
    })
    await site.runDaily()
    for (const { caseId } of [quiet, worrying]) assert.equal((await found(caseId)).holder.name, 'Priya Shah')
    const moved = (await world.events()).filter(({ name }) => name === 'casework.cases-rehomed').at(-1)
    assert.equal(moved?.about[1], `case:${worrying.caseId}`)
    const today = await boss.get('/today?all=1')
    assert.ok(today.html.indexOf('/concerns/') < today.html.indexOf('Tell the person'))
  })

  it('telling the person removes the line, by its button or by the next contact (H7)', async () => {
    const [hal, ida] = [await workerCalled('Hal Stone'), await workerCalled('Ida Crane')]
    const told = await caseOf(hal)
    const rung = await caseOf(hal)
    for (const { caseId } of [told, rung])
      await boss.json(`/api/cases/${caseId}/reassign`, { postId: ida.postId, as: 'own', because: 'rebalance' })
    const client = await site.client(ida)
    const before = await client.get('/today?all=1')
    assert.ok(before.html.includes(`/cases/${told.caseId}/told`) && before.html.includes(`/cases/${rung.caseId}/told`))
    const untold = async () =>
      Number(/(\d+) people have not been told who holds/.exec((await boss.get('/today?all=1')).text)?.[1] ?? 0)
    const waiting = await untold()
    await client.json(`/api/cases/${told.caseId}/told`, {})
    await aContact(world, ida, rung.caseId)
    assert.ok(!(await client.get('/today?all=1')).says('Tell the person'))
    assert.equal(await untold(), waiting - 2, 'nor does their manager’s count them any longer')
  })

  it('a manager hands over several at once, and takes it back with one press', async () => {
    const [joy, kim] = [await workerCalled('Joy Marsh'), await workerCalled('Kim Rowe')]
    const cases = [await caseOf(joy), await caseOf(joy), await caseOf(joy)]
    const page = await boss.get(`/team-cases/hand-over?from=${joy.id}`)
    const [first, second] = cases
    assert.ok(first && second)
    const form = page.form('Hand over').fill({ 'Cases that Joy Marsh can hand over': [first.number, second.number] })
    const done = await form.fill({ To: 'Kim Rowe' }).submit('Hand over')
    assert.ok(done.says(`Moved: ${first.number}, ${second.number}`))
    assert.equal((await found(first.caseId)).holder.name, 'Kim Rowe')
    assert.equal((await found(cases[2]?.caseId ?? '')).holder.name, 'Joy Marsh')
    await done.press('Undo')
    assert.deepEqual(
      [(await found(first.caseId)).holder.name, (await found(first.caseId)).mustTell],
      ['Joy Marsh', false],
    )
    assert.ok(kim)
  })

  it('a manager hands over all that somebody holds at once, with nothing ticked, and takes it back with one press', async () => {
    const [max, ned] = [await workerCalled('Max Hill'), await workerCalled('Ned Shaw')]
    const cases = [await caseOf(max), await caseOf(max), await caseOf(max)]
    const page = await boss.get(`/team-cases/hand-over?from=${max.id}`)
    assert.ok(page.says('The new holder is asked to tell each person. You can undo it on the next page'))
    const form = page.form('Hand over').fill({ 'Which cases': 'All 3 of them', To: 'Ned Shaw' })
    const later = await caseOf(max)
    const done = await form.submit('Hand over')
    for (const { caseId, number } of [...cases, later]) {
      const one = await found(caseId)
      assert.deepEqual([one.holder.name, one.holding, one.post?.name], ['Ned Shaw', 'allocated', 'Ned Shaw'])
      assert.ok(done.says(number) && one.mustTell)
    }
    assert.ok((await (await site.client(ned)).get('/today?all=1')).says('Tell the person who holds their case now'))
    await done.press('Undo')
    for (const { caseId } of cases) assert.equal((await found(caseId)).holder.name, 'Max Hill')
  })

  it('taken back after several holders on one day, a case goes to the last of them before', async () => {
    const [zoe, abe, cas] = await Promise.all(['Zoe Lake', 'Abe Knott', 'Cas Rudd'].map(workerCalled))
    assert.ok(zoe && abe && cas)
    const cases = await Promise.all(Array.from({ length: 5 }, () => caseOf(zoe)))
    for (const { caseId } of cases)
      await boss.json(`/api/cases/${caseId}/reassign`, { postId: abe.postId, as: 'own', because: 'rebalance' })
    await goesAway(abe)
    for (const { caseId } of cases) assert.equal((await found(caseId)).holder.name, 'Priya Shah')
    const { holder } = await found(cases[0]?.caseId ?? '')
    const page = await boss.get(`/team-cases/hand-over?from=${holder.id}`)
    const form = page.form('Hand over').fill({ 'Which cases': 'All 5 of Abe Knott’s', To: 'Cas Rudd' })
    const done = await form.submit('Hand over')
    assert.equal((await found(cases[0]?.caseId ?? '')).holder.name, 'Cas Rudd')
    await done.press('Undo')
    for (const { caseId } of cases) assert.equal((await found(caseId)).holder.name, 'Priya Shah')
  })

  it('of what a manager holds, all of one leaver’s go on at once, and nobody else’s', async () => {
    const [ona, pia, quin] = await Promise.all(['Ona Birch', 'Pia Stott', 'Quin Ward'].map(workerCalled))
    assert.ok(ona && pia && quin)
    const lone = await world.colleague('Sam Ives', 'line-manager', world.pcn)
    const leavers = [await caseOf(ona), await caseOf(ona)]
    const other = await caseOf(pia)
    const holding = { holder_id: lone.id, holding: 'manager' }
    await world.write((db) =>
      db
        .updateTable('care_case')
        .set(holding)
        .where(
          'id',
          'in',
          [...leavers, other].map(({ caseId }) => caseId),
        )
        .execute(),
    )
    const page = await boss.get(`/team-cases/hand-over?from=${lone.id}`)
    const form = page.form('Hand over').fill({ 'Which cases': 'All 2 of Ona Birch’s', To: 'Quin Ward' })
    await form.submit('Hand over')
    for (const { caseId } of leavers) assert.equal((await found(caseId)).holder.name, 'Quin Ward')
    assert.equal((await found(other.caseId)).holder.name, 'Sam Ives')
  })

  it('handing over nothing, or all that nobody here holds, is refused in words and moves nothing', async () => {
    const [rae, sid] = [await workerCalled('Rae Doyle'), await workerCalled('Sid Moss')]
    const { caseId } = await caseOf(rae)
    const none = await (await boss.get(`/team-cases/hand-over?from=${rae.id}`)).form('Hand over').submit('Hand over')
    assert.ok(none.says('Choose at least one case') && none.says('Choose who takes them'), none.text)
    const outside = await world.colleague('Tom Reeve', 'pcn-manager', world.otherPcn)
    const theirs = await site.client(outside)
    const send = (client: Client, form: object) =>
      client.json('/api/cases/hand-over', { postId: sid.postId, as: 'own', ...form })
    assert.equal((await send(theirs, { which: 'all', from: rae.id })).status, 422)
    assert.equal((await send(await site.client(sid), { which: 'all', from: rae.id })).status, 422)
    assert.match(JSON.stringify((await send(boss, { which: 'all' })).body), /Choose whose cases/)
    assert.equal((await found(caseId)).holder.name, 'Rae Doyle')
  })

  it('back from leave, a worker takes back the cases they choose, and no other moves (H7)', async () => {
    const lena = await workerCalled('Lena Park')
    const wanted = await caseOf(lena)
    const left = await caseOf(lena)
    await goesAway(lena)
    await world.write(async (db) => {
      await db.updateTable('post_absence').set({ until_on: world.today }).where('post_id', '=', lena.postId).execute()
    })
    const client = await site.client(lena)
    assert.ok((await client.get('/today?all=1')).says('2 of your cases are held by somebody else'))
    await client.json(`/api/cases/${wanted.caseId}/take-back`, {})
    assert.ok((await client.get('/today?all=1')).says('One of your cases is held by somebody else'))
    assert.equal((await found(wanted.caseId)).holder.name, 'Lena Park')
    assert.equal((await found(left.caseId)).holder.name, 'Priya Shah')
  })

  it('what a worker still needs for new referrals takes no case away and bars nobody from covering (H10)', async () => {
    const [mo, nia] = [await workerCalled('Mo Webb'), await workerCalled('Nia Frost')]
    const { caseId } = await caseOf(mo)
    await site.runDaily()
    assert.equal((await found(caseId)).holder.name, 'Mo Webb')
    await aContact(world, mo, caseId)
    const cover = await boss.json(`/api/cases/${caseId}/reassign`, {
      postId: nia.postId,
      as: 'cover',
      because: 'cover',
    })
    assert.equal(cover.status, 201)
    const page = await boss.get(`/cases/${caseId}`)
    assert.ok(page.says('Priya Shah answers for it'))
  })

  it('nobody but a manager of the service moves a case, and nothing is written', async () => {
    const [ola, pat] = [await workerCalled('Ola Reid'), await workerCalled('Pat Lowe')]
    const { caseId } = await caseOf(ola)
    const other = await world.colleague('Rex Hall', 'pcn-manager', world.otherPcn)
    for (const each of [await site.client(pat), await site.client(other)]) {
      const answer = await each.json(`/api/cases/${caseId}/reassign`, { postId: pat.postId })
      assert.ok(answer.status === 403 || answer.status === 404)
    }
    assert.equal((await found(caseId)).holder.name, 'Ola Reid')
  })
})
