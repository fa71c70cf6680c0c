import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { framework } from '../../base/editions/index.ts'
import { shippedStandard } from '../../framework/standard.ts'
import { londonDay, londonInstant } from '../../lib/moment.ts'
import { ladder, nextCalls } from './alarm.rules.ts'
import { hoursInWords, isOpenAt, nextOpenAt, readingDay, USUAL_HOURS } from './hours.rules.ts'
import { OUTCOMES, triedEnough } from './outcome.rules.ts'
import { decisionDue, redness, referenceFrom, riskReadBy } from './referral.rules.ts'
import { type Duty, firstHolder, gapsOn, rotaOn } from './rota.rules.ts'
import { mayKnowOutcome, needsCare } from './sharing.rules.ts'

const WEDNESDAY = '2026-11-25'
const FRIDAY = '2026-11-27'

describe('when a service reads', () => {
  for (const [weekdays, opens, closes, words] of [
    [[1, 2, 3, 4, 5], '09:00', '17:00', 'Monday to Friday, 9am to 5pm'],
    [[1, 3], '09:30', '12:00', 'Monday and Wednesday, 9:30am to midday'],
    [[1, 2, 4], '08:00', '18:15', 'Monday, Tuesday, Thursday, 8am to 6:15pm'],
  ] as const)
    test(`${words}`, () => assert.equal(hoursInWords({ weekdays, opens, closes }), words))

  for (const [on, at, isOpen, readOn] of [
    [WEDNESDAY, '10:00', true, WEDNESDAY],
    [WEDNESDAY, '07:00', false, WEDNESDAY],
    [WEDNESDAY, '17:00', false, '2026-11-26'],
    [FRIDAY, '18:00', false, '2026-11-30'],
    ['2026-12-25', '10:00', false, '2026-12-29'],
  ] as const)
    test(`what comes in on ${on} at ${at} is read on ${readOn}`, () => {
      const now = londonInstant(on, at)
      assert.equal(isOpenAt(USUAL_HOURS, now), isOpen)
      assert.equal(readingDay(USUAL_HOURS, now), readOn)
      assert.equal(londonDay(nextOpenAt(USUAL_HOURS, now)), readOn)
    })
})

const duty = (kind: Duty['kind'], colleagueId: string, more: Partial<Duty> = {}): Duty => ({
  id: `${kind} ${colleagueId}`,
  colleagueId,
  name: colleagueId,
  kind,
  weekdays: [],
  from: '2026-01-01',
  ...more,
})

describe('who is on duty', () => {
  const rota = [
    duty('safeguarding-lead', 'Sunil'),
    duty('deputy', 'Femi', { weekdays: [5] }),
    duty('duty', 'Dana', { until: WEDNESDAY }),
  ]
  test('only those of the day, the duty person first', () => {
    assert.deepEqual(
      rotaOn(rota, WEDNESDAY).map(({ name }) => name),
      ['Dana', 'Sunil'],
    )
    assert.deepEqual(
      rotaOn(rota, FRIDAY).map(({ name }) => name),
      ['Femi', 'Sunil'],
    )
  })
  test('(H7) whoever is on holds what comes in; with nobody on, a manager does', () => {
    assert.equal(firstHolder(rota, [], FRIDAY)?.name, 'Femi')
    assert.equal(firstHolder([], [{ id: 'p', name: 'Priya' }], FRIDAY)?.name, 'Priya')
  })
  test('what a rota lacks is said by name', () => {
    assert.deepEqual(gapsOn(rota, FRIDAY), ['duty'])
    assert.deepEqual(gapsOn([], FRIDAY), ['duty', 'deputy', 'safeguarding-lead'])
  })
  test('(H1) an alarm climbs one step at a time, and whoever stands on two steps is called once', () => {
    const rungs = ladder(
      [...rota, duty('deputy', 'Dana')],
      [
        { id: 'Sunil', name: 'Sunil' },
        { id: 'p', name: 'Priya' },
      ],
      WEDNESDAY,
    )
    assert.deepEqual(
      rungs.map(({ colleagueId }) => colleagueId),
      ['Dana', 'Sunil', 'p'],
    )
    assert.deepEqual(
      nextCalls(rungs, []).map(({ kind }) => kind),
      ['duty'],
    )
    assert.deepEqual(
      nextCalls(rungs, [{ colleagueId: 'Dana' }]).map(({ kind }) => kind),
      ['safeguarding-lead'],
    )
    assert.equal(nextCalls(rungs, rungs).length, 3)
  })
})

describe('dates', () => {
  test('(H1) every referral is read for risk within one working day', () => {
    assert.equal(riskReadBy(WEDNESDAY), '2026-11-26')
    assert.equal(riskReadBy(FRIDAY), '2026-11-30')
  })
  test('the sooner it is asked for, the sooner it is decided', () => {
    assert.equal(decisionDue(FRIDAY, 'urgent'), '2026-11-30')
    assert.equal(decisionDue(FRIDAY, 'soon'), '2026-12-01')
    assert.equal(decisionDue(FRIDAY, 'routine'), '2026-12-04')
  })

  const waiting = {
    state: 'being-looked-at' as const,
    dueOn: FRIDAY,
    riskReadByOn: WEDNESDAY,
    holder: { id: 'd', name: 'Dana' },
  }
  test('(H7) it is red on its day, and says who holds it and what they are to do', () => {
    const read = { ...waiting, riskReadAt: new Date() }
    assert.deepEqual(redness(read, '2026-11-26'), { is: false, why: 'Decision tomorrow' })
    assert.deepEqual(redness(read, FRIDAY), { is: true, why: 'Dana is to decide: today' })
    assert.deepEqual(redness(waiting, WEDNESDAY), { is: true, why: 'Dana is to read it for risk: today' })
  })
  test('an alarm that nobody confirmed stands before everything else', () => {
    const alarm = { id: 'a', raisedAt: new Date(), because: ['danger'] }
    assert.equal(redness({ ...waiting, alarm }, '2026-11-20').is, true)
  })
})

describe('what may be decided and said', () => {
  test('every outcome of the Framework is there, and no other', () => {
    assert.deepEqual([...OUTCOMES], [...shippedStandard(framework()).referral.triageOutcomes])
  })
  test('“we have not reached them yet” is said after three different days, and never of what was not read for risk', () => {
    const on = (...days: string[]) => days.map((day) => ({ on: day, reached: false }))
    assert.equal(triedEnough(on('2026-11-02', '2026-11-04', '2026-11-06'), true), true)
    assert.match(String(triedEnough(on('2026-11-02', '2026-11-02', '2026-11-06'), true)), /There are 2 so far/)
    assert.match(String(triedEnough(on('2026-11-02', '2026-11-04', '2026-11-06'), false)), /Read it for risk/)
  })

  const professional = { domain: 'nhs.net', source: 'src.gp-practice', agreedOn: WEDNESDAY }
  for (const [who, recipient, may] of [
    ['a professional at a checked address, with agreement', professional, true],
    ['the same without agreement', { ...professional, agreedOn: undefined }, false],
    ['an address that nobody checked', { ...professional, domain: 'mail.example' }, false],
    ['nobody’s address', { ...professional, domain: undefined }, false],
    ['the police, with agreement, at a checked address', { ...professional, source: 'src.police' }, true],
    ['family, whatever was agreed', { ...professional, source: 'src.family-carer' }, false],
  ] as const)
    test(`(H2) ${who} ${may ? 'may' : 'may not'} know the outcome`, () => {
      assert.equal(mayKnowOutcome(recipient, ['nhs.net']) === true, may)
    })
  for (const source of ['src.police', 'src.housing', 'src.jobcentre', 'src.family-carer'])
    test(`(H2) a referral from ${source} warns whoever would say more`, () => assert.ok(needsCare(source)))
})

test('a reference can be read out: no letter or figure in it can be taken for another', () => {
  const all = Array.from({ length: 256 }, (_, byte) => referenceFrom(Uint8Array.of(byte, byte, byte, byte, byte)))
  for (const reference of all) assert.match(reference, /^R-[2-9ABCDEFGHJKMNPQRSTVWXYZ]{5}$/)
})
