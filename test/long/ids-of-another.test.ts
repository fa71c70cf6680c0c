import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aCase, type MadeCase } from '../cases.ts'
import { readyWorker } from '../ready-worker.ts'
import { receive } from '../referrals.ts'
import { type TestSite, testSite } from '../site.ts'
import type { Holder, Worker } from '../world.ts'

// Forms that are right in every field but one: an id of somebody, or somewhere, that is not the sender's to name.

describe('an id in a form that is another neighbourhood’s', () => {
  let site: TestSite
  let worker: Worker
  let manager: Holder
  let otherWorker: Worker
  let otherManager: Holder
  let administrator: Holder
  let theirs: MadeCase
  let own: MadeCase

  before(async () => {
    site = await testSite()
    const { world } = site
    worker = await readyWorker(world, 'Amina Yusuf')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    otherManager = await world.colleague('Omar Diaz', 'pcn-manager', world.otherPcn)
    otherWorker = await world.post('Noor Aziz', { role: 'link-worker', employer: world.otherPcn, pcn: world.otherPcn })
    administrator = await world.colleague('Ada Quist', 'administrator', world.system)
    own = await aCase(world, manager, { worker })
    theirs = await aCase(world, manager, { worker, person: { firstName: 'Rosalind', lastName: 'Ferrars' } })
  })
  after(() => site.close())

  const send = async (by: Holder, path: string, form: object = {}) => (await site.client(by)).json(path, form)
  const id = () => site.world.moment.newId()
  const caseOf = (caseId: string) =>
    site.world.write((db) => db.selectFrom('care_case').selectAll().where('id', '=', caseId).executeTakeFirst())

  test('a case opened by hand names nobody, and is held by whoever opened it', async () => {
    const made = id()
    const opened = await send(otherWorker, '/api/cases', {
      id: made,
      organisationId: site.world.otherPcn.id,
      source: 'src.gp-practice',
      personId: theirs.personId,
      holderId: manager.id,
      referralId: id(),
    })
    assert.equal(opened.status, 201, JSON.stringify(opened.body))
    const row = await caseOf(made)
    assert.deepEqual([row?.person_id, row?.referral_id, row?.holder_id], [null, null, otherWorker.id])
    const page = await (await site.client(otherWorker)).raw(`/cases/${made}`)
    assert.doesNotMatch(await page.text(), /Rosalind|Ferrars/)
  })

  test('a case is opened for no practice that is none, and for no worker of another service', async () => {
    const form = { organisationId: site.world.otherPcn.id, source: 'src.gp-practice' }
    const placed = await send(otherManager, '/api/cases', { ...form, id: id(), practiceId: id() })
    const given = await send(otherManager, '/api/cases', { ...form, id: id(), postId: worker.postId })
    assert.deepEqual([placed.status, given.status], [422, 422])
  })

  test('a case is handed to nobody of another service, and nobody of another service is named to cover', async () => {
    const moved = await send(manager, `/api/cases/${own.caseId}/reassign`, { postId: otherWorker.postId })
    const several = { cases: [own.caseId], postId: otherWorker.postId, as: 'cover' }
    const handed = await send(manager, '/api/cases/hand-over', several)
    const covered = await send(manager, `/api/posts/${worker.postId}/cover`, { coverPostId: otherWorker.postId })
    assert.deepEqual([moved.status, handed.status, covered.status], [422, 422, 422])
    assert.equal((await caseOf(own.caseId))?.holder_id, worker.id)
  })

  test('a waiting case is given to nobody of another service', async () => {
    const waiting = await aCase(site.world, manager, {})
    const given = await send(manager, `/api/cases/${waiting.caseId}/allocate`, { postId: otherWorker.postId })
    assert.equal(given.status, 422)
  })

  test('a practice of another neighbourhood is left out of a referral, which is saved all the same (H1)', async () => {
    const { world } = site
    await world.write((db) =>
      db
        .insertInto('duty')
        .values({
          id: id(),
          organisation_id: world.pcn.id,
          colleague_id: manager.id,
          kind: 'duty',
          from_on: '2026-01-01',
        })
        .execute(),
    )
    const practiceOf = async (practiceId: string) => {
      const made = await receive(world, { practiceId })
      const row = await world.write((db) =>
        db.selectFrom('referral').select('practice_id').where('id', '=', made.id).executeTakeFirstOrThrow(),
      )
      return row.practice_id
    }
    const { riverside, hilltop } = world.practices
    assert.deepEqual(
      [await practiceOf(riverside.id), await practiceOf(hilltop.id), await practiceOf(id())],
      [riverside.id, null, null],
    )
  })

  test('a manager invites nobody of another neighbourhood, and learns no name by trying', async () => {
    const refused = await send(otherManager, '/api/accounts/invite', { colleagueId: worker.id })
    assert.equal(refused.status, 403)
    assert.doesNotMatch(JSON.stringify(refused.body), /Amina|Yusuf/)
    const mails = await site.world.write((db) => db.selectFrom('mail').select('id').execute())
    assert.deepEqual(mails, [])
  })

  test('giving somebody a role is no way to their e-mail address, and so to their account', async () => {
    const role = { id: id(), role: 'gp-supervisor', organisationId: site.world.otherPcn.id, from: site.world.today }
    const given = await send(otherManager, `/api/colleagues/${worker.id}/roles`, role)
    assert.equal(given.status, 201, JSON.stringify(given.body))
    const form = { version: '1', givenName: 'Amina', familyName: 'Yusuf', email: 'mine@example.org' }
    const edited = await send(otherManager, `/api/colleagues/${worker.id}`, form)
    assert.equal(edited.status, 403)
  })

  test('nobody gives themselves a role', async () => {
    const lineManager = await site.world.colleague('Lena Marsh', 'line-manager', site.world.pcn)
    const role = { id: id(), role: 'safeguarding-lead', organisationId: site.world.pcn.id, from: site.world.today }
    const refused = await send(lineManager, `/api/colleagues/${lineManager.id}/roles`, role)
    assert.equal(refused.status, 403)
    const seats = await site.world.write((db) =>
      db.selectFrom('seat').select('role').where('colleague_id', '=', lineManager.id).execute(),
    )
    assert.deepEqual(seats, [{ role: 'line-manager' }])
  })

  test('colleagues of another neighbourhood are not offered for a post, nor their addresses', async () => {
    const page = await (await site.client(otherManager)).raw('/team/appoint')
    assert.equal(page.status, 200)
    const text = await page.text()
    assert.match(text, /Omar Diaz/)
    assert.doesNotMatch(text, /Priya Shah/)
  })

  test('an account that is somebody in another system too is locked and unlocked by neither', async () => {
    const foreign = id()
    await site.database.owner
      .insertInto('tenant')
      .values({ id: foreign, slug: 'southvale', name: 'Southvale' })
      .execute()
    const { inTransaction } = await import('../../src/platform/transaction.ts')
    const { accept } = await import('../../src/platform/result.ts')
    await inTransaction(site.database.pool, { systemId: foreign }, async (db) =>
      accept(
        await db
          .insertInto('colleague')
          .values({ id: id(), account_id: manager.accountId, given_name: 'Priya', family_name: 'Shah' })
          .execute(),
      ),
    )
    const client = await site.client(administrator)
    const page = await client.get('/accounts')
    const token = page.html.match(/name="_token" value="([^"]+)"/)?.[1] ?? ''
    const lock = (accountId: string) =>
      client.raw(`/accounts/${accountId}/lock`, { method: 'POST', body: new URLSearchParams({ _token: token }) })
    assert.deepEqual([(await lock(manager.accountId)).status, (await lock(otherManager.accountId)).status], [403, 303])
    const statuses = await site.database.pool
      .selectFrom('account')
      .select('status')
      .where('id', 'in', [manager.accountId, otherManager.accountId])
      .orderBy('status')
      .execute()
    assert.deepEqual(statuses, [{ status: 'active' }, { status: 'locked' }])
  })

  test('throwing a draft away leads to no other site', async () => {
    const client = await site.client(manager)
    const page = await client.get('/team/appoint')
    const token = page.html.match(/name="_token" value="([^"]+)"/)?.[1] ?? ''
    for (const form of ['https://elsewhere.example/', '//elsewhere.example/']) {
      const body = new URLSearchParams({ _token: token, _form: form })
      const answer = await client.raw('/drafts/discard', { method: 'POST', body })
      assert.match(answer.headers.get('location') ?? '', /^\/at\//)
    }
  })
})
