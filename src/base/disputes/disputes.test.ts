import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { newId } from '../../platform/moment.ts'
import { answerDispute, disputeVerdict } from './dispute-verdict.ts'

describe('what a worker says against a verdict', () => {
  let site: TestSite
  let amina: Worker
  let manager: Holder
  before(async () => {
    site = await testSite()
    const { world } = site
    amina = await world.linkWorker('Amina Yusuf')
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
  })
  after(() => site.close())

  const said = (by: object = {}) => ({
    id: newId(),
    postId: amina.postId,
    verdict: 'readiness',
    item: 'ind.w1.scope',
    says: 'We agreed this on my first day',
    ...by,
  })

  test('a line of readiness: it stands beside the line on the manager’s page until it is answered (H9)', async () => {
    const mine = await (await site.client(amina)).get('/my-readiness')
    assert.ok(mine.links.some((link) => link.startsWith('This is not right')))
    assert.equal((await site.world.as(amina, (context) => disputeVerdict(context, said()))).ok, true)

    const managing = await site.client(manager)
    assert.match((await managing.get('/today')).text, /Amina says that a line is not right/)
    const readiness = await managing.get(`/posts/${amina.postId}/readiness`)
    assert.match(readiness.text, /We agreed this on my first day/)
    const answering = await readiness.follow('Answer Amina')
    assert.match(answering.text, /We agreed this on my first day/)
    assert.match((await answering.fill({}).submit()).text, /Enter your answer/)
    await answering.fill({ 'Your answer': 'You are right: I have recorded it now' }).submit()

    assert.doesNotMatch((await managing.get('/today')).text, /Amina says that a line is not right/)
    const after = await (await site.client(amina)).get('/my-readiness')
    assert.match(after.text, /You are right: I have recorded it now/)
    assert.ok(after.links.some((link) => link.startsWith('This is not right')))
  })

  test('how full the worker is said to be: the worker says it is wrong, and managers read it beside the figure (H9)', async () => {
    const page = await (await site.client(amina)).get('/my-capacity')
    const raising = await page.follow('This is not right')
    assert.ok(raising.says('How full you are'), 'not the Framework’s figure, which nobody disputes')
    const raised = await raising.fill({ 'What is not right': 'My Thursdays go to the allotment group' }).submit()
    assert.ok(raised.says('How full you are'), raised.text)
    assert.match((await (await site.client(amina)).get('/my-capacity')).text, /You say this is not right/)
    assert.match((await (await site.client(manager)).get('/today')).text, /line is not right: How full Amina is/)
    const seen = await (await site.client(manager)).get(`/posts/${amina.postId}/capacity`)
    assert.match(seen.text, /Amina says this is not right.*My Thursdays go to the allotment group/)
    const answering = await seen.follow('Answer Amina')
    assert.ok(answering.links.includes('put the line right'), answering.text)
    const answered = await answering.fill({ 'Your answer': 'I have set the share for groups' }).submit()
    assert.match(answered.text, /I have set the share for groups/)
  })

  test('what a provider’s employee says of an appraisal is the employer’s to read and to answer, and no PCN’s (H9)', async () => {
    const { world } = site
    const sub = await world.post('Noor Hill', {
      role: 'link-worker',
      employer: world.provider,
      pcn: world.pcn,
      sites: [{ at: world.practices.millLane, weekdays: [1, 2] }],
    })
    const employer = await world.colleague('Jo Marsh', 'provider-manager', world.provider)
    const about = (item: string, verdict: string) =>
      said({ postId: sub.postId, verdict, item, says: `Not so: ${item}` })
    const own = about('sup.appraisal', 'support')
    for (const one of [own, about('sup.clinical-monthly', 'support'), about('ind.w1.scope', 'readiness')])
      assert.ok((await world.as(sub, (context) => disputeVerdict(context, one))).ok)

    const atPcn = await site.client(manager)
    const answer = `/posts/${sub.postId}/disputes/${own.id}/answer`
    for (const path of ['/today', `/posts/${sub.postId}/disputes`, answer, `/api/posts/${sub.postId}/disputes`])
      assert.doesNotMatch(await (await atPcn.raw(path)).text(), /ppraisal/, path)
    const told = await atPcn.get(`/posts/${sub.postId}/disputes`)
    assert.match(told.text, /Not so: sup.clinical-monthly/)
    assert.match(told.text, /Not so: ind.w1.scope/)
    const answered = await world.as(manager, (context) =>
      answerDispute(context, { postId: sub.postId, disputeId: own.id, answer: 'Noted' }),
    )
    assert.equal(!answered.ok && answered.refusal.kind, 'missing')

    const atProvider = await site.client(employer)
    assert.match((await atProvider.get('/today')).text, /Noor says that a line is not right: .*ppraisal/)
    assert.match((await atProvider.get(answer)).text, /Not so: sup.appraisal/)
  })

  test('what is owed to the worker, by My support: it can be said to be wrong there, and stands beside the line (H9)', async () => {
    const mine = await site.client(amina)
    const support = await mine.get('/my-support')
    const raise = support.links.find((link) => link === 'This is not right: Line management one-to-one')
    assert.ok(raise, support.links.join(' · '))
    await (await support.follow(raise)).fill({ 'What is not right': 'We met in October, on the phone' }).submit()
    assert.match((await mine.get('/my-support')).text, /Disputed on .*We met in October, on the phone/)
    assert.ok((await mine.get(`/posts/${amina.postId}/disputes`)).says('whoever manages you'))
    const today = await (await site.client(manager)).get('/today?all=1')
    assert.match(today.text, /Amina says that a line is not right: Line management one-to-one/)
    const all = await (await site.client(manager)).get(`/posts/${amina.postId}/disputes`)
    await (await all.follow('Answer Amina')).fill({ 'Your answer': 'So we did: it is recorded now' }).submit()
    const after = (await mine.get('/my-support')).text
    assert.match(after, /We met in October, on the phone” The answer: “So we did: it is recorded now/)
    assert.doesNotMatch(after, /Disputed on/)
  })

  test('nobody else can dispute in the worker’s name, nor the worker answer, nor a stranger read', async () => {
    const { world } = site
    const refused = await world.as(manager, (context) => disputeVerdict(context, said({ item: 'ind.m1.shadow' })))
    assert.equal(!refused.ok && refused.refusal.kind, 'forbidden')
    const open = said({ item: 'ind.m1.shadow' })
    assert.equal((await world.as(amina, (context) => disputeVerdict(context, open))).ok, true)
    const mine = await (await site.client(amina)).get(`/posts/${amina.postId}/disputes`)
    assert.ok(!mine.links.some((link) => link.startsWith('Answer')))
    const again = await world.as(amina, (context) => disputeVerdict(context, said({ item: 'ind.m1.shadow' })))
    assert.equal(!again.ok && again.refusal.kind, 'invalid')
    const stranger = await world.colleague('Una Flint', 'pcn-manager', world.otherPcn)
    const closed = await (await site.client(stranger)).get(`/posts/${amina.postId}/disputes`)
    assert.ok([403, 404].includes(closed.status), String(closed.status))
  })
})
