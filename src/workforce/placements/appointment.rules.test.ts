import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLinkWorker, PCN } from '../../../test/a-link-worker.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { loadFramework } from '../../framework/framework.ts'
import { shippedStandard } from '../../framework/standard.ts'
import type { Met } from '../../lib/verdict.ts'
import { accessReasons } from './access.rules.ts'
import { agreementReason } from './agreement.rules.ts'
import { appointmentReasons } from './appointment.rules.ts'
import { roleHolding } from './duty-holder.rules.ts'
import { type Appointment, NO_PLACEMENTS, type PlacementFacts } from './placement-facts.rules.ts'

const standard = shippedStandard(loadFramework())
const TODAY = '2026-11-22'
const PROVIDER = { id: '0198c0de-0000-7000-8000-0000000000b2', name: 'Good Neighbours', kind: 'provider' as const }
const OAK = '0198c0de-0000-7000-8000-0000000000a1'

const amina = aLinkWorker({
  startedOn: '2026-03-02',
  sites: [{ id: OAK, name: 'Oak Surgery', kind: 'practice', weekdays: [1], from: '2026-03-02' }],
})
const ofProvider: Post = { ...amina, employer: PROVIDER, employmentModel: 'vcse-sub-contract' }

const gp = (by: Partial<Appointment> = {}): Appointment => ({
  id: '0198c0de-0000-7000-8000-0000000000d1',
  kind: 'gp-supervisor',
  colleagueId: '0198c0de-0000-7000-8000-0000000000c1',
  name: 'Dr Lee',
  profession: 'GP',
  register: 'GMC',
  deputy: false,
  from: '2026-03-02',
  ...by,
})
const withThese = (...appointments: Appointment[]): PlacementFacts => ({ ...NO_PLACEMENTS, appointments })
const standing = (clause: string, facts: PlacementFacts, post = amina, today = TODAY) =>
  appointmentReasons(post, facts, standard, today).find((reason) => reason.clause === clause)

const GP = 'sup.gp-supervisor-appointed'
const CLINICAL = 'sup.clinical-supervisor-appointed'
const CONTACT = 'sup.first-point-of-contact'
const SAFEGUARDING = 'sup.safeguarding-discussion'
const clinical = (by: Partial<Appointment>) => gp({ kind: 'clinical-supervisor', profession: 'Nurse', ...by })

const table: [string, string, Appointment[], Met][] = [
  ['nobody was ever appointed: a starter has no grace', GP, [], 'owed'],
  ['a GP is appointed', GP, [gp()], 'met'],
  ['a GP begins today', GP, [gp({ from: TODAY })], 'met'],
  ['a GP begins tomorrow', GP, [gp({ from: '2026-11-23' })], 'owed'],
  ['a nurse is named as GP supervisor', GP, [gp({ profession: 'Nurse', register: 'NMC' })], 'owed'],
  ['today is the last day', GP, [gp({ until: '2026-11-23' })], 'met'],
  ['yesterday was the last day: the first day of grace', GP, [gp({ until: TODAY })], 'in-grace'],
  ['the last day was 14 days ago: the last day of grace', GP, [gp({ until: '2026-11-09' })], 'in-grace'],
  ['the last day was 15 days ago', GP, [gp({ until: '2026-11-08' })], 'owed'],
  ['the one who left was no GP, so nothing was lost', GP, [gp({ profession: 'Nurse', until: TODAY })], 'owed'],
  ['somebody left and somebody new is there', GP, [gp({ until: TODAY }), gp({ from: TODAY })], 'met'],
  ['the clinical supervisor is a nurse', CLINICAL, [clinical({ register: 'NMC' })], 'met'],
  ['the clinical supervisor is a social worker', CLINICAL, [clinical({ register: 'Social Work England' })], 'met'],
  ['the clinical supervisor is the same GP', CLINICAL, [clinical({ profession: 'GP', register: 'GMC' })], 'met'],
  ['the clinical supervisor is on no register', CLINICAL, [clinical({ register: undefined })], 'owed'],
  ['the clinical supervisor is on another register', CLINICAL, [clinical({ register: 'BACP' })], 'owed'],
  [
    'the safeguarding GP left yesterday: no grace at all',
    SAFEGUARDING,
    [gp({ kind: 'safeguarding-gp', until: TODAY })],
    'owed',
  ],
  [
    'the safeguarding GP left and the deputy is there',
    SAFEGUARDING,
    [gp({ kind: 'safeguarding-gp', until: TODAY }), gp({ kind: 'safeguarding-gp', deputy: true, profession: 'Nurse' })],
    'met',
  ],
  [
    'the practice has a contact',
    CONTACT,
    [gp({ kind: 'practice-contact', siteId: OAK, profession: undefined })],
    'met',
  ],
  ['another practice has a contact', CONTACT, [gp({ kind: 'practice-contact', siteId: PCN.id })], 'owed'],
]

for (const [when, clause, appointments, met] of table)
  test(`${clause} is ${met} when ${when}`, () => {
    assert.equal(standing(clause, withThese(...appointments))?.met, met)
  })

test('a gap is in the name of the network that holds the duty, with the way to mend it', () => {
  const reason = standing(GP, NO_PLACEMENTS)
  assert.equal(reason?.says, 'Riverside PCN owes Amina a GP supervisor.')
  assert.deepEqual(reason?.heldBy, { role: 'PCN manager', organisation: 'Riverside PCN' })
  assert.match(reason?.mend?.href ?? '', /placements\/appoint\?kind=gp-supervisor/)
})

test('coaches and care co-ordinators are asked for nothing here', () => {
  for (const role of ['health-coach', 'care-coordinator'] as const) {
    const post = { ...ofProvider, role }
    assert.deepEqual(appointmentReasons(post, NO_PLACEMENTS, standard, TODAY), [])
    assert.deepEqual(accessReasons(post, NO_PLACEMENTS, [], standard, TODAY), [])
    assert.equal(agreementReason(post, NO_PLACEMENTS, standard, TODAY), undefined)
  }
})

test('outside a network a named professional stands in for the GP, whatever their profession', () => {
  const elsewhere: Post = { ...amina, pcn: undefined, employer: PROVIDER, fundingSource: 'charity' }
  assert.equal(standing(GP, withThese(gp({ profession: 'Nurse' })), elsewhere)?.met, 'met')
  const owed = standing(GP, NO_PLACEMENTS, elsewhere)
  assert.equal(
    owed?.says,
    'Good Neighbours owes Amina a named supervising professional who can be reached the same day.',
  )
})

test('before somebody starts, whoever is there on their first day counts', () => {
  const coming = { ...amina, startedOn: '2026-12-07' }
  assert.equal(standing(GP, withThese(gp({ from: '2026-12-07' })), coming)?.met, 'met')
  const late = standing(GP, withThese(gp({ from: '2026-12-08' })), coming)
  assert.equal(late?.met, 'owed')
  assert.equal(late?.on, '2026-12-07')
})

test('a peer is asked for only of a sole worker, who has 28 days and then 14 of grace', () => {
  const peer = 'sup.sole-worker-peer'
  assert.equal(standing(peer, NO_PLACEMENTS), undefined)
  const sole = { ...amina, soleWorker: true, startedOn: '2026-10-01' }
  const on = (day: string) => standing(peer, NO_PLACEMENTS, sole, day)?.met
  assert.deepEqual(['2026-10-29', '2026-10-30', '2026-11-12', '2026-11-13'].map(on), [
    'due',
    'in-grace',
    'in-grace',
    'owed',
  ])
})

test('somebody at work before the service joined has 90 days to show it, and 14 for what may never be excepted', () => {
  const here = { ...amina, alreadyTakingReferrals: true, joinedOn: '2026-11-01' }
  const on = (clause: string, day: string) => standing(clause, NO_PLACEMENTS, here, day)?.met
  assert.deepEqual(
    ['2026-11-14', '2026-11-15'].map((day) => on(SAFEGUARDING, day)),
    ['in-grace', 'owed'],
  )
  assert.deepEqual(
    ['2027-01-29', '2027-01-30'].map((day) => on(CLINICAL, day)),
    ['not-yet-evidenced', 'owed'],
  )
})

test('during long leave the clock stands still', () => {
  const away = { ...amina, absences: [{ id: 'a', from: '2026-11-01' }] }
  assert.equal(standing(GP, NO_PLACEMENTS, away)?.met, 'paused')
})

const POINTS = ['a', 'b', 'c', 'd', 'e']
const agreed = (agreedOn: string | undefined, stated = POINTS): PlacementFacts => ({
  ...NO_PLACEMENTS,
  agreement: { items: POINTS.map((id) => ({ id, stated: stated.includes(id), heldBy: 'provider-manager' })), agreedOn },
})

const agreements: [string, PlacementFacts, Met][] = [
  ['nothing is written down', NO_PLACEMENTS, 'owed'],
  ['one point is open', agreed('2026-10-01', ['a', 'b', 'c', 'd']), 'owed'],
  ['every point is stated and nobody has agreed', agreed(undefined), 'owed'],
  ['it was agreed last month', agreed('2026-10-22'), 'met'],
  ['its review is due today', agreed('2025-11-22'), 'due'],
  ['its review was due yesterday', agreed('2025-11-21'), 'in-grace'],
  ['its review was due 30 days ago', agreed('2025-10-23'), 'in-grace'],
  ['its review was due 31 days ago', agreed('2025-10-22'), 'owed'],
]
for (const [when, facts, met] of agreements)
  test(`the agreement with a provider is ${met} when ${when}`, () => {
    assert.equal(agreementReason(ofProvider, facts, standard, TODAY)?.met, met)
  })

test('an agreement that has lapsed stops nobody who takes referrals already', () => {
  assert.equal(agreementReason(ofProvider, agreed('2025-10-22'), standard, TODAY, true)?.met, 'in-grace')
  assert.equal(agreementReason(ofProvider, NO_PLACEMENTS, standard, TODAY, true)?.met, 'owed')
})

test('no agreement is asked where the network employs the worker itself', () => {
  assert.equal(agreementReason(amina, NO_PLACEMENTS, standard, TODAY), undefined)
})

test('under sub-contract the duty is held as the agreement says, and where it is silent by contract', () => {
  const rule = (id: string) => standard.supervision.rules.find((each) => each.id === id) ?? assert.fail(id)
  const holder = (id: string, facts: PlacementFacts, post = ofProvider) => roleHolding(rule(id), post, facts, standard)
  assert.equal(holder(GP, agreed('2026-10-01')), 'provider-manager')
  assert.equal(holder(GP, NO_PLACEMENTS), 'pcn-manager')
  assert.equal(holder('sup.line-management', NO_PLACEMENTS), 'provider-manager')
  assert.equal(holder('sup.line-management', NO_PLACEMENTS, amina), 'line-manager')
})
