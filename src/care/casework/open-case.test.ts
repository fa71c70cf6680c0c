import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { aWorld, type Holder, type Worker, type World } from '../../../test/world.ts'
import { allocateCase, careRelationship, caseloadFacts, findCase, openCase } from './index.ts'
import { reassignCase } from './reassign-case.ts'

describe('Opening a case and saying who holds it', () => {
  let database: TestDatabase
  let world: World
  let amina: Worker
  let ben: Worker
  let manager: Holder

  before(async () => {
    database = await testDatabase()
    world = await aWorld(database)
    amina = await readyWorker(world, 'Amina Yusuf')
    ben = await readyWorker(world, 'Ben Carter')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
  })
  after(() => database.close())

  const asked = (more: object = {}) => ({
    id: world.moment.newId(),
    organisationId: world.pcn.id,
    source: 'src.gp-practice',
    needs: ['need.loneliness'],
    holderId: manager.id,
    ...more,
  })

  it('[S23] nobody new reaches a worker who is not ready, by opening a case or by allocating one, and nothing is written', async () => {
    const starter = await world.linkWorker('Nadia Hart')
    const straight = asked({ postId: starter.postId })
    const opened = await world.as(manager, (context) => openCase(context, straight))
    assert.ok(!opened.ok && opened.refusal.kind === 'invalid')
    assert.match(opened.refusal.problems[0]?.message ?? '', /still owed before Nadia takes referrals/)
    assert.equal(await world.as(manager, (context) => findCase(context, straight.id)), undefined)

    const waiting = asked()
    assert.ok((await world.as(manager, (context) => openCase(context, waiting))).ok)
    const move = { caseId: waiting.id, postId: starter.postId }
    const given = await world.as(manager, (context) => allocateCase(context, move))
    assert.ok(!given.ok && given.refusal.kind === 'invalid')
    const still = await world.as(manager, (context) => findCase(context, waiting.id))
    assert.deepEqual([still?.holder.name, still?.post], ['Priya Shah', undefined])
  })

  it('a case has a short number of its own and a holder from its first moment (H7)', async () => {
    const form = asked()
    const opened = await world.as(manager, (context) => openCase(context, form))
    assert.ok(opened.ok)
    assert.match(opened.value.number, /^C-\d{5}$/)
    const found = await world.as(manager, (context) => findCase(context, form.id))
    assert.equal(found?.holder.name, 'Priya Shah')
    assert.equal(found?.holding, 'waiting')
  })

  it('the same form sent twice opens one case', async () => {
    const form = asked({ postId: amina.postId })
    await world.as(manager, (context) => openCase(context, form))
    const again = await world.as(manager, (context) => openCase(context, form))
    assert.deepEqual(again, { ok: false, refusal: { kind: 'repeated' } })
  })

  it('a stranger to the service cannot open a case there', async () => {
    const stranger = await world.colleague('Omar Diaz', 'pcn-manager', world.otherPcn)
    const form = asked({ holderId: stranger.id })
    const refused = await world.as(stranger, (context) => openCase(context, form))
    assert.equal(!refused.ok && refused.refusal.kind, 'forbidden')
    assert.equal(await world.as(manager, (context) => findCase(context, form.id)), undefined)
  })

  it('a waiting case is allocated once, and its worker then has the care relationship', async () => {
    const form = asked()
    await world.as(manager, (context) => openCase(context, form))
    assert.deepEqual(await world.as(manager, (context) => careRelationship(context, form.id)), { kind: 'triager' })
    const move = { caseId: form.id, postId: amina.postId }
    assert.ok((await world.as(manager, (context) => allocateCase(context, move))).ok)
    const twice = await world.as(manager, (context) => allocateCase(context, { ...move, postId: ben.postId }))
    assert.equal(!twice.ok && twice.refusal.kind, 'invalid')
    assert.deepEqual(await world.as(amina, (context) => careRelationship(context, form.id)), { kind: 'allocated' })
    assert.equal(await world.as(manager, (context) => careRelationship(context, form.id)), undefined)
  })

  it('a cover holds a case for a while and it stays its worker’s', async () => {
    const form = asked({ postId: amina.postId })
    await world.as(manager, (context) => openCase(context, form))
    const move = { caseId: form.id, postId: ben.postId, as: 'cover', because: 'cover' }
    assert.ok((await world.as(manager, (context) => reassignCase(context, move))).ok)
    const found = await world.as(ben, (context) => findCase(context, form.id))
    assert.equal(found?.holder.name, 'Ben Carter')
    assert.equal(found?.post?.name, 'Amina Yusuf')
    assert.deepEqual(await world.as(ben, (context) => careRelationship(context, form.id)), { kind: 'cover' })
  })

  it('what is open is counted for each worker', async () => {
    const facts = await world.as(manager, (context) => caseloadFacts(context, [amina.postId, ben.postId], world.today))
    assert.equal(facts.get(amina.postId)?.openNow, 3)
    assert.equal(facts.get(amina.postId)?.waitingFirst, 3)
    assert.equal(facts.get(amina.postId)?.newPeople365, 0)
    assert.equal(facts.get(ben.postId)?.openNow, 0)
  })
})
