import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, aContact, type MadeCase } from '../../../test/cases.ts'
import { tablesThatSay } from '../../../test/in-clear.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { framework } from '../../base/editions/index.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { reasonOf } from '../../platform/audit.ts'
import { ESCALATES } from './contact.rules.ts'
import { caseloadFacts, findCase } from './index.ts'
import { casework } from './module.ts'

describe('Logging a contact', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  let ben: Worker
  let manager: Holder

  before(async () => {
    site = await testSite({ modules: [casework] })
    world = site.world
    amina = await readyWorker(world, 'Amina Yusuf')
    ben = await readyWorker(world, 'Ben Carter')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
  })
  after(() => site.close())

  const caseOf = (worker: Worker, more = {}): Promise<MadeCase> => aCase(world, manager, { worker, ...more })
  const found = (id: string) => world.as(manager, (context) => findCase(context, id))
  const factsOf = (worker: Worker) =>
    world.as(manager, async (context) =>
      (await caseloadFacts(context, [worker.postId], world.today)).get(worker.postId),
    )

  it('a call of twenty minutes is two presses from my cases: the rest is filled in', async () => {
    const { caseId } = await caseOf(amina)
    const client = await site.client(amina)
    const form = (await client.get('/cases')).follow('Log contact')
    assert.equal((await form).form().valueOf('Minutes'), '20')
    const saved = await (await form)
      .fill({ Note: 'Kath wants to try the lunch club.', Day: '25 Nov 2026' })
      .submit('Save')
    assert.equal(saved.status, 200)
    assert.ok(saved.says('Kath wants to try the lunch club.'))
    assert.equal((await found(caseId))?.next?.on, plusDays(world.today, 14))
  })

  it('two who change the next step see what differs, and the same day is not two answers', async () => {
    const { caseId } = await caseOf(amina, { nextOn: plusDays(world.today, 3) })
    const client = await site.client(amina)
    const [one, two] = [await client.get(`/cases/${caseId}/next`), await client.get(`/cases/${caseId}/next`)]
    await one.fill({ When: '1 Dec 2026', 'What for': 'Ring about lunch' }).submit('Save')
    const late = await two.fill({ When: '1/12/26', 'What for': 'Visit' }).submit('Save')
    assert.equal(late.status, 409)
    const [box] = late.main.byTag('section')
    assert.match(box?.text ?? '', /Ring about lunch.*Visit/)
    assert.doesNotMatch(box?.text ?? '', /December/)
  })

  it('one entry feeds the case, the needs, the next step and the count of the year', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { needs: ['need.money'], nextWhat: 'Ring about the form' })
    const after = await found(caseId)
    assert.equal(after?.contactsCount, 1)
    assert.equal(after?.firstContactOn, world.today)
    assert.deepEqual(after?.next, { on: plusDays(world.today, 14), what: 'Ring about the form' })
    const page = await (await site.client(ben)).get(`/cases/${caseId}`)
    assert.ok(page.says('Money, benefits and debt'))
    assert.ok(page.says('days without contact: Trellis’s own figures'), 'nobody takes them for the NHS’s')
    assert.equal((await factsOf(ben))?.newPeople365, 1)
  })

  it('[S18] a person counts once in the year however many contacts they have, and a second case of theirs does not count again', async () => {
    const dee = await readyWorker(world, 'Dee Okoro')
    const { caseId } = await caseOf(dee)
    await aContact(world, dee, caseId)
    await aContact(world, dee, caseId)
    const facts = await factsOf(dee)
    assert.equal(facts?.newPeople365, 1)
    assert.equal(facts?.contactsLast28, 2)
    assert.equal(facts?.minutesLast28, 40)
  })

  it('a try that did not reach them says so, and is no first contact', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { kind: 'con.attempt' })
    assert.equal((await found(caseId))?.firstContactOn, undefined)
    const page = await (await site.client(ben)).get(`/cases/${caseId}`)
    assert.ok(page.says('We have not reached them yet'))
  })

  it('a group session counts towards the year only for somebody with a plan', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { kind: 'con.group-session' })
    assert.equal((await found(caseId))?.firstContactOn, undefined)
    await aContact(world, ben, caseId, { kind: 'con.group-session', hasPlan: 'yes' })
    assert.equal((await found(caseId))?.firstContactOn, world.today)
  })

  it('at the first contact we ask alone about their own wish and safe contact, and it stands in the banner (H2)', async () => {
    const { caseId } = await caseOf(amina)
    const client = await site.client(amina)
    const before = await client.get(`/cases/${caseId}`)
    assert.ok(before.says('Not asked alone yet'))
    assert.ok(before.says('Not asked yet. A person calls'))
    const form = (await client.get(`/cases/${caseId}/log`)).form()
    const page = await form
      .fill({ 'Asked alone: was it their own wish to be referred?': 'Yes' })
      .with('safeAsked', 'yes')
      .with('safe', 'ring')
      .submit('Save')
    assert.ok(page.says('Their own wish, asked alone'))
    assert.ok(page.says('You may ring; leave no message, do not text, do not e-mail'))
    const again = await client.get(`/cases/${caseId}/log`)
    assert.ok(!again.says('was it their own wish'))
  })

  it('a contact just logged can be taken back, with all that it changed', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { nextIn: '7', nextWhat: 'Before' })
    const client = await site.client(ben)
    const form = (await client.get(`/cases/${caseId}/log`)).form()
    const saved = await form.fill({ Minutes: '50', 'What for': 'After' }).submit('Save')
    assert.equal((await found(caseId))?.next?.what, 'After')
    await saved.press('Undo')
    const after = await found(caseId)
    assert.equal(after?.contactsCount, 1)
    assert.deepEqual(after?.next, { on: plusDays(world.today, 7), what: 'Before' })
  })

  it('a correction is counted and what stood before is kept', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { note: 'Spoke for ten minutes' })
    const client = await site.client(ben)
    const form = (await (await client.get(`/cases/${caseId}`)).follow('Correct')).form()
    const page = await form.fill({ 'What it was': 'Tried to reach, no answer', Note: 'It rang out' }).submit('Save')
    assert.ok(page.says('It rang out'))
    assert.ok(page.says('Corrected. Before: Phone call, today, 20 minutes: “Spoke for ten minutes”'))
    assert.equal((await found(caseId))?.contactsCount, 0)
  })

  it('the same form sent twice is one contact', async () => {
    const { caseId } = await caseOf(ben)
    const form = { id: world.moment.newId(), kind: 'con.phone', minutes: 20, heldOn: world.today, nextIn: '14' }
    const client = await site.client(ben)
    assert.equal((await client.json(`/api/cases/${caseId}/contacts`, form)).status, 201)
    assert.equal((await client.json(`/api/cases/${caseId}/contacts`, form)).status, 200)
    assert.equal((await found(caseId))?.contactsCount, 1)
  })

  it('what is wrong is said beside its field, and nothing is saved', async () => {
    const { caseId } = await caseOf(ben)
    const client = await site.client(ben)
    const page = await (await client.get(`/cases/${caseId}/log`))
      .fill({ Day: '26 Nov 2026', Note: 'Kept' })
      .submit('Save')
    assert.equal(page.status, 422)
    assert.deepEqual(page.problems, ['The day of the contact must be today or in the past'])
    assert.equal(page.form().valueOf('Note'), 'Kept')
    assert.equal((await found(caseId))?.contactsCount, 0)
  })

  it('a note names people freely inside the case, lies sealed, and is in no log', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { note: 'Her sister Agnes Byrne visits on Sundays' })
    const rows = await world.write((db) =>
      db.selectFrom('contact').select('note').where('case_id', '=', caseId).execute(),
    )
    assert.ok(rows[0]?.note && !rows[0].note.toString('utf8').includes('Agnes'))
    assert.ok(!JSON.stringify(await world.events()).includes('Agnes'))
  })

  it('another worker, a manager and a stranger read no name and no note', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { note: 'Private to the two of them', nextWhat: 'Ask about the bruise' })
    assert.equal((await (await site.client(amina)).get(`/cases/${caseId}`)).status, 404)
    assert.ok((await (await site.client(ben)).get(`/cases/${caseId}`)).says('Ask about the bruise'))
    const seen = await (await site.client(manager)).get(`/cases/${caseId}`)
    assert.equal(seen.status, 200)
    assert.ok(
      !seen.says('Private to the two of them') &&
        !seen.says('bruise') &&
        !seen.says('Kathleen') &&
        !seen.says('Loneliness'),
    )
    const refused = await (await site.client(amina)).get(`/cases/${caseId}/log`)
    assert.equal(refused.status, 404)
  })

  it('personal details open to others only with a reason, for an hour, on record', async () => {
    const { caseId, number } = await caseOf(ben)
    const client = await site.client(manager)
    const form = await (await client.get(`/cases/${caseId}`)).follow('I need to know who this is')
    const opened = await form.fill({ 'Why you need to see who this is': 'The ward rang' }).submit('Open')
    assert.ok(opened.says('Kathleen Murphy') && opened.says('The ward rang'))
    const looks = await world.write((db) =>
      db.selectFrom('access').selectAll().where('name', '=', 'identity.glass-broken').execute(),
    )
    assert.equal(looks[0]?.about[0], `case:${caseId}`)
    const [look] = looks
    const said = await world.as(manager, async (context) => look && reasonOf(context, look))
    assert.equal(said, 'The ward rang')
    assert.deepEqual(await tablesThatSay(site.database, 'The ward rang'), [], 'it lies sealed')
    assert.ok(number)
  })

  it('a hard contact owes the worker a debrief, and says so without naming the case (H9)', async () => {
    const { caseId } = await caseOf(ben)
    await aContact(world, ben, caseId, { distressing: 'yes' })
    const event = (await world.events()).find(({ name }) => name === 'casework.distressing-event-logged')
    assert.deepEqual(event?.about, [`post:${ben.postId}`])
  })

  it('the needs that open a concern are those that the content marks', () => {
    const marked = framework().caseload.needs.groups.flatMap(({ items }) => items.filter(({ escalate }) => escalate))
    assert.deepEqual(marked.map(({ id }) => id).sort(), ESCALATES.map(([need]) => need).sort())
  })
})
