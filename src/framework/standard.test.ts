import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadFramework } from './framework.ts'
import { unitsNamed } from './standard/training.ts'
import { shippedStandard } from './standard.ts'

const standard = shippedStandard(loadFramework())
const { induction, training, supervision, recordAccess, caseload, referral } = standard

test('the induction knows what is asked in every practice, what keeps people safe and what has no exception', () => {
  const item = (id: string) => induction.items.find((each) => each.id === id)
  assert.equal(item('ind.b.fpoc-named')?.perPractice, true)
  assert.equal(item('ind.w1.lone-working')?.isSafety, true)
  assert.equal(item('ind.b.gp-supervisor-named')?.exceptionAllowed, false)
  assert.equal(item('ind.m1.shadow')?.exceptionAllowed, true)
  assert.deepEqual(
    induction.items.filter((each) => each.isGateSignoff).map((each) => each.id),
    ['ind.m1.gate-signoff'],
  )
})

test('the supports of a sub-contract apply to the four models that have one', () => {
  assert.deepEqual(
    standard.employmentModels.filter((model) => !model.subContracted).map((model) => model.id),
    ['pcn-direct'],
  )
})

test('an induction item that names a training leads to what is recorded', () => {
  const units = (id: string) => unitsNamed(training, id).map((unit) => unit.id)
  assert.deepEqual(units('pci-core'), ['pci-core-skills', 'pci-sdm', 'pci-pcsp'])
  assert.deepEqual(units('local-practice-orientation'), ['local-practice-orientation'])
  assert.deepEqual(units('sm-lone-working'), ['sm-lone-working'])
  assert.deepEqual(units('nothing'), [])
  for (const { training: id } of induction.items) if (id) assert.ok(units(id).length > 0, id)
})

test('the whole of statutory and mandatory training means what must be done before referrals', () => {
  const units = unitsNamed(training, 'statutory_and_mandatory')
  assert.ok(units.some((unit) => unit.id === 'sm-safeguarding-adults'))
  assert.ok(units.every((unit) => unit.item.gatesReferrals))
  assert.ok(!units.some((unit) => unit.id === 'sm-fire'))
})

test('safeguarding training has no exemption and closes the gate again once its grace has passed', () => {
  const item = training.items.find((each) => each.id === 'sm-safeguarding-children')
  assert.deepEqual([item?.exemptAllowed, item?.gatesAfterGrace, item?.refreshMonths], [false, true, 36])
  assert.deepEqual([training.renewal.graceDays, training.renewal.returnDays, training.dueSoonDays], [60, 28, 60])
})

test('a new starter has no grace for an appointment, and a supervisor who leaves gives some', () => {
  const rule = supervision.rules.find((each) => each.id === 'sup.gp-supervisor-appointed')
  assert.deepEqual([rule?.graceDays, rule?.graceForStarters, rule?.gatesReferrals], [14, false, true])
})

test('a rule that says nobody to tell tells the holder of the duty', () => {
  assert.deepEqual(supervision.rules.find((each) => each.id === 'sup.pdp')?.notify, ['line-manager'])
})

test('record access is asked for in each practice and counts only with its training', () => {
  assert.deepEqual(recordAccess.requiresTraining, ['sm-clinical-system', 'sm-data-security'])
  assert.equal(recordAccess.gatesPerPractice, true)
})

test('the capacity sum has both norms and every figure that its formulas name', () => {
  assert.deepEqual(caseload.norms, { annualMax: { low: 200, high: 250 }, contacts: { low: 6, high: 12 }, months: 3 })
  const inputs = caseload.inputs.map((input) => input.id)
  for (const name of ['annual_ceiling', 'weeks_available', 'average_contacts', 'protected_hours'])
    assert.ok(inputs.includes(name), name)
})

test('the protected hours of the capacity sum are those of the training standard', () => {
  const { learningAndCpd, communityRelationships, supervisionAndPeers } = training.protectedHoursPerFullTimeWeek
  const input = caseload.inputs.find((each) => each.id === 'protected_hours')
  assert.equal(input?.default, learningAndCpd + communityRelationships + supervisionAndPeers)
})

test('needs that speak of danger are marked, and only talk that helps counts as substantive', () => {
  assert.deepEqual(
    referral.needs.filter((need) => need.escalate).map((need) => need.id),
    ['need.abuse', 'need.suicidal'],
  )
  assert.equal(referral.contactTypes.find((type) => type.id === 'con.attempt')?.substantive, false)
})
