import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesInForce, mayChange, type StandardChange, settingsOf, withChanges } from './changes.ts'
import { loadFramework } from './framework.ts'
import { unitsNamed } from './standard/training.ts'
import { shippedStandard } from './standard.ts'

const shipped = shippedStandard(loadFramework())

function change(path: string, value: unknown, by: StandardChange['by'] = 'own'): StandardChange {
  return { path, value, from: '2026-11-22', by, basis: 'Agreed by the board' }
}

const days = 'supervision.rules.sup.gp-supervisor-meeting.cadence.days'

test('a contract requirement can be made closer, and the shipped standard stays as it was', () => {
  const { standard, made } = withChanges(shipped, [change(days, 14)])
  const cadence = standard.supervision.rules.find((rule) => rule.id === 'sup.gp-supervisor-meeting')?.cadence
  assert.equal(cadence?.kind === 'interval' && cadence.days, 14)
  assert.equal(made.length, 1)
  assert.deepEqual(shipped, shippedStandard(loadFramework()))
})

test('what a place has made closer, one of its organisations cannot loosen', () => {
  const { standard, refused } = withChanges(shipped, [change(days, 14, 'place'), change(days, 21)])
  const cadence = standard.supervision.rules.find((rule) => rule.id === 'sup.gp-supervisor-meeting')?.cadence
  assert.equal(cadence?.kind === 'interval' && cadence.days, 14)
  assert.match(refused[0]?.because ?? '', /closer than 14, and not looser/)
})

const refusals: [path: string, value: unknown, says: RegExp][] = [
  [days, 42, /contract requirement.*not looser/],
  [days, 0, /from 1 to 366/],
  [days, 10.5, /whole number/],
  [days, '14', /Enter a number/],
  ['supervision.rules.sup.clinical-monthly.graceDays', 30, /not looser/],
  ['supervision.rules.sup.clinical-monthly.cadence.days', 60, /Nobody can change/],
  ['supervision.rules.sup.peer-network.cadence.days', 120, /not looser/],
  ['supervision.rules.sup.gp-supervisor-appointed.gatesReferrals', false, /cannot be made optional/],
  ['supervision.rules.sup.gp-supervisor-appointed.inForce', false, /contract requirement: it cannot be switched off/],
  ['supervision.rules.sup.appraisal.inForce', false, /Framework expects this/],
  ['supervision.rules.sup.gp-supervisor-appointed.check.assignment', 'peer', /Nobody can change/],
  ['supervision.rules.sup.clinical-supervisor-appointed.acceptedRegisters', [], /at least one professional register/],
  ['training.items.pci-core.requirement', 'induction', /cannot be put off/],
  ['training.items.sm-data-security.refreshMonths', null, /how many months/],
  ['training.items.sm-lone-working.retired', true, /cannot be retired/],
  ['training.modules.pci-sdm.title', 'Deciding together', /published name/],
  ['training.modules.pci-sdm.retired', true, /asks for this module/],
  ['induction.items.ind.b.dbs.retired', true, /cannot be retired/],
  ['induction.items.ind.b.purpose.retired', true, /published source asks for this/],
  ['induction.gate.exception.maxDays', 90, /not looser/],
  ['caseload.inputs.annual_ceiling.default', 300, /from 50 to 250/],
  ['caseload.thresholds.waitingWorkingDays.amber', 40, /from 1 to 20/],
  ['induction.gate.exception.neverFor', [], /Nobody can change/],
]
for (const [path, value, says] of refusals)
  test(`${path} cannot be set to ${JSON.stringify(value)}`, () => {
    const { standard, refused, made } = withChanges(shipped, [change(path, value)])
    assert.match(refused[0]?.because ?? '', says)
    assert.deepEqual([standard, made], [shipped, []])
  })

const allowed: [path: string, value: unknown][] = [
  ['supervision.rules.sup.line-management.cadence.days', 42],
  ['supervision.rules.sup.line-management.inForce', false],
  ['supervision.rules.sup.clinical-supervisor-appointed.acceptedRegisters', ['GMC', 'NMC', 'BACP']],
  ['training.items.pci-accredited.requirement', 'enrolled-before-referrals'],
  ['training.items.sm-data-security.refreshMonths', 24],
  ['training.modules.nhse-el-01.title', 'Your role'],
  ['training.modules.nhse-el-06.retired', true],
  ['training.protectedHours.learningAndCpd', 3],
  ['induction.items.ind.b.welcome.retired', true],
  ['caseload.inputs.annual_ceiling.default', 200],
  ['meetings.meet.shared-caseload.everyDays', 7],
]
for (const [path, value] of allowed)
  test(`an organisation may set ${path} to ${JSON.stringify(value)}`, () => {
    assert.equal(mayChange(shipped, { path, value }), true)
    assert.notDeepEqual(withChanges(shipped, [change(path, value)]).standard, shipped)
  })

test('a service adds an item and a training of its own, marked as nobody else’s, and may retire them again', () => {
  const item = { id: 'local.bikes', phase: 'week-1', title: 'Bicycle', owner: 'line-manager', gatesReferrals: false }
  const course = { id: 'local.welsh', title: 'Welsh', requirement: 'before-referrals', refreshMonths: null }
  const { standard, refused } = withChanges(shipped, [
    change('induction.items.add', { ...item, perPractice: false }),
    change('training.items.add', { ...course, perPractice: false }),
    change('training.items.nhse-link-worker-elearning.modules.add', { id: 'local.north', title: 'North', minutes: 20 }),
  ])
  assert.deepEqual(refused, [])
  assert.equal(standard.induction.items.at(-1)?.basis, 'ours')
  assert.equal(standard.training.items.at(-1)?.gatesReferrals, true)
  assert.ok(unitsNamed(standard.training, 'nhse-link-worker-elearning').some((unit) => unit.id === 'local.north'))
  const after = withChanges(standard, [change('induction.items.local.bikes.retired', true)])
  assert.equal(after.standard.induction.items.length, shipped.induction.items.length)
})

for (const [value, says] of [
  [{ id: 'ind.b.dbs', title: 'Mine' }, /must begin with "local\."/],
  [{ id: 'local.x', phase: 'year-9', title: 'X', owner: 'peer', gatesReferrals: false, perPractice: false }, /part of/],
  [
    { id: 'local.x', phase: 'week-1', title: 'X', owner: 'plumber', gatesReferrals: false, perPractice: false },
    /holds/,
  ],
] as const)
  test(`an added item is refused with a reason: ${says.source}`, () => {
    assert.match(String(mayChange(shipped, { path: 'induction.items.add', value })), says)
  })

test('changes hold from their first day until before their last, the widest organisation first', () => {
  const dated = (by: StandardChange['by'], from: string, until?: string) => ({ ...change(days, 14, by), from, until })
  const all = [dated('own', '2026-01-01'), dated('system', '2026-02-01'), dated('pcn', '2026-01-01', '2026-03-01')]
  assert.deepEqual(
    changesInForce(all, '2026-02-28').map((each) => each.by),
    ['system', 'pcn', 'own'],
  )
  assert.deepEqual(
    changesInForce(all, '2026-03-01').map((each) => each.by),
    ['system', 'own'],
  )
})

test('every setting has a path and words of its own, and takes the value that it has', () => {
  const settings = settingsOf(shipped)
  assert.equal(new Set(settings.map((setting) => setting.path)).size, settings.length)
  for (const { path, now, allows, put } of settings) {
    if (now === null || now === false || path.endsWith('.title')) continue
    assert.equal(allows(now), true, path)
    assert.deepEqual(put(now).edition, shipped.edition)
  }
})
