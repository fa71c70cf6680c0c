import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cadenceReason } from './cadence.rules.ts'
import { contractedMinutes, costOf } from './cost.rules.ts'
import type { MeetingKind } from './meeting.rules.ts'
import { movedAlong, readTime, slotsOf } from './meeting-time.rules.ts'
import { suggestSharing } from './share.rules.ts'
import { problemsInWords, saysSafeguarding, TO_TALK_OVER } from './sheet-words.rules.ts'
import { sheetWhy } from './suggested.rules.ts'

describe('meetings of the team', () => {
  test('a time of day is read in every shape people write it', () => {
    for (const [typed, time] of [
      ['9.30am', '09:30'],
      ['12:30', '12:30'],
      ['2 pm', '14:00'],
      ['12am', '00:00'],
      ['12pm', '12:00'],
      ['midday', '12:00'],
      ['24:00', undefined],
      ['9:75', undefined],
      ['13pm', undefined],
      ['half past', undefined],
    ] as const)
      assert.equal(readTime(typed), time, typed)
  })

  test('a series keeps its time on clocks in London across the clock change', () => {
    const slots = slotsOf('2026-10-20', '12:30', 1, 2)
    assert.deepEqual(
      slots.map(({ on, startsAt }) => [on, startsAt.toISOString()]),
      [
        ['2026-10-20', '2026-10-20T11:30:00.000Z'],
        ['2026-10-27', '2026-10-27T12:30:00.000Z'],
      ],
    )
    assert.equal(movedAlong({ on: '2026-10-27' }, '2026-10-20', { on: '2026-10-22', time: '09:00' }).on, '2026-10-29')
  })

  test('a meeting is met on its last day, owed the day after, and due in the week before while none is planned', () => {
    const practice = { id: 'p', name: 'Riverside Surgery', kind: 'practice', since: '2026-01-01' }
    const judged = (today: string, nextOn?: string) =>
      cadenceReason(practice, { everyDays: 31 }, 'meet.practice-mdt', { lastHeldOn: '2026-10-01', nextOn }, today)
    assert.equal(judged('2026-10-20').met, 'met')
    assert.equal(judged('2026-10-25').met, 'due')
    assert.equal(judged('2026-10-25', '2026-10-29').met, 'met')
    assert.equal(judged('2026-11-01', '2026-11-01').met, 'met')
    const owed = judged('2026-11-02')
    assert.equal(owed.met, 'owed')
    assert.equal(owed.heldBy.organisation, 'Riverside Surgery')
    assert.ok(owed.mend)
    assert.equal(owed.on, '2026-11-01')
  })

  test('a place with no meeting yet counts from the day its first link worker came', () => {
    const place = { id: 'p', name: 'Riverside PCN', kind: 'neighbourhood', since: '2026-11-02' }
    const judged = (today: string) => cadenceReason(place, { everyDays: 14 }, 'meet.shared-caseload', {}, today).met
    assert.deepEqual(['2026-11-03', '2026-11-16', '2026-11-17'].map(judged), ['met', 'due', 'owed'])
  })

  test('what meetings cost is hours by kind, and a share of contracted hours', () => {
    const sat = (kind: MeetingKind, minutes: number) => ({
      id: 'x',
      kind,
      on: '2026-02-03',
      minutes,
      ahead: false,
      where: '',
    })
    assert.equal(contractedMinutes('2026-02-01', 37.5), 9000)
    const cost = costOf(
      [sat('meet.practice-mdt', 60), sat('meet.practice-mdt', 60), sat('meet.shared-caseload', 45)],
      '2026-02-01',
      18.75,
    )
    assert.equal(cost.minutes, 165)
    assert.deepEqual(cost.byKind[0], { kind: 'meet.shared-caseload', meetings: 1, minutes: 45 })
    assert.equal(cost.share, 3.7)
    assert.equal(costOf([], '2026-02-01', undefined).share, undefined)
  })

  test('only meetings of one kind, one PCN and one worker, within a fortnight, are offered as one', () => {
    const meeting = (id: string, more: object = {}) => ({
      id,
      kind: 'meet.practice-mdt' as const,
      on: '2026-11-10',
      minutes: 60,
      sites: [{ id: `site-${id}`, name: id }],
      pcnId: 'pcn',
      workerIds: ['amina'],
      ...more,
    })
    const ids = (...meetings: ReturnType<typeof meeting>[]) =>
      suggestSharing(meetings).map(({ first, second }) => [first.id, second.id])
    assert.deepEqual(ids(meeting('a'), meeting('b', { on: '2026-11-24' })), [['a', 'b']])
    assert.deepEqual(ids(meeting('a'), meeting('b', { on: '2026-11-25' })), [])
    assert.deepEqual(ids(meeting('a'), meeting('b', { pcnId: 'other' })), [])
    assert.deepEqual(ids(meeting('a'), meeting('b', { workerIds: ['ben'] })), [])
    assert.deepEqual(ids(meeting('a'), meeting('b', { kind: 'meet.practice-checkin' })), [])
    assert.deepEqual(ids(meeting('a'), meeting('b'), meeting('c')), [['a', 'b']])
  })

  test('what tells that somebody is harmed never stands on a sheet, and everyday words of the work do (H4)', () => {
    for (const harm of [
      'There is a Safeguarding enquiry',
      'safe-guarding lead told',
      'being abused at home',
      'History of abuse as a child',
      'domestic abuse service involved',
      'alcohol, and domestic abuse by the partner',
      'drug abuse, and she says he abuses her',
      'an abusive relationship',
      'financial abuse by a nephew',
      'domestic violence',
      'coercive control',
      'a controlling husband',
      'violent partner',
      'her son hits her',
      'was beaten by a neighbour',
      'raped last year',
      'self-harm, self neglect',
      'self harming again',
      'feels suicidal',
      'thoughts of suicide',
      'lost her job and talks of suicide',
      'wants to end her life',
      'says he will kill himself',
      'she is in danger',
      'on the agenda of the MARAC',
      'a section 42 enquiry',
      'children at risk',
      'neglected by his carer',
      'financially exploited',
      'cuckooed by two men',
    ])
      assert.ok(saysSafeguarding(harm), harm)
    for (const work of [
      'Wants a safe place to sit',
      'drug abuse',
      'Drug and alcohol abuse service',
      'alcohol-abuse clinic on Mondays',
      'substance abuse worker involved',
      'abuse of alcohol since the redundancy',
      'stopped abusing painkillers',
      'Bereaved by suicide, asks for a group',
      'lost her son to suicide',
      'suicide bereavement group is full',
      'in danger of losing the tenancy',
      'in danger of falling on the stairs',
      'harm reduction advice',
      'a neglected garden and neighbours who complain',
      'works as a dog groomer',
      'controlling blood sugar',
      'beaten the waiting list',
      'section 21 notice from the landlord',
    ])
      assert.ok(!saysSafeguarding(work), work)
  })

  test('a concern leaves the same words on a sheet as no reason at all, and a likely name is pointed out (H4)', () => {
    assert.equal(sheetWhy(['concern', 'stuck']), TO_TALK_OVER)
    assert.equal(sheetWhy([]), TO_TALK_OVER)
    assert.equal(sheetWhy(['many-contacts']), 'Past the usual number of contacts')
    const allowed = { notAPerson: [], colleagues: ['Amina Yusuf'] }
    assert.equal(problemsInWords({ ask: 'Amina asks who leads', why: 'stuck' }, allowed).length, 0)
    assert.equal(problemsInWords({ ask: 'What would help Margaret Hill?', why: '' }, allowed).length, 1)
  })
})
