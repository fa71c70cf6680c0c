import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PostSite } from '../../base/posts/post.rules.ts'
import { loadFramework } from '../../framework/framework.ts'
import { unitsNamed, unitsOf } from '../../framework/standard/training.ts'
import { shippedStandard } from '../../framework/standard.ts'
import type { Met } from '../../lib/verdict.ts'
import { movedByLeave } from './leave.rules.ts'
import { factsFrom, type TrainingRecord } from './record.rules.ts'
import { namedStanding, type TrainedPost, trainingReasons } from './training.rules.ts'

const standard = shippedStandard(loadFramework())
const { training } = standard
const RIVERSIDE: PostSite = { id: 'r', name: 'Riverside Surgery', kind: 'practice', weekdays: [], from: '2026-01-05' }
const MILL_LANE = { ...RIVERSIDE, id: 'm', name: 'Mill Lane' }

const amina: TrainedPost = {
  id: 'post',
  colleagueId: 'amina',
  name: 'Amina Yusuf',
  role: 'link-worker',
  startedOn: '2026-01-05',
  joinedOn: '2026-01-05',
  alreadyTakingReferrals: false,
  employer: { id: 'pcn', name: 'Riverside PCN', kind: 'neighbourhood' },
  pcn: { id: 'pcn', name: 'Riverside PCN' },
  sites: [RIVERSIDE],
  absences: [],
}

let made = 0
const done = (unitId: string, on: string, more: Partial<TrainingRecord> = {}): TrainingRecord => {
  const unit = training.items.flatMap(unitsOf).find(({ id }) => id === unitId)
  assert.ok(unit, unitId)
  made += 1
  const moduleId = unit.id === unit.item.id ? undefined : unit.id
  const siteIds = unit.perPractice ? ['r'] : []
  return { id: `${made}`, itemId: unit.item.id, moduleId, siteIds, kind: 'complete', on, ...more }
}
const everything = (on: string) => training.items.flatMap(unitsOf).map(({ id }) => done(id, on))
const reasons = (records: TrainingRecord[], post: TrainedPost, today: string) =>
  trainingReasons(factsFrom(records, training, post.absences, today), standard, post, today)
const metOf = (records: TrainingRecord[], clause: string, today: string, post = amina): Met | undefined =>
  reasons(records, post, today).find((reason) => reason.clause === clause)?.met

describe('how one training stands on a day', () => {
  const stateOn = (today: string, more: Partial<TrainingRecord> = {}) =>
    factsFrom([done('sm-data-security', '2025-03-10', more)], training, [], today)[0]?.state

  for (const [today, state] of [
    ['2025-03-10', 'complete'],
    ['2026-01-08', 'complete'],
    ['2026-01-09', 'due-soon'],
    ['2026-03-10', 'due-soon'],
    ['2026-03-11', 'expired'],
  ] as const)
    test(`data security awareness of 10 March 2025 is ${state} on ${today}`, () => assert.equal(stateOn(today), state))

  test('what a second person has checked is verified', () =>
    assert.equal(stateOn('2025-04-01', { verifiedOn: '2025-03-12' }), 'verified'))

  test('the newest time counts, and a new booking does not hide that it ran out', () => {
    const records = [
      done('sm-fire', '2022-01-01'),
      done('sm-fire', '2024-02-01'),
      done('sm-fire', '2026-05-01', { kind: 'enrolled' }),
    ]
    const [fact] = factsFrom(records, training, [], '2026-06-01')
    assert.deepEqual([fact?.state, fact?.completedOn, fact?.enrolledOn], ['expired', '2024-02-01', '2026-05-01'])
  })

  test('nobody is exempt from safeguarding, whatever was put down', () =>
    assert.deepEqual(
      factsFrom([done('sm-safeguarding-children', '2026-01-06', { kind: 'exempt' })], training, [], '2026-02-01'),
      [],
    ))
})

describe('what keeps the gate open', () => {
  for (const [today, met] of [
    ['2026-03-10', 'due'],
    ['2026-03-11', 'in-grace'],
    ['2026-05-09', 'in-grace'],
    ['2026-05-10', 'owed'],
  ] as const)
    test(`data security that ran out on 10 March 2026 is ${met} on ${today}: sixty days of grace`, () =>
      assert.equal(metOf([done('sm-data-security', '2025-03-10')], 'sm-data-security', today), met))

  test('what does not protect people never closes the gate again once it was done', () =>
    assert.equal(metOf([done('sm-edhr', '2019-01-10')], 'sm-edhr', '2026-05-10'), 'in-grace'))

  test('a booking is not enough before referrals', () =>
    assert.equal(metOf([done('sm-mca', '2026-01-06', { kind: 'enrolled' })], 'sm-mca', '2026-02-01'), 'owed'))

  test('a booking is enough where being enrolled is what is asked, until it was expected', () => {
    const levels = training.requirementLevels.find(({ id }) => id === 'enrolled-before-referrals')
    const items = training.items.map((item) =>
      item.id === 'pci-accredited'
        ? { ...item, gatesReferrals: true, requirement: 'enrolled-before-referrals', accept: levels?.accept ?? [] }
        : item,
    )
    const asked = { ...standard, training: { ...training, items } }
    const on = (today: string) => {
      const facts = factsFrom(
        [done('pci-accredited-course', '2026-01-06', { kind: 'enrolled' })],
        asked.training,
        [],
        today,
      )
      return trainingReasons(facts, asked, amina, today).find(({ clause }) => clause === 'pci-accredited')?.met
    }
    assert.deepEqual([on('2026-02-01'), on('2026-07-05')], ['due', 'in-grace'])
  })

  test('a programme is done when all of its modules are, and says which are not', () => {
    const [first, second, third] = ['pci-core-skills', 'pci-sdm', 'pci-pcsp'].map((id) => done(id, '2026-01-06'))
    assert.ok(first && second && third)
    const line = reasons([first, second], amina, '2026-02-01').find(({ clause }) => clause === 'pci-core')
    assert.equal(line?.met, 'owed')
    assert.match(line?.says ?? '', /2 of 3 parts done. Still to do: Personalised care and support planning/)
    assert.equal(metOf([first, second, third], 'pci-core', '2026-02-01'), 'met')
  })

  test('a training for each practice is asked for at each, and says where', () => {
    const post = { ...amina, sites: [RIVERSIDE, MILL_LANE] }
    const lines = reasons([done('sm-clinical-system', '2026-01-06')], post, '2026-02-01')
    const at = lines.filter(({ clause }) => clause === 'sm-clinical-system').map(({ at, met }) => [at?.name, met])
    assert.deepEqual(at, [
      ['Riverside Surgery', 'met'],
      ['Mill Lane', 'owed'],
    ])
    assert.equal(
      metOf(
        [done('sm-clinical-system', '2026-01-06', { siteIds: ['r', 'm'] })],
        'sm-clinical-system',
        '2026-02-01',
        post,
      ),
      'met',
    )
  })

  test('all statutory and mandatory training is done when every item before referrals is, at every practice', () => {
    const named = { id: 'statutory_and_mandatory', title: 'Statutory and mandatory training' }
    const on = (records: TrainingRecord[]) =>
      namedStanding(named, training, factsFrom(records, training, [], '2026-02-01'), amina, '2026-02-01').met
    const all = unitsNamed(training, named.id).map(({ id }) => done(id, '2026-01-06'))
    assert.deepEqual([on(all), on(all.slice(1))], ['met', 'owed'])
  })

  test('with everything done nothing is owed, and every line names who holds it', () => {
    const lines = reasons(everything('2026-01-06'), amina, '2026-02-01')
    assert.ok(lines.length >= 14)
    assert.deepEqual(
      lines.filter(({ met }) => met !== 'met'),
      [],
    )
    assert.ok(lines.every(({ heldBy }) => heldBy.role !== ''))
  })
})

describe('fair by rule', () => {
  test('other roles are never held back by a link worker’s training', () =>
    assert.deepEqual(reasons([], { ...amina, role: 'health-coach' }, '2026-02-01'), []))

  test('outside a PCN only the training of the safety items is asked for', () => {
    const { pcn: _, ...outside } = amina
    const clauses = reasons([], outside, '2026-02-01').map(({ clause }) => clause)
    assert.deepEqual(clauses.sort(), ['local-scope-briefing', 'sm-lone-working'])
  })

  test('somebody at work before the service joined has time to show it; safeguarding has fourteen days', () => {
    const post = { ...amina, alreadyTakingReferrals: true, joinedOn: '2026-01-05' }
    const on = (clause: string, today: string) => metOf([], clause, today, post)
    assert.deepEqual([on('sm-edhr', '2026-04-04'), on('sm-edhr', '2026-04-05')], ['not-yet-evidenced', 'owed'])
    assert.deepEqual(
      [on('sm-safeguarding-adults', '2026-01-18'), on('sm-safeguarding-adults', '2026-01-19')],
      ['in-grace', 'owed'],
    )
  })

  test('the clock stands still during long leave, with twenty-eight days on return', () => {
    const due = (absences: { from: string; until?: string }[], today: string) =>
      movedByLeave({ from: '2025-06-01', due: '2026-06-01' }, absences, 28, today)
    assert.equal(due([], '2026-06-01'), '2026-06-01')
    assert.equal(due([{ from: '2026-03-01', until: '2026-05-01' }], '2026-06-01'), '2026-08-01')
    assert.equal(due([{ from: '2026-05-25', until: '2026-09-01' }], '2026-09-02'), '2026-09-29')
    assert.equal(due([{ from: '2026-05-25' }], '2026-09-02'), '2026-09-30')
  })

  test('a line that is owed says paused while its worker is away', () => {
    const post = { ...amina, absences: [{ id: 'a', from: '2026-01-20' }] }
    assert.equal(metOf([], 'sm-edhr', '2026-02-01', post), 'paused')
  })
})
