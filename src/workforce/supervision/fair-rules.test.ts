import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  amina,
  appointed,
  away,
  held,
  placed,
  post,
  reasonsOf,
  sole,
  standard,
  subContracted,
} from '../../../test/supervision-rules.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Met } from '../../lib/verdict.ts'
import { appointmentReasons, NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { monthsOfSupervision } from './clinical-months.rules.ts'
import { decideSession } from './session.rules.ts'
import { ruleOf, severityOf } from './severity.rules.ts'
import { sessionReasons, sessionRules } from './supervision.rules.ts'
import { isChased, tellingOf } from './told.rules.ts'

const CLINICAL = 'sup.clinical-monthly'
const ruleNamed = (id: string) => ruleOf(standard, id) ?? assert.fail(id)
const WORST: readonly Met[] = ['owed', 'in-grace', 'due', 'paused', 'met']

test('one more session held never makes any rule worse, whatever leave there was', () => {
  const day = fc.integer({ min: -60, max: 500 }).map((days) => plusDays('2026-01-05', days))
  const kinds = ['gp-supervision', 'clinical-supervision', 'line-management', 'caseload-review', 'appraisal']
  const session = fc.record({
    kind: fc.constantFrom(...kinds, 'peer-support'),
    heldOn: day,
    minutes: fc.integer({ min: 15, max: 90 }),
  })
  const leave = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: 1, max: 200 })))
    .map(([from, days]) => {
      const begins = plusDays('2026-01-05', from)
      return { id: `${from}`, from: begins, until: days === null ? undefined : plusDays(begins, days) }
    })
  fc.assert(
    fc.property(
      fc.array(session, { maxLength: 12 }),
      session,
      fc.array(leave, { maxLength: 2 }),
      day,
      (before, more, absences, today) => {
        const worker = { ...sole, absences }
        const stands = (sessions: (typeof before)[number][]) =>
          new Map(
            sessionReasons(worker, sessions, NO_PLACEMENTS, standard, today).map(({ clause, met }) => [
              clause,
              WORST.indexOf(met),
            ]),
          )
        const less = stands(before)
        for (const [clause, met] of stands([...before, more])) assert.ok(met >= (less.get(clause) ?? 0), clause)
      },
    ),
    { numRuns: 300 },
  )
})

test('sup.clinical-monthly: one missed month in six is on the record and nobody is chased; two are', () => {
  const owedOn = (today: string, ...days: string[]) => {
    const sessions = held('clinical-supervision', ...days)
    const [reason] = reasonsOf(CLINICAL, today, { sessions })
    assert.ok(reason)
    return { reason, sessions }
  }
  const once = ['2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10', '2026-07-10']
  const tolerated = owedOn('2026-09-09', ...once)
  assert.equal(tolerated.reason.met, 'owed')
  assert.equal(isChased(tolerated.reason, amina, tolerated.sessions, standard, '2026-09-09'), false)
  assert.deepEqual(tellingOf(tolerated.reason, amina, tolerated.sessions, standard, '2026-09-09').roles, [
    'gp-supervisor',
  ])
  const months = monthsOfSupervision(ruleNamed(CLINICAL), amina, tolerated.sessions, 6, '2026-09-09')
  assert.deepEqual(
    months.map(({ state }) => state),
    ['held', 'held', 'held', 'held', 'held', 'missed'],
  )
  const twice = owedOn('2026-09-09', ...once.slice(0, -1))
  assert.equal(isChased(twice.reason, amina, twice.sessions, standard, '2026-09-09'), true)
  assert.deepEqual(tellingOf(twice.reason, amina, twice.sessions, standard, '2026-09-09').roles, [
    'gp-supervisor',
    'line-manager',
    'pcn-manager',
  ])
})

test('sup.clinical-monthly: months are held, late within the grace, missed, paused by leave, or before the first is due', () => {
  const worker = post({ absences: [{ id: 'a', from: '2026-05-01', until: '2026-06-01' }] })
  const sessions = held('clinical-supervision', '2026-02-04', '2026-04-05', '2026-07-20')
  const months = monthsOfSupervision(ruleNamed(CLINICAL), worker, sessions, 7, '2026-08-10')
  assert.deepEqual(months, [
    { month: '2026-01', state: 'not-due' },
    { month: '2026-02', state: 'held' },
    { month: '2026-03', state: 'late' },
    { month: '2026-04', state: 'held' },
    { month: '2026-05', state: 'paused' },
    { month: '2026-06', state: 'missed' },
    { month: '2026-07', state: 'held' },
  ])
})

test('sup.peer-network binds by contract where the post is paid from ARRS', () => {
  const rule = ruleNamed('sup.peer-network')
  assert.equal(severityOf(rule, amina, standard), 'framework')
  assert.equal(severityOf(rule, post({ fundingSource: 'ARRS 2026' }), standard), 'contractual')
})

test('outside a PCN the contract binds nobody: the Framework expects, and named substitutes stand in', () => {
  const elsewhere = { ...subContracted, pcn: undefined, fundingSource: 'trust' }
  for (const { id } of standard.supervision.rules)
    assert.notEqual(severityOf(ruleNamed(id), elsewhere, standard), 'contractual')
  const says = appointmentReasons(elsewhere, NO_PLACEMENTS, standard, '2026-03-01').map((reason) => reason.says)
  const { substitutes } = standard.supervision.scope.elsewhere
  for (const substitute of Object.values(substitutes))
    assert.ok(
      says.some((each) => each.includes(substitute.replace(/^a /, ''))),
      substitute,
    )
})

test('sup.clinical-supervisor-appointed: the registers that are accepted are those of the standard in force', () => {
  const counsellor = appointed('clinical-supervisor', { profession: 'Counsellor', register: 'BACP' })
  const wider = {
    ...standard,
    supervision: {
      ...standard.supervision,
      rules: standard.supervision.rules.map((rule) =>
        rule.check.kind === 'assignment-exists' && rule.check.conditions?.acceptedRegisters
          ? { ...rule, check: { ...rule.check, conditions: { ...rule.check.conditions, acceptedRegisters: ['BACP'] } } }
          : rule,
      ),
    },
  }
  const met = (by: typeof standard) =>
    appointmentReasons(amina, placed({ appointments: [counsellor] }), by, '2026-03-01').find(
      ({ clause }) => clause === 'sup.clinical-supervisor-appointed',
    )?.met
  assert.deepEqual([met(standard), met(wider)], ['owed', 'met'])
})

test('sup.appraisal of a provider’s employee is told to no PCN (H9)', () => {
  const [reason] = reasonsOf('sup.appraisal', '2027-06-01', {}, subContracted)
  assert.ok(reason)
  assert.equal(reason.met, 'owed')
  const { roles } = tellingOf(reason, subContracted, [], standard, '2027-06-01')
  assert.deepEqual(roles, ['line-manager'])
})

test('whom a breach is told to is what the Framework says of its rule, and nobody while it is in grace', () => {
  for (const rule of standard.supervision.rules) {
    const owed = { clause: rule.id, met: 'owed', says: '', heldBy: { role: 'x' } } as const
    if (rule.tolerance === undefined)
      assert.deepEqual(tellingOf(owed, amina, [], standard, '2026-06-01').roles, rule.notify, rule.id)
    assert.deepEqual(tellingOf({ ...owed, met: 'in-grace' }, amina, [], standard, '2026-06-01').roles, [], rule.id)
  }
})

test('one session counts as GP and clinical supervision when one GP holds both, both are ticked, and it lasts an hour', () => {
  const gp = appointed('gp-supervisor')
  const both = placed({ appointments: [gp, appointed('clinical-supervisor')] })
  const one = placed({ appointments: [gp, appointed('clinical-supervisor', { colleagueId: 'another' })] })
  const form = {
    id: 'x',
    postId: amina.id,
    kinds: ['gp-supervision', 'clinical-supervision'],
    supervisorId: gp.colleagueId,
    heldOn: '2026-03-02',
    functions: [],
  }
  // A form as zod gives it: nothing else of it is read here.
  const decide = (minutes: number, facts = both, heldOn = form.heldOn) =>
    decideSession({ post: amina, facts }, { ...form, minutes, heldOn } as never, '2026-06-01').ok
  assert.deepEqual([decide(59), decide(60), decide(61)], [false, true, true])
  assert.equal(decide(60, one), false)
  const ended = placed({ appointments: [{ ...gp, until: '2026-03-02' }, appointed('clinical-supervisor')] })
  assert.equal(decide(60, ended), false)
  const sessions = form.kinds.flatMap((kind) => held(kind, form.heldOn))
  for (const clause of ['sup.gp-supervisor-meeting', CLINICAL])
    assert.equal(reasonsOf(clause, '2026-03-10', { sessions })[0]?.met, 'met')
})

test('no session is asked of a sole worker’s peer where the worker is not alone', () => {
  const asked = (of: typeof amina) => sessionRules(of, standard, '2026-06-01').map(({ id }) => id)
  assert.ok(asked(sole).includes('sup.sole-worker-peer'))
  assert.ok(!asked(amina).includes('sup.sole-worker-peer'))
})

test('a safeguarding GP who is away today is nobody to take a concern to today, until a deputy or somebody stands in (H4)', () => {
  const SAFE = 'sup.safeguarding-discussion'
  const gp = appointed('safeguarding-gp')
  const on = (today: string, ...more: (typeof gp)[]) =>
    reasonsOf(SAFE, today, {
      placements: placed({ appointments: [gp, ...more], away: away('2026-03-02', '2026-03-09') }),
    })[0]
  assert.equal(on('2026-03-01')?.met, 'met')
  assert.equal(on('2026-03-02')?.met, 'owed')
  assert.equal(
    on('2026-03-02')?.says,
    'Riverside PCN owes Amina a GP for safeguarding: Dr Lee is away until 9 Mar 2026 and nobody stands in.',
  )
  const other = { colleagueId: 'another', name: 'Dr Iqbal' }
  assert.equal(on('2026-03-02', { ...gp, ...other, deputy: true })?.met, 'met')
  assert.equal(on('2026-03-02', { ...gp, ...other, covers: gp.colleagueId })?.met, 'met')
  assert.equal(on('2026-03-09')?.met, 'met')
})
