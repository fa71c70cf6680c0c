import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aCase, type MadeCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Client, noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { caseloadFacts } from '../casework/index.ts'

const TODAY = '2026-11-25'

describe('a meeting decides who leads', () => {
  let site: TestSite
  let world: World
  let manager: Holder
  let amina: Worker
  let ben: Worker
  let sophie: Worker
  let colin: Worker
  let aminas: Client
  let bens: Client
  let sophies: Client
  let colins: Client
  let boss: Client

  before(async () => {
    site = await testSite({ today: TODAY })
    world = site.world
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: manager })
    ben = await readyWorker(world, 'Ben Carter', { lineManager: manager })
    const here = { employer: world.pcn, pcn: world.pcn, lineManager: manager }
    sophie = await world.post('Sophie Tran', { role: 'health-coach', ...here })
    colin = await world.post('Colin Baptiste', { role: 'care-coordinator', ...here })
    aminas = await site.client(amina)
    bens = await site.client(ben)
    sophies = await site.client(sophie)
    colins = await site.client(colin)
    boss = await site.client(manager)
  })
  after(() => site.close())

  /** A case of Amina's on today's shared caseload meeting. */
  async function talkedOver(): Promise<MadeCase & { meetingId: string }> {
    const one = await aCase(world, manager, { worker: amina })
    const meetingId = noSuchId()
    const planned = await sophies.json('/api/mdt/meetings', {
      id: meetingId,
      organisationId: world.pcn.id,
      kind: 'meet.shared-caseload',
      on: TODAY,
      time: '4pm',
      minutes: '45',
      chairId: sophie.id,
      people: [amina, ben, sophie, colin].map(({ id }) => id),
    })
    assert.equal(planned.status, 201, JSON.stringify(planned.body))
    const brought = await aminas.json(`/api/mdt/meetings/${meetingId}/cases`, { caseId: one.caseId })
    assert.equal(brought.status, 201, JSON.stringify(brought.body))
    return { ...one, meetingId }
  }
  async function decide(client: Client, { number, meetingId }: { number: string; meetingId: string }, leads: string) {
    const form = await (await client.get(`/mdt/meetings/${meetingId}`)).follow(`Write what was decided ${number}`)
    return form
      .fill({ 'In a sentence': 'One person to ring', 'What is it?': 'Who leads from now on', Leads: leads })
      .submit('Save')
  }
  const leadOf = (caseId: string) =>
    world
      .write((db) => db.selectFrom('care_case').select('post_id').where('id', '=', caseId).executeTakeFirstOrThrow())
      .then(({ post_id }) => post_id)
  const rolesAt = (caseId: string) =>
    world.write((db) =>
      db
        .selectFrom('case_role')
        .select(['kind', 'post_id'])
        .where('case_id', '=', caseId)
        .where('until_on', 'is', null)
        .orderBy('kind')
        .execute(),
    )
  const settled = (meetingId: string) =>
    world
      .write((db) =>
        db.selectFrom('agreed_action').select('settled_as').where('set_in', '=', `mdt-meeting:${meetingId}`).execute(),
      )
      .then((rows) => rows.map(({ settled_as }) => settled_as))
  const openNow = ({ postId }: Worker) =>
    world.as(manager, async (context) => (await caseloadFacts(context, [postId], TODAY)).get(postId)?.openNow ?? 0)
  const asks = {
    'Who is involved': 'Two clinics and the pharmacy',
    'Does the person know, and do they agree?': 'They know and they agree',
  }

  test('[S60] whoever holds the case goes from the decision to asking, and the lead changes when the colleague says yes', async () => {
    const one = await talkedOver()
    const counted = { amina: await openNow(amina), colin: await openNow(colin) }
    const asking = await decide(aminas, one, 'Colin Baptiste')
    assert.match(asking.heading, /Ask a care co-ordinator to lead$/)
    const sent = await asking.fill(asks).submit('Send it to the care co-ordinator')
    assert.ok(sent.says('Colin Baptiste says by 2 Dec 2026 whether they lead'))
    assert.equal(await leadOf(one.caseId), amina.postId)
    assert.deepEqual(await settled(one.meetingId), [null])

    const today = await colins.get('/today?all=1')
    assert.ok(today.says('Amina Yusuf asks you to lead'))
    const page = await today.follow(`Read and answer ${one.number}`)
    assert.ok(page.says(`Accepting, you lead ${one.number} from today. Amina Yusuf supports`))
    const opened = await page.press('Accept')
    assert.ok(opened.says('Kathleen Murphy'))
    assert.deepEqual(await rolesAt(one.caseId), [
      { kind: 'lead', post_id: colin.postId },
      { kind: 'supporting', post_id: amina.postId },
    ])
    assert.deepEqual(
      { amina: await openNow(amina), colin: await openNow(colin) },
      { amina: counted.amina - 1, colin: counted.colin + 1 },
    )
    await site.runJobs()
    assert.deepEqual(await settled(one.meetingId), ['done'])
    assert.ok((await sophies.get(`/mdt/meetings/${one.meetingId}`)).says('Colin Baptiste leads from now on'))
    const told = await aminas.get('/today?all=1')
    assert.ok(told.says('The care co-ordinator leads from now on'))
  })

  test('[S60] written by another, it stands in the list of whoever holds the case, with its door; handed back, nothing changes', async () => {
    const one = await talkedOver()
    const after = await decide(sophies, one, 'Colin Baptiste')
    assert.ok(after.says('Colin Baptiste to lead, once they say yes'))
    assert.ok(!after.links.includes('Ask Colin to lead'))
    const asking = await (await aminas.get('/my-actions')).follow('Ask Colin to lead')
    assert.match(asking.heading, /Ask a care co-ordinator to lead$/)
    await asking.fill(asks).submit('Send it to the care co-ordinator')
    const page = await (await colins.get('/today?all=1')).follow(`Read and answer ${one.number}`)
    const back = await page.follow('Hand it back')
    await back.fill({ 'Why, and who might be better placed': 'A coach fits better' }).submit('Hand it back')
    await site.runJobs()
    assert.equal(await leadOf(one.caseId), amina.postId)
    assert.deepEqual(await settled(one.meetingId), [null])
    assert.ok((await aminas.get('/today?all=1')).says('The care co-ordinator handed it back'))
  })

  test('[S60] a colleague who supports already is asked to lead in one press, with nothing more sent', async () => {
    const one = await talkedOver()
    const asked = { id: noSuchId(), to: 'hwbc', postId: sophie.postId, part0: 'To sleep through', knows: 'yes' }
    assert.equal((await aminas.json(`/api/cases/${one.caseId}/between-roles`, asked)).status, 201)
    assert.equal((await sophies.json(`/api/between-roles/${asked.id}/accept`, {})).status, 201)
    // Whoever supports cannot give the lead away.
    const away = { ...asked, id: noSuchId(), to: 'cc', postId: colin.postId, leads: 'they' }
    assert.equal((await sophies.json(`/api/cases/${one.caseId}/between-roles`, away)).status, 403)
    const asking = await decide(aminas, one, 'Sophie Tran')
    assert.ok(asking.says('Sophie Tran supports them already'))
    await asking.press('Propose that Sophie Tran leads')
    await (await sophies.get(`/cases/${one.caseId}/team`)).press('Agree')
    await site.runJobs()
    assert.equal(await leadOf(one.caseId), sophie.postId)
    assert.deepEqual(await settled(one.meetingId), ['done'])
  })

  test('[S60] to another of the same role the manager gives it, from Today, with the worker chosen already', async () => {
    const one = await talkedOver()
    await decide(sophies, one, 'Ben Carter')
    assert.ok(!(await aminas.get('/my-actions')).says(`${one.number}: Ben Carter to lead`))
    const giving = await (await boss.get('/today?all=1')).follow('Give it to Ben')
    assert.equal(giving.heading, `Give ${one.number} to another worker`)
    await giving.form('Give them the case').submit('Give them the case')
    await site.runJobs()
    assert.equal(await leadOf(one.caseId), ben.postId)
    assert.deepEqual(await settled(one.meetingId), ['done'])
    assert.equal((await bens.get(`/cases/${one.caseId}`)).status, 200)
  })

  test('a lead that changed meanwhile is not changed again by an older yes', async () => {
    const one = await talkedOver()
    const asked = { id: noSuchId(), to: 'cc', postId: colin.postId, part0: 'Two clinics', knows: 'yes', leads: 'they' }
    assert.equal((await aminas.json(`/api/cases/${one.caseId}/between-roles`, asked)).status, 201)
    const given = await boss.get(`/cases/${one.caseId}/move`)
    await given.fill({ To: 'Ben Carter' }).submit('Give them the case')
    assert.equal((await colins.json(`/api/between-roles/${asked.id}/accept`, {})).status, 403)
    assert.equal(await leadOf(one.caseId), ben.postId)
  })
})
