import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aCase, aContact, type MadeCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { capacityOf } from '../capacity/find-capacity.ts'
import { caseloadFacts } from '../casework/index.ts'

const TODAY = '2026-11-25'

describe('between link worker, coach and care co-ordinator', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  let amina: Worker
  let sophie: Worker
  let colin: Worker
  let outsider: Worker
  let aminas: Client
  let sophies: Client
  let colins: Client
  let boss: Client

  before(async () => {
    site = await testSite({ today: TODAY })
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: manager })
    const here = { employer: world.pcn, pcn: world.pcn, lineManager: manager }
    sophie = await world.post('Sophie Tran', { role: 'health-coach', ...here })
    colin = await world.post('Colin Baptiste', { role: 'care-coordinator', ...here })
    outsider = await world.post('Oona Vale', { role: 'health-coach', employer: world.otherPcn, pcn: world.otherPcn })
    aminas = await site.client(amina)
    sophies = await site.client(sophie)
    colins = await site.client(colin)
    boss = await site.client(manager)
  })
  after(() => site.close())

  const aminasCase = () => aCase(world, manager, { worker: amina })
  const asked = (to: Worker, more: object = {}) => ({
    id: noSuchId(),
    to: to === colin ? 'cc' : to === amina ? 'splw' : 'hwbc',
    postId: to.postId,
    part0: 'Walk to the shop and back without stopping',
    knows: 'yes',
    ...more,
  })
  async function send(client: Client, { caseId }: MadeCase, to: Worker, more: object = {}): Promise<string> {
    const form = asked(to, more)
    const sent = await client.json(`/api/cases/${caseId}/between-roles`, form)
    assert.equal(sent.status, 201, JSON.stringify(sent.body))
    return form.id
  }
  const post = (client: Client, id: string, what: string, body: object = {}) =>
    client.json(`/api/between-roles/${id}/${what}`, body)
  const loop = (id: string) =>
    world.write((db) =>
      db
        .selectFrom('cross_referral')
        .select(['state', 'sent_on', 'due_on', 'accepted_on', 'accepted_by', 'outcome', 'closed_loop_on'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
  const sentOn = (id: string, sent_on: string, due_on: string) =>
    world.write((db) => db.updateTable('cross_referral').set({ sent_on, due_on }).where('id', '=', id).execute())

  test('[S58] from the case a coach is asked in two clicks, sees what was sent and no name, and accepts', async () => {
    const one = await aminasCase()
    const form = await (await aminas.get(`/cases/${one.caseId}`)).follow('Ask a coach')
    assert.ok(form.says('What stays with you: community connection if still wanted'))
    const done = await form
      .fill({
        'Goal in own words': 'Walk to the shop and back',
        'What has been tried': 'A walking group, once',
        'Does the person know, and do they agree?': 'They know and they agree',
      })
      .submit('Send it to the health and wellbeing coach')
    assert.ok(done.says('Sent. Sophie Tran answers by 2 Dec 2026'))

    const page = await (await sophies.get('/today?all=1')).follow('Read and answer')
    assert.ok(page.says('Walk to the shop and back'))
    assert.equal(page.says('Kathleen') || page.says('Murphy'), false)
    assert.equal((await sophies.get(`/cases/${one.caseId}`)).status, 404)

    const accepted = await page.press('Accept')
    assert.ok(accepted.says('Kathleen Murphy'))
    const looks = await world.write((db) => db.selectFrom('access').select(['name', 'actor_id', 'reason']).execute())
    assert.ok(looks.some((look) => look.name === 'identity.opened' && look.reason === 'supporting'))

    const timeline = await aminas.get(`/cases/${one.caseId}`)
    assert.ok(timeline.says('The health and wellbeing coach accepted'))
    // Each step once: who accepted supports from now on.
    assert.doesNotMatch(timeline.text, /began to support/)
    assert.ok(timeline.says('Sophie Tran supports, health and wellbeing coach'))
  })

  test('[S58] every step keeps its day, and the loop closes when the sender has read how it ended', async () => {
    const one = await aminasCase()
    const id = await send(aminas, one, colin)
    assert.equal((await post(colins, id, 'accept')).status, 201)
    assert.equal((await post(colins, id, 'finish', { id: noSuchId(), outcome: 'done' })).status, 201)
    const ended = await loop(id)
    assert.deepEqual(
      [ended.sent_on, ended.accepted_on, ended.accepted_by, ended.outcome, ended.closed_loop_on],
      [TODAY, TODAY, colin.id, 'done', null],
    )
    const page = await aminas.get(`/between-roles/${id}`)
    await page.press('I have read it')
    assert.equal((await loop(id)).closed_loop_on, TODAY)
    assert.equal((await colins.get(`/cases/${one.caseId}`)).status, 404)
  })

  test('[S59] nothing is sent unless the person knows and agrees, or the law allows it and it is said why', async () => {
    const one = await aminasCase()
    const to = `/api/cases/${one.caseId}/between-roles`
    for (const knows of ['no', 'not-asked', undefined, 'law'])
      assert.equal((await aminas.json(to, asked(sophie, { knows }))).status, 422, String(knows))
    const form = await aminas.get(`/cases/${one.caseId}/ask/hwbc`)
    assert.ok(form.says('Share the minimum needed for the ask.'))
    const refused = await form
      .fill({ 'Goal in own words': 'To sleep', 'Does the person know, and do they agree?': 'Not asked yet' })
      .submit()
    assert.deepEqual(refused.problems, ['Ask them first, alone. Nothing is sent before they know and agree'])
    const id = await send(aminas, one, sophie, { knows: 'law', lawSays: 'Best interests, decided with the GP' })
    const page = await sophies.get(`/between-roles/${id}`)
    assert.ok(page.says('the law allows it: Best interests, decided with the GP'))
  })

  test('[S59] what is sent names nobody, says nothing of safeguarding, and lies sealed and in no event', async () => {
    const one = await aminasCase()
    const to = `/api/cases/${one.caseId}/between-roles`
    for (const part0 of ['Ring Kathleen Murphy at home', 'There is domestic violence', ''])
      assert.equal((await aminas.json(to, asked(sophie, { part0 }))).status, 422, part0)
    await send(aminas, one, sophie, { part0: 'Wants to climb stairs again' })
    const events = JSON.stringify(await world.events())
    assert.equal(events.includes('climb stairs'), false)
  })

  test('a colleague of another network, or of another role, is refused, and neither sees anything', async () => {
    const one = await aminasCase()
    const to = `/api/cases/${one.caseId}/between-roles`
    assert.equal((await aminas.json(to, asked(outsider))).status, 422)
    assert.equal((await aminas.json(to, asked(sophie, { postId: colin.postId }))).status, 422)
    const id = await send(aminas, one, sophie)
    const outsiders = await site.client(outsider)
    assert.equal((await outsiders.get(`/between-roles/${id}`)).status, 404)
    assert.equal((await outsiders.get(`/cases/${one.caseId}/team`)).status, 404)
    assert.equal((await post(outsiders, id, 'accept')).status, 404)
    assert.equal((await sophies.json(to, asked(colin))).status, 403)
  })

  test('a link worker who is not ready is held back from somebody new; coach and co-ordinator never are (H10)', async () => {
    const starter = await world.linkWorker('Nell Frost', { started: world.daysAgo(3), lineManager: manager })
    const led = await aCase(world, manager, { worker: sophie })
    const to = `/api/cases/${led.caseId}/between-roles`
    const held = await sophies.json(to, asked(amina, { postId: starter.postId }))
    assert.equal(held.status, 422)
    assert.match(JSON.stringify(held.body), /cannot be given somebody new there yet/)
    const id = await send(sophies, led, amina)
    // Not ready any more by the time of the answer: asked again there.
    await world.write((db) => db.deleteFrom('appointment').where('post_id', '=', amina.postId).execute())
    assert.equal((await post(aminas, id, 'accept')).status, 403)
    const colinAsked = await send(sophies, led, colin)
    assert.equal((await post(colins, colinAsked, 'accept')).status, 201)
    await readyAgain()
  })
  const readyAgain = () =>
    world.write(async (db) => {
      const gp = await db
        .selectFrom('colleague')
        .select('id')
        .where('given_name', '=', 'Kofi')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('appointment')
        .values(
          ['gp-supervisor', 'clinical-supervisor', 'safeguarding-gp'].map((kind) => ({
            id: noSuchId(),
            post_id: amina.postId,
            kind,
            colleague_id: gp.id,
            from_on: '2024-01-08',
          })),
        )
        .execute()
    })

  test('[S58] one case is never counted twice: for its lead alone, even when the coach meets the person first', async () => {
    const countsOf = (worker: Worker) =>
      world.as(manager, async (context) => {
        const facts = (await caseloadFacts(context, [worker.postId], TODAY)).get(worker.postId)
        const capacity = (await capacityOf(context, [worker.postId])).get(worker.postId)
        return { people: facts?.newPeople365, open: facts?.openNow, capacity: capacity?.openNow }
      })
    const before = { amina: await countsOf(amina), sophie: await countsOf(sophie) }
    const one = await aminasCase()
    const id = await send(aminas, one, sophie)
    await post(sophies, id, 'accept')
    const contact = await aContact(world, sophie, one.caseId)
    const more = (count: number | undefined) => (count ?? 0) + 1
    const led = {
      people: more(before.amina.people),
      open: more(before.amina.open),
      capacity: more(before.amina.capacity),
    }
    assert.deepEqual(await countsOf(amina), led)
    assert.deepEqual(await countsOf(sophie), before.sophie)

    await aContact(world, sophie, one.caseId)
    const undone = await sophies.json(`/api/cases/${one.caseId}/contacts/${contact.id}/undo`, {})
    assert.equal(undone.status, 201, JSON.stringify(undone.body))
    assert.deepEqual(await countsOf(amina), led)
    assert.deepEqual(await countsOf(sophie), before.sophie)
  })

  test('[S58] who leads is agreed by both; the other supports from then on, and there is one lead at any time', async () => {
    const one = await aminasCase()
    const id = await send(aminas, one, sophie)
    await post(sophies, id, 'accept')
    const proposed = await (await aminas.get(`/cases/${one.caseId}/team`)).press('Propose that Sophie Tran leads')
    assert.ok(proposed.says('Amina Yusuf proposes that Sophie Tran leads from now on'))
    const still = await world.write((db) =>
      db.selectFrom('care_case').select('post_id').where('id', '=', one.caseId).executeTakeFirstOrThrow(),
    )
    assert.equal(still.post_id, amina.postId)
    const agreed = await (await sophies.get(`/cases/${one.caseId}/team`)).press('Agree')
    assert.ok(agreed.says('Sophie Tran leads, health and wellbeing coach'))
    const roles = await world.write((db) =>
      db
        .selectFrom('case_role')
        .select(['kind', 'post_id'])
        .where('case_id', '=', one.caseId)
        .where('until_on', 'is', null)
        .orderBy('kind')
        .execute(),
    )
    assert.deepEqual(roles, [
      { kind: 'lead', post_id: sophie.postId },
      { kind: 'supporting', post_id: amina.postId },
    ])
  })

  test('[S58] unanswered after five working days it is red for whoever was asked, then for their manager', async () => {
    const one = await aminasCase()
    const id = await send(aminas, one, colin)
    await sentOn(id, '2026-11-16', '2026-11-23')
    const today = await colins.get('/today?all=1')
    assert.ok(today.says('Was to be answered by 23 Nov 2026'))
    assert.ok((await boss.get('/today?all=1')).says('A referral between roles has no answer'))
    await sentOn(id, '2026-11-17', '2026-11-24')
    assert.ok((await colins.get('/today?all=1')).says('Was to be answered by 24 Nov 2026'))
    assert.equal((await boss.get('/today?all=1')).says('A referral between roles has no answer'), false)
    assert.equal((await post(colins, id, 'ask', { id: noSuchId(), said: 'Who holds the plan?' })).status, 201)
    assert.equal((await colins.get('/today?all=1')).says('Was to be answered by'), false)
    const answered = await (await (await aminas.get(`/between-roles/${id}`)).follow('Answer the question'))
      .fill({ 'Your answer': 'The practice nurse' })
      .submit()
    assert.ok(answered.says('The practice nurse'))
    assert.equal((await loop(id)).due_on, '2026-12-02')
  })

  test('what was sent is taken back until it is accepted, and not after', async () => {
    const one = await aminasCase()
    const id = await send(aminas, one, sophie)
    const page = await aminas.get(`/cases/${one.caseId}/team?sent=${id}`)
    await page.press('Undo')
    assert.equal((await loop(id)).state, 'withdrawn')
    assert.equal((await sophies.get(`/between-roles/${id}`)).says('Walk to the shop'), false)
    assert.equal((await post(sophies, id, 'accept')).status, 403)
    const again = await send(aminas, one, sophie)
    await post(sophies, again, 'accept')
    assert.equal((await post(aminas, again, 'withdraw')).status, 403)
  })

  test('[S60] handed back twice, a case goes to the shared caseload meeting by itself; with none planned the manager is asked', async () => {
    const one = await aminasCase()
    const back = async (client: Client, to: Worker) => {
      const id = await send(aminas, one, to)
      const done = await post(client, id, 'hand-back', { id: noSuchId(), said: 'This is more for another role' })
      assert.equal(done.status, 201, JSON.stringify(done.body))
    }
    await back(sophies, sophie)
    await site.runJobs()
    assert.equal((await boss.get('/today?all=1')).says('Plan a shared caseload meeting'), false)
    await back(colins, colin)
    await site.runJobs()
    assert.ok(
      (await boss.get('/today?all=1')).says('Plan a shared caseload meeting: two roles in turn handed a case back'),
    )

    const meetingId = noSuchId()
    const planned = await aminas.json('/api/mdt/meetings', {
      id: meetingId,
      organisationId: world.pcn.id,
      kind: 'meet.shared-caseload',
      on: '2026-12-02',
      time: '10am',
      minutes: '45',
      chairId: amina.id,
      people: [amina.id, sophie.id],
    })
    assert.equal(planned.status, 201, JSON.stringify(planned.body))
    await site.runJobs()
    assert.ok((await aminas.get(`/mdt/meetings/${meetingId}`)).says(one.number))
    assert.equal((await boss.get('/today?all=1')).says('Plan a shared caseload meeting: two roles'), false)
    assert.ok((await aminas.get(`/cases/${one.caseId}/team`)).says('shared caseload meeting of 2 Dec 2026'))
  })

  test('[S60] shared cases stand by number, with lead, supporters and what is stuck, and name nobody', async () => {
    const one = await aminasCase()
    const alone = await aminasCase()
    const id = await send(aminas, one, sophie)
    await post(sophies, id, 'accept')
    for (const client of [sophies, colins, boss]) {
      const page = await client.get('/shared-cases')
      const row = page.rows.find(([number]) => number === one.number)
      assert.ok(row?.[1]?.includes('Amina Yusuf') && row[2]?.includes('Sophie Tran'), JSON.stringify(page.rows))
      assert.equal(page.html.includes('Murphy'), false)
      assert.equal(
        page.rows.some(([number]) => number === alone.number),
        false,
      )
    }
    const outsiders = await site.client(outsider)
    assert.equal((await outsiders.get('/shared-cases')).rows.length, 0)
    const asked = await colins.get('/shared-cases?show=asked&role=health-coach')
    assert.equal(
      asked.rows.some(([number]) => number === one.number),
      false,
    )
  })

  test('a supporting colleague opens the case and logs, but does not close it, and is told who holds it when that changes', async () => {
    const one = await aminasCase()
    const id = await send(aminas, one, sophie)
    await post(sophies, id, 'accept')
    const page = await sophies.get(`/cases/${one.caseId}`)
    assert.ok(page.links.includes('Log contact'))
    assert.equal(page.links.includes('Close the case'), false)
    assert.equal(
      (await sophies.json(`/api/cases/${one.caseId}/close`, { reason: 'close.goals-met' })).status >= 403,
      true,
    )
    assert.ok((await sophies.get('/cases?show=supporting')).says(one.number))
    const ben = await readyWorker(world, 'Ben Carter', { lineManager: manager })
    const moved = await boss.json(`/api/cases/${one.caseId}/reassign`, {
      postId: ben.postId,
      as: 'cover',
      because: 'away',
    })
    assert.equal(moved.status, 201, JSON.stringify(moved.body))
    const today = await sophies.get('/today?all=1')
    assert.ok(today.says('Ben Carter holds a case that you support'))
    await today.press('I know')
    assert.equal((await sophies.get('/today?all=1')).says('Ben Carter holds a case that you support'), false)
  })

  test('[S52] what is sent on to others is logged with how soon, and red the next day until somebody took it', async () => {
    const one = await aminasCase()
    const form = await aminas.get(`/cases/${one.caseId}/onward`)
    assert.ok(form.says('say that you are worried'))
    const done = await form
      .fill({
        'To whom': 'GP or nurse',
        'What you send': 'More breathless on the stairs this week',
        'Does the person know, and do they agree?': 'They know and they agree',
      })
      .submit('Write it down')
    assert.ok(done.says('The same day: ring, and say that it is for today'))
    await world.write((db) =>
      db.updateTable('onward_referral').set({ sent_on: '2026-11-24' }).where('case_id', '=', one.caseId).execute(),
    )
    const late = await aminas.get('/today?all=1')
    assert.ok(late.says('Ring: somebody was to take this the same day'))
    const team = await late.press('They took it')
    assert.ok(team.says('Taken on 25 Nov 2026'), team.text)
    assert.equal((await aminas.get('/today?all=1')).says('Ring: somebody was to take this'), false)
    const safety = { id: noSuchId(), route: 'adult-safeguarding', says: 'See the concern', knows: 'yes' }
    assert.equal((await aminas.json(`/api/cases/${one.caseId}/onward`, safety)).status, 422)
  })
})
