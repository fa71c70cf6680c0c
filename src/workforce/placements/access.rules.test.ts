import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLinkWorker } from '../../../test/a-link-worker.ts'
import { loadFramework } from '../../framework/framework.ts'
import { unitsNamed } from '../../framework/standard/training.ts'
import { shippedStandard } from '../../framework/standard.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import { accessReasons } from './access.rules.ts'
import { toAsk, toGrant } from './access-change.rules.ts'
import { type Access, NO_PLACEMENTS, type PlacementFacts } from './placement-facts.rules.ts'

const standard = shippedStandard(loadFramework())
const TODAY = '2026-11-22'
const oak = { id: '0198c0de-0000-7000-8000-0000000000a1', name: 'Oak Surgery', kind: 'practice' as const }
const site = { ...oak, weekdays: [1], from: '2026-03-02' }

const amina = aLinkWorker({ startedOn: '2026-03-02', sites: [site] })

const required = standard.recordAccess.types.filter(({ required }) => required === true)
const live = (accessType: string): Access => ({ siteId: oak.id, accessType, state: 'live', liveOn: '2026-03-10' })
const allLive = required.map(({ id }) => live(id))
const trained: TrainingFact[] = standard.recordAccess.requiresTraining
  .flatMap((id) => unitsNamed(standard.training, id))
  .map((unit) => ({
    itemId: unit.item.id,
    ...(unit.id === unit.item.id ? {} : { moduleId: unit.id }),
    ...(unit.perPractice ? { siteId: oak.id } : {}),
    state: 'complete',
    completedOn: '2026-03-10',
  }))
const ready: PlacementFacts = {
  ...NO_PLACEMENTS,
  access: allLive,
  practices: [{ siteId: oak.id, inUse: [], whoToRing: 'Jo, 01632 960 001' }],
}
const standing = (facts: PlacementFacts, trainings = trained, post = amina, today = TODAY) =>
  accessReasons(post, facts, trainings, standard, today)[0]

const changed = (accessType: string, by: Partial<Access>): PlacementFacts => ({
  ...ready,
  access: allLive.map((each) => (each.accessType === accessType ? { ...each, ...by } : each)),
})

test('record access is in place when all that is needed is live, the training done and somebody named to ring', () => {
  assert.equal(standing(ready)?.met, 'met')
})

for (const { id, label } of required)
  test(`record access is owed while this is only asked for: ${label}`, () => {
    const reason = standing(changed(id, { state: 'requested', liveOn: undefined, requestedOn: '2026-11-03' }))
    assert.equal(reason?.met, 'owed')
    const name = label.split(/,| or equivalent/)[0]
    assert.ok(reason?.says.includes(`${name} (asked for on 3 Nov 2026)`), reason?.says)
    assert.deepEqual(reason?.heldBy, { role: 'Practice manager', organisation: 'Oak Surgery' })
  })

test('nothing recorded is owed from the first day: a starter has no grace', () => {
  assert.equal(standing({ ...ready, access: [] })?.met, 'owed')
})

test('access that was live and is lost has 14 days, and on the fifteenth is owed', () => {
  const lost = changed('acc.gp-record', { state: 'suspended', lostOn: '2026-11-09' })
  assert.equal(standing(lost)?.met, 'in-grace')
  assert.equal(standing(lost)?.on, '2026-11-22')
  assert.equal(standing(lost, trained, amina, '2026-11-23')?.met, 'owed')
})

test('access without the training to use it is not complete', () => {
  const reason = standing(ready, [])
  assert.equal(reason?.met, 'owed')
  assert.match(reason?.says ?? '', /Still to do: the training to use them\./)
})

test('access without anybody to ring when it breaks is not complete', () => {
  const reason = standing({ ...ready, practices: [] })
  assert.equal(reason?.met, 'owed')
  assert.match(reason?.says ?? '', /whom to ring/)
})

test('paper counts only where the practice uses it, and what is only helpful never counts', () => {
  const withPaper = { ...ready, practices: [{ siteId: oak.id, inUse: ['acc.paper'], whoToRing: 'Jo' }] }
  assert.equal(standing(withPaper)?.met, 'owed')
  assert.equal(standing({ ...withPaper, access: [...allLive, live('acc.paper')] })?.met, 'met')
})

test('other sites are no practices: nothing is asked there', () => {
  const post = { ...amina, sites: [{ ...site, kind: 'site' as const }] }
  assert.deepEqual(accessReasons(post, NO_PLACEMENTS, [], standard, TODAY), [])
})

test('one press asks for what nobody has asked for, and one makes everything live', () => {
  const known = { facts: { ...ready, access: [live('acc.gp-record')] }, standard, site }
  assert.equal(toAsk(known, TODAY).length, required.length - 1)
  assert.ok(toAsk(known, TODAY).every(({ state, requestedOn }) => state === 'requested' && requestedOn === TODAY))
  const granted = toGrant(known, TODAY)
  assert.equal(granted.length, required.length - 1)
  assert.equal(standing({ ...ready, access: [live('acc.gp-record'), ...granted] })?.met, 'met')
  assert.deepEqual(toGrant({ ...known, facts: ready }, TODAY), [])
})
