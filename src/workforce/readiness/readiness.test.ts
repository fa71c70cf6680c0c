import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { newId } from '../../platform/moment.ts'
import { agreeException } from './agree-exception.ts'
import { readinessOf } from './find-readiness.ts'
import { signOff } from './sign-off.ts'

describe('readiness in the service', () => {
  let site: TestSite
  let amina: Worker
  let manager: Holder
  let gp: Holder
  before(async () => {
    site = await testSite()
    const { world } = site
    amina = await world.linkWorker('Amina Yusuf')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Kofi Osei', 'gp-supervisor', world.pcn)
  })
  after(() => site.close())

  const ask = (by: Partial<Record<string, unknown>> = {}) => ({
    id: newId(),
    postId: amina.postId,
    item: 'ind.m1.shadow',
    until: plusDays(site.world.today, 20),
    reason: 'She shadowed twice in her last post and starts with joint visits',
    workerTold: 'yes',
    ...by,
  })
  const refusalOf = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
    result.ok ? undefined : result.refusal

  test('[S23] a starter’s page says that things are still owed, and who holds each', async () => {
    const page = await (await site.client(amina)).get('/my-readiness')
    assert.equal(page.status, 200)
    assert.match(page.text, /things are still owed before Amina takes referrals/)
    assert.match(page.text, /To be put right by .*PCN manager/)
  })

  test('[S35] without a GP supervisor the verdict names the PCN’s duty and its clause', async () => {
    const readiness = await site.world.as(manager, (context) => readinessOf(context, [amina.postId]))
    const line = readiness.get(amina.postId)?.reasons.find(({ clause }) => clause === 'sup.gp-supervisor-appointed')
    assert.equal(line?.met, 'owed')
    assert.match(line?.heldBy.role ?? '', /PCN manager/i)
  })

  test('[S35] what the PCN owes stands on the worker’s Today until it is put right, and no longer', async () => {
    const nadia = await site.world.linkWorker('Nadia Rahman')
    const owed = async () => (await (await site.client(nadia)).get('/today?all=1')).text
    assert.match(await owed(), /Owed to you.+GP supervisor appointed and introduced, and \d+ more PCN manager/)
    await site.world.write((db) =>
      db
        .updateTable('colleague')
        .set({ profession: 'General practitioner', register: 'GMC' })
        .where('id', '=', gp.id)
        .execute(),
    )
    const page = await (await site.client(manager)).get(`/posts/${nadia.postId}/placements/appoint?kind=gp-supervisor`)
    await page.form().fill({ Who: 'Kofi Osei (General practitioner, GMC)', From: '1 November 2026' }).submit()
    assert.doesNotMatch(await owed(), /GP supervisor appointed and introduced/)
  })

  test('the worker, the manager and the API say the same words', async () => {
    const [mine, theirs] = [await site.client(amina), await site.client(manager)]
    const path = `/posts/${amina.postId}/readiness`
    const heading = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]
    const [one, other] = [await mine.get(path), await theirs.get(path)]
    assert.equal(heading(one.html), heading(other.html))
    const { body } = await theirs.json(`/api${path}`)
    assert.equal(heading(one.html), (body as { headline: string }).headline)
  })

  test('an exception is agreed by somebody permitted, with a reason and an end, and the verdict shows it', async () => {
    const agreed = await site.world.as(manager, (context) => agreeException(context, ask()))
    assert.equal(agreed.ok, true)
    const readiness = await site.world.as(manager, (context) => readinessOf(context, [amina.postId]))
    const line = readiness.get(amina.postId)?.reasons.find(({ item }) => item === 'ind.m1.shadow')
    assert.equal(line?.met, 'exception')
    assert.match(line?.says ?? '', /Priya Shah/)
  })

  for (const [what, by, field] of [
    ['without a reason', { reason: '' }, 'reason'],
    ['for longer than 30 days', { until: '2026-12-26' }, 'until'],
    ['that ended before it began', { until: '2026-11-01' }, 'until'],
    ['of which the worker was not told first', { workerTold: '' }, 'workerTold'],
  ] as const)
    test(`an exception ${what} is refused in words`, async () => {
      const asked = ask({ item: 'ind.m1.directory', ...by })
      const refused = refusalOf(await site.world.as(manager, (context) => agreeException(context, asked)))
      assert.ok(refused && refused.kind === 'invalid' && 'problems' in refused)
      assert.deepEqual(
        (refused.problems as { field: string }[]).map((problem) => problem.field),
        [field],
      )
    })

  for (const item of ['ind.b.dbs', 'ind.w1.lone-working', 'ind.w1.suicide-route'])
    test(`nobody can agree an exception to ${item}`, async () => {
      const refused = refusalOf(await site.world.as(manager, (context) => agreeException(context, ask({ item }))))
      assert.equal(refused?.kind, 'forbidden')
    })

  test('whoever holds a duty cannot agree an exception to it, nor can the worker', async () => {
    for (const [who, item] of [
      [manager, 'ind.b.clinical-supervisor-named'],
      [amina, 'ind.m1.directory'],
    ] as const) {
      const refused = refusalOf(await site.world.as(who, (context) => agreeException(context, ask({ item }))))
      assert.equal(refused?.kind, 'forbidden')
    }
  })

  test('an exception is renewed once, and by somebody else', async () => {
    const again = refusalOf(await site.world.as(manager, (context) => agreeException(context, ask())))
    assert.equal(again?.kind, 'forbidden')
    const other = await site.world.as(gp, (context) => agreeException(context, ask()))
    assert.equal(other.ok, true)
    const third = refusalOf(await site.world.as(manager, (context) => agreeException(context, ask())))
    assert.equal(third?.kind, 'forbidden')
  })

  test('nobody signs while something is owed', async () => {
    const { world } = site
    const line = await world.colleague('Grace Hall', 'line-manager', world.pcn)
    const managed = await world.linkWorker('Tom Reed', { lineManager: line })
    const refused = refusalOf(await world.as(line, (context) => signOff(context, { postId: managed.postId })))
    assert.equal(refused?.kind, 'forbidden')
  })

  test('whoever holds a duty is offered no exception to it, and is told why when they ask', async () => {
    const managing = await site.client(manager)
    const page = await managing.get(`/posts/${amina.postId}/readiness`)
    const offered = page.links.filter((link) => link.startsWith('Agree an exception'))
    assert.ok(offered.length > 0)
    assert.ok(!offered.some((link) => link.includes('GP supervisor appointed')))
    assert.ok(!offered.some((link) => link.includes('Clinical (non-managerial) supervision arranged')))
    const asked = await managing.get(`/posts/${amina.postId}/readiness/exception?item=ind.b.clinical-supervisor-named`)
    assert.match(asked.text, /You hold this duty, so somebody else must agree an exception to it/)
  })

  test('every look at a verdict is in the access log, and every exception in the events', async () => {
    const looks = await site.world.write((db) =>
      db.selectFrom('access').select('about').where('name', '=', 'readiness.viewed').execute(),
    )
    assert.ok(looks.some(({ about }) => about.includes(`post:${amina.postId}`)))
    const events = await site.world.events()
    const agreed = events.find(({ name }) => name === 'readiness.exception-agreed')
    assert.ok(agreed)
    assert.doesNotMatch(JSON.stringify(agreed.detail), /shadowed/)
  })

  test('a stranger from elsewhere in the system finds no such page', async () => {
    const { world } = site
    const elsewhere = await world.colleague('Lee Moss', 'pcn-manager', world.otherPcn)
    const page = await (await site.client(elsewhere)).get(`/posts/${amina.postId}/readiness`)
    assert.equal(page.status, 404)
  })
})
