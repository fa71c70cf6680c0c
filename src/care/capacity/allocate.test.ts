import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { tablesThatSay } from '../../../test/in-clear.ts'
import { givePeople, makeReady, readyWorker } from '../../../test/ready-worker.ts'
import { receive } from '../../../test/referrals.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { findCase } from '../casework/index.ts'
import { allocate } from './allocate.ts'
import { allocationsOf } from './allocations.store.ts'
import { paths } from './capacity.paths.ts'
import { undoAllocation } from './take-back.ts'
import { viewChoice } from './view-allocation.ts'

describe('giving a referral to a worker', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  let lineManager: Holder
  let amina: Worker
  let ben: Worker
  let starter: Worker
  before(async () => {
    site = await testSite()
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    lineManager = await world.colleague('Lee Morgan', 'line-manager', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { languages: ['en', 'so'], lineManager })
    ben = await readyWorker(world, 'Ben Carter', { lineManager })
    starter = await world.linkWorker('Cara Dunn', { started: world.daysAgo(9), joined: world.daysAgo(9) })
  })
  after(() => site.close())

  /** A referral of Riverside Surgery that has been read for risk. */
  async function waiting(): Promise<{ id: string; reference: string }> {
    const made = await receive(world, { needs: ['need.loneliness'] })
    await world.write((db) =>
      db
        .updateTable('referral')
        .set({
          risk_read_at: world.moment.now,
          risk_read_by: manager.id,
          state: 'being-looked-at',
          practice_id: world.practices.riverside.id,
        })
        .where('id', '=', made.id)
        .execute(),
    )
    return made
  }
  const seenOf = async (referralId: string, worker: Worker) => {
    const choice = await world.as(manager, (context) => viewChoice(context, { referralId }))
    assert.ok(choice.ok)
    return choice.value.may.find(({ postId }) => postId === worker.postId)?.seen ?? ''
  }
  const formFor = async (referralId: string, worker: Worker, more: object = {}) => ({
    id: world.moment.newId(),
    referralId,
    postId: worker.postId,
    seen: await seenOf(referralId, worker),
    ...more,
  })

  test('[S23] one press gives it to a worker who is ready, and the page says whose it is now, with an undo', async () => {
    const { id, reference } = await waiting()
    const page = await (await site.client(manager)).get(paths.allocate({ referralId: id }))
    assert.equal(page.heading, `Who takes ${reference}?`)
    assert.ok(page.says('Ready at Riverside Surgery'), page.text)
    const given = await page.press('Give to Amina')
    assert.equal(given.heading, `${reference} is with Amina Yusuf`)
    assert.ok(given.buttons.includes('Undo'))
    const undone = await given.press('Undo')
    assert.equal(undone.heading, `Who takes ${reference}?`)
    const again = await undone.press('Give to Ben')
    assert.equal(again.heading, `${reference} is with Ben Carter`)
  })

  test('[S23] nobody can be given to a post that is not ready: she stands below with what is still owed, and a press is refused', async () => {
    const { id } = await waiting()
    const page = await (await site.client(manager)).get(paths.allocate({ referralId: id }))
    assert.ok(page.says('things are still owed before Cara takes referrals'), page.text)
    assert.ok(!page.buttons.some((button) => button.includes('Cara')))
    const refused = await world.as(manager, async (context) =>
      allocate(context, { ...(await formFor(id, amina)), postId: starter.postId, seen: '0.0.0' }),
    )
    assert.ok(!refused.ok && refused.refusal.kind === 'forbidden')
    assert.match(refused.refusal.why, /Cara cannot be given anybody yet/)
    assert.deepEqual(await world.as(manager, (context) => allocationsOf(context, id)), [])
  })

  test('[S23] the worker’s page and Today, the manager’s page, allocation and the API say a verdict in the same words', async () => {
    const { id } = await waiting()
    const [own, managers] = [await site.client(starter), await site.client(manager)]
    const path = `/posts/${starter.postId}/readiness`
    const words = (await managers.get(path)).heading
    assert.match(words, /^\d+ things are still owed before Cara takes referrals$/)
    assert.equal((await own.get(path)).heading, words)
    assert.ok((await own.get('/today')).says(words))
    assert.ok((await managers.get(paths.allocate({ referralId: id }))).says(words))
    for (const api of [`/api${path}`, `/api/referrals/${id}/candidates`])
      assert.ok(JSON.stringify((await managers.json(api)).body).includes(words), api)
  })

  test('a worker who is ready elsewhere only is not ready for this practice', async () => {
    const elsewhere = await readyWorker(world, 'Dev Patel', { sites: [{ at: world.practices.highStreet }] })
    const { id } = await waiting()
    const choice = await world.as(manager, (context) => viewChoice(context, { referralId: id }))
    assert.ok(choice.ok)
    assert.ok(choice.value.notYet.some(({ postId }) => postId === elsewhere.postId))
  })

  test('who speaks the language that was asked for is suggested first, and each reason opens', async () => {
    const { id } = await waiting()
    const page = await (await site.client(manager)).get(`${paths.allocate({ referralId: id })}?language=so`)
    assert.ok(page.text.indexOf('Amina Yusuf') < page.text.indexOf('Ben Carter'))
    assert.ok(page.says('Speaks Somali'))
    assert.ok(page.says('Not known to speak Somali: book an interpreter'))
    for (const word of ['Ready', 'Room', 'Supervised', 'Practice', 'Language', 'Leave'])
      assert.ok(page.says(word), word)
  })

  test('coaches and care co-ordinators are given people without the gate for link workers', async () => {
    const coach = await world.post('Hal Moss', {
      role: 'health-coach',
      employer: world.pcn,
      pcn: world.pcn,
      jobTitle: 'Health coach',
    })
    const { id } = await waiting()
    const done = await world.as(manager, async (context) => allocate(context, await formFor(id, coach)))
    assert.equal(done.ok, true)
  })

  test('of two managers who press at once for the last place, the second sees the new figures and is asked again', async () => {
    const [one, other] = [await waiting(), await waiting()]
    const forms = [await formFor(one.id, ben), await formFor(other.id, ben)]
    const results = await Promise.all(
      [manager, lineManager].map((who, index) => world.as(who, (context) => allocate(context, forms[index]))),
    )
    const refused = results.filter((result) => !result.ok)
    assert.equal(refused.length, 1)
    const [second] = refused
    assert.ok(second && !second.ok && second.refusal.kind === 'conflict')
    assert.notEqual(second.refusal.theirs.values.seen, forms[0]?.seen)
    assert.ok(['Priya Shah', 'Lee Morgan'].includes(second.refusal.theirs.by ?? ''))
  })

  test('the page of the second shows the new figures and gives nobody', async () => {
    const { id, reference } = await waiting()
    const page = await (await site.client(manager)).get(paths.allocate({ referralId: id }))
    await givePeople(world, amina, { waiting: 1 })
    const stale = await page.press('Give to Amina')
    assert.equal(stale.status, 409)
    assert.ok(stale.says('The figures changed while you looked'))
    const given = await stale.press('Give to Amina')
    assert.equal(given.heading, `${reference} is with Amina Yusuf`)
  })

  test('of two managers who press for the same person, the second sees on the same page with whom they are, and what to do next', async () => {
    const { id, reference } = await waiting()
    const late = await (await site.client(lineManager)).get(paths.allocate({ referralId: id }))
    await (await (await site.client(manager)).get(paths.allocate({ referralId: id }))).press('Give to Ben')
    const refused = await late.press('Give to Amina')
    assert.equal(refused.status, 403)
    assert.deepEqual(refused.problems, [`${reference} is with Ben Carter already. Nothing has been changed`])
    assert.equal(refused.heading, `${reference} is with Ben Carter`)
    assert.ok(refused.says('The next that waits for a worker'), refused.text)
  })

  test('the same press sent twice gives it once', async () => {
    const { id } = await waiting()
    const form = await formFor(id, amina)
    assert.equal((await world.as(manager, (context) => allocate(context, form))).ok, true)
    const again = await world.as(manager, (context) => allocate(context, form))
    assert.deepEqual(again, { ok: false, refusal: { kind: 'repeated' } })
  })

  test('over a limit the line manager is asked for a reason, a plan and a review date, and nobody else can agree it', async () => {
    const full = await readyWorker(world, 'Fay Grant', { lineManager })
    await givePeople(world, full, { met: 116 })
    const { id, reference } = await waiting()
    const asPcn = await world.as(manager, async (context) => allocate(context, await formFor(id, full)))
    assert.ok(!asPcn.ok && asPcn.refusal.kind === 'forbidden')
    assert.match(asPcn.refusal.why, /Lee Morgan/)
    const asked = await (await site.client(manager)).get(paths.allocate({ referralId: id }))
    assert.ok(asked.says('Fay would be over a limit. Only the line manager, Lee Morgan, can agree that.'), asked.text)
    assert.ok(!asked.says('Give to Fay, with a reason'), 'no door that leads to a refusal')

    const client = await site.client(lineManager)
    const choice = await client.get(paths.allocate({ referralId: id }))
    const form = await choice.follow('Give to Fay, with a reason')
    assert.match(form.heading, new RegExp(`${reference} would take Fay over what the hours allow`))
    const empty = await form.form().submit('Give to Fay')
    assert.equal(empty.status, 422)
    const given = await empty
      .fill({
        Why: 'Ben is away until January',
        'What you will do about it': 'Pause routine referrals from the hospital',
        'When you look at it again': '20 December 2026',
      })
      .submit('Give to Fay')
    assert.equal(given.heading, `${reference} is with Fay Grant`)
    const theirs = await (await site.client(full)).get(paths.mine())
    assert.ok(theirs.says('Pause routine referrals from the hospital'), theirs.text)
  })

  test('the worker reads why, and may give it back with a reason; whoever gave it holds it from then', async () => {
    const { id, reference } = await waiting()
    const done = await world.as(manager, async (context) => allocate(context, await formFor(id, amina)))
    assert.ok(done.ok)
    const client = await site.client(amina)
    const page = await client.get(paths.allocation({ allocationId: done.value.id }))
    assert.ok(page.says('Works at Riverside Surgery'), page.text)
    const form = await page.follow('Somebody else should help')
    await form.fill({ Why: 'I know the family' }).submit('Give it back')
    const found = await world.as(manager, (context) => findCase(context, done.value.caseId))
    assert.equal(found?.holder.name, 'Priya Shah')
    assert.equal(found?.post, undefined)
    const list = await (await site.client(manager)).get(paths.toAllocate())
    assert.ok(list.rows.some((cells) => cells[0]?.includes(reference)))
    const choice = await (await site.client(manager)).get(paths.allocate({ referralId: id }))
    assert.ok(choice.says('I know the family'))
  })

  test('why a worker gave somebody back is told to whoever chooses next, and lies sealed', async () => {
    const { id: referralId } = await waiting()
    const given = await world.as(manager, async (context) => allocate(context, await formFor(referralId, ben)))
    assert.ok(given.ok)
    const page = await (await site.client(ben)).get(paths.handBack({ allocationId: given.value.id }))
    const because = 'They would rather see a woman'
    await page.fill({ Why: because }).submit()
    const choice = await world.as(manager, (context) => viewChoice(context, { referralId }))
    assert.deepEqual(choice.ok && choice.value.handedBack, [{ to: 'Ben Carter', because }])
    assert.deepEqual(await tablesThatSay(site.database, because), [])
  })

  test('after a contact the press cannot be taken back', async () => {
    const { id } = await waiting()
    const done = await world.as(manager, async (context) => allocate(context, await formFor(id, amina)))
    assert.ok(done.ok)
    await world.write((db) =>
      db.updateTable('care_case').set({ contacts_count: 1 }).where('id', '=', done.value.caseId).execute(),
    )
    const refused = await world.as(manager, (context) => undoAllocation(context, { allocationId: done.value.id }))
    assert.equal(!refused.ok && refused.refusal.kind, 'invalid')
  })

  test('what has not been read for risk is given to nobody', async () => {
    const { id, reference } = await receive(world)
    const page = await (await site.client(manager)).get(paths.allocate({ referralId: id }))
    assert.equal(page.heading, `${reference} cannot be given yet`)
  })

  test('a manager of another neighbourhood finds no referral here, and can give nobody', async () => {
    const stranger = await world.colleague('Omar Diaz', 'pcn-manager', world.otherPcn)
    const { id } = await waiting()
    const form = await formFor(id, amina)
    assert.equal((await (await site.client(stranger)).get(paths.allocate({ referralId: id }))).status, 404)
    const refused = await world.as(stranger, (context) => allocate(context, form))
    assert.equal(!refused.ok && refused.refusal.kind, 'forbidden')
  })

  test('the manager’s Today has a line for what waits, and choosing a worker removes it', async () => {
    const { id, reference } = await waiting()
    await world.write((db) => db.updateTable('referral').set({ due_on: '2026-11-01' }).where('id', '=', id).execute())
    const client = await site.client(manager)
    assert.ok((await client.get('/today')).says(reference))
    await (await client.get(paths.allocate({ referralId: id }))).press('Give to Amina')
    assert.ok(!(await client.get('/today?all=1')).says(reference))
  })

  test('a worker takes one that they hold and books the first contact with the same press, reasons shown to them too (H9)', async () => {
    const { id, reference } = await waiting()
    await world.write((db) => db.updateTable('referral').set({ holder_id: amina.id }).where('id', '=', id).execute())
    const client = await site.client(amina)
    const page = await client.get(paths.allocate({ referralId: id }))
    assert.ok(page.says('Ready at Riverside Surgery') && !page.says('Ben Carter'), page.text)
    const taken = await page
      .form('Take it')
      .fill({ 'First contact (if you know the day)': world.daysAgo(-3) })
      .submit('Take it')
    assert.equal(taken.heading, `${reference} is with you`)
    const [allocation] = await world.as(manager, (context) => allocationsOf(context, id))
    const opened = await world.as(amina, (context) => findCase(context, allocation?.caseId ?? ''))
    assert.deepEqual(opened?.next, { on: world.daysAgo(-3), what: 'First contact' })
  })

  test('the manager’s Today says who has room, by name and with no figure of theirs (H9)', async () => {
    const page = await (await site.client(manager)).get('/today')
    assert.match(page.text, /Room with Amina Yusuf, Ben Carter and Dev Patel\. Over a limit: Fay Grant\./)
  })

  test('the API gives the candidates with their reasons, and makes the same allocation', async () => {
    const { id } = await waiting()
    const client = await site.client(manager)
    const { body } = await client.json(`/api/referrals/${id}/candidates`)
    // The answer of `viewChoice`, through JSON.
    const [first] = (body as { may: { postId: string; seen: string }[] }).may
    assert.ok(first)
    const made = await client.json(`/api/referrals/${id}/allocations`, {
      id: world.moment.newId(),
      postId: first.postId,
      seen: first.seen,
    })
    assert.equal(made.status, 201)
  })

  test('making somebody ready moves them above the line', async () => {
    const later = await world.linkWorker('Esi Boateng', {
      alreadyTakingReferrals: true,
      started: '2024-01-08',
      joined: world.daysAgo(20),
    })
    const { id } = await waiting()
    assert.equal(await seenOf(id, later), '')
    await makeReady(world, later)
    assert.notEqual(await seenOf(id, later), '')
  })
})
