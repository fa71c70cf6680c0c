import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PostSite } from '../../base/posts/post.rules.ts'
import { loadFramework } from '../../framework/framework.ts'
import { shippedStandard } from '../../framework/standard.ts'
import { type InductionFact, inductionReasons, type PlannedPost } from './induction.rules.ts'
import { hasOwnTick, planOf } from './induction-plan.rules.ts'

const standard = shippedStandard(loadFramework())
const RIVERSIDE: PostSite = { id: 'r', name: 'Riverside Surgery', kind: 'practice', weekdays: [], from: '2026-01-05' }

const amina: PlannedPost = {
  id: 'post',
  colleagueId: 'amina',
  name: 'Amina Yusuf',
  role: 'link-worker',
  startedOn: '2026-01-05',
  joinedOn: '2026-01-05',
  alreadyTakingReferrals: false,
  employer: { id: 'pcn', name: 'Riverside PCN', kind: 'neighbourhood' },
  employmentModel: 'pcn-direct',
  pcn: { id: 'pcn', name: 'Riverside PCN' },
  lineManager: { id: 'grace', name: 'Grace Adeyemi' },
  sites: [RIVERSIDE, { ...RIVERSIDE, id: 'm', name: 'Mill Lane' }],
  absences: [],
  soleWorker: false,
}

const plan = (post: Partial<PlannedPost> = {}, today = '2026-01-05') =>
  planOf([], standard, { ...amina, ...post }, today)
const ids = (post: Partial<PlannedPost> = {}) => new Set(plan(post).map(({ item }) => item.id))
const metOf = (facts: InductionFact[], clause: string, today: string, post: Partial<PlannedPost> = {}) =>
  inductionReasons(facts, standard, { ...amina, ...post }, today).find((reason) => reason.clause === clause)?.met

describe('the plan of a starter', () => {
  test('an item for each practice stands once for each that is served, and no other is repeated', () => {
    const at = plan().flatMap(({ item, site }) => (item.id === 'ind.b.space' ? [site?.name] : []))
    assert.deepEqual(at, ['Riverside Surgery', 'Mill Lane'])
    assert.equal(plan().filter(({ item }) => item.id === 'ind.b.dbs').length, 1)
  })

  test('what is for sub-contracted posts and for sole workers is asked of them alone', () => {
    assert.equal(ids().has('ind.b.honorary') || ids().has('ind.m1.sole-worker'), false)
    assert.ok(ids({ employmentModel: 'vcse-sub-contract' }).has('ind.b.honorary'))
    assert.ok(ids({ soleWorker: true }).has('ind.m1.sole-worker'))
  })

  test('each part is due on its day from the start, and leave moves it', () => {
    const due = (id: string, post: Partial<PlannedPost> = {}, today = '2026-01-05') =>
      plan(post, today).find(({ item }) => item.id === id)?.dueOn
    assert.equal(due('ind.b.dbs'), '2026-01-05')
    assert.equal(due('ind.w1.scope'), '2026-01-12')
    assert.equal(due('ind.m1.shadow'), '2026-02-04')
    assert.equal(due('ind.m3.partners'), '2026-04-05')
    const absences = [{ id: 'a', from: '2026-02-05', until: '2026-03-05' }]
    assert.equal(due('ind.m3.partners', { absences }, '2026-03-10'), '2026-05-03')
    assert.equal(due('ind.m1.shadow', { absences }, '2026-03-10'), '2026-02-04')
  })

  test('health coaches and care co-ordinators have none', () =>
    assert.deepEqual(plan({ role: 'care-coordinator' }), []))
})

describe('what the gate reads', () => {
  const done = (itemId: string): InductionFact => ({ itemId, state: 'done', on: '2026-01-06' })

  test('only items with a tick of their own, and not the sign-off, speak here', () => {
    for (const { clause } of inductionReasons([], standard, amina, '2026-01-06')) {
      const item = standard.induction.items.find(({ id }) => id === clause)
      assert.ok(item && hasOwnTick(item) && !item.isGateSignoff && item.gatesReferrals, clause)
    }
  })

  for (const [says, facts, met] of [
    ['not recorded', [], 'owed'],
    ['done', [done('ind.b.dbs')], 'met'],
    ['not applicable', [{ itemId: 'ind.b.dbs', state: 'not-applicable', reason: 'Transferred' }], 'not-applicable'],
  ] as const)
    test(`pre-employment checks that are ${says} are ${met}`, () =>
      assert.equal(metOf([...facts], 'ind.b.dbs', '2026-01-06'), met))

  test('outside a PCN only the safety items gate', () => {
    const { pcn: _, ...outside } = amina
    const clauses = inductionReasons([], standard, outside, '2026-01-06').map(({ clause }) => clause)
    assert.deepEqual(clauses, ['ind.b.dbs', 'ind.w1.suicide-route'])
  })

  test('a worker from before the service joined is never failed inside the window', () => {
    const post = { alreadyTakingReferrals: true, startedOn: '2024-03-01' }
    assert.equal(metOf([], 'ind.m1.shadow', '2026-04-04', post), 'not-yet-evidenced')
    assert.equal(metOf([], 'ind.m1.shadow', '2026-04-05', post), 'owed')
    assert.equal(metOf([], 'ind.b.dbs', '2026-01-18', post), 'in-grace')
    assert.equal(metOf([], 'ind.b.dbs', '2026-01-19', post), 'owed')
  })

  test('recording one more item never makes anybody less ready', () => {
    const gating = standard.induction.items.filter((item) => item.gatesReferrals && hasOwnTick(item))
    let owed = Number.POSITIVE_INFINITY
    for (const at of gating.keys()) {
      const facts = gating.slice(0, at + 1).map(({ id }) => done(id))
      const now = inductionReasons(facts, standard, amina, '2026-01-06').filter(({ met }) => met === 'owed').length
      assert.ok(now <= owed)
      owed = now
    }
    assert.equal(owed, 0)
  })
})
