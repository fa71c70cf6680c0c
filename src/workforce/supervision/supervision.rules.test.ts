import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLinkWorker } from '../../../test/a-link-worker.ts'
import type { Absence, Post } from '../../base/posts/post.rules.ts'
import { loadFramework } from '../../framework/framework.ts'
import { shippedStandard } from '../../framework/standard.ts'
import type { Met } from '../../lib/verdict.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { seenBy } from './contract.rules.ts'
import { type SessionFact, sessionReasons } from './supervision.rules.ts'

const standard = shippedStandard(loadFramework())

const amina = aLinkWorker({
  startedOn: '2026-01-05',
  lineManager: { id: '0198c0de-0000-7000-8000-0000000000c9', name: 'Priya Shah' },
})
const GP = 'sup.gp-supervisor-meeting'
const CLINICAL = 'sup.clinical-monthly'

const held = (kind: string, heldOn: string, minutes = 60): SessionFact => ({ kind, heldOn, minutes })
const standing = (clause: string, sessions: SessionFact[], today: string, post = amina) =>
  sessionReasons(post, sessions, NO_PLACEMENTS, standard, today).find((reason) => reason.clause === clause)

const table: [string, string, SessionFact[], string, Met][] = [
  ['the first is due a week after the start: that day', GP, [], '2026-01-12', 'due'],
  ['the first was due yesterday', GP, [], '2026-01-13', 'in-grace'],
  ['the first was due 14 days ago', GP, [], '2026-01-26', 'in-grace'],
  ['the first was due 15 days ago', GP, [], '2026-01-27', 'owed'],
  ['weekly at first: a week after the last', GP, [held('gp-supervision', '2026-01-12')], '2026-01-19', 'due'],
  ['weekly at first: eight days after the last', GP, [held('gp-supervision', '2026-01-12')], '2026-01-20', 'in-grace'],
  ['after the first 28 days there are 28 days', GP, [held('gp-supervision', '2026-01-30')], '2026-02-19', 'met'],
  ['it is due within the week', GP, [held('gp-supervision', '2026-01-30')], '2026-02-20', 'due'],
  ['28 days after the last', GP, [held('gp-supervision', '2026-01-30')], '2026-02-27', 'due'],
  ['29 days after the last', GP, [held('gp-supervision', '2026-01-30')], '2026-02-28', 'in-grace'],
  [
    '42 days after the last: the last day of grace',
    GP,
    [held('gp-supervision', '2026-01-30')],
    '2026-03-13',
    'in-grace',
  ],
  ['43 days after the last', GP, [held('gp-supervision', '2026-01-30')], '2026-03-14', 'owed'],
  ['the first clinical session is due within 31 days', CLINICAL, [], '2026-02-05', 'due'],
  ['31 days have gone by', CLINICAL, [], '2026-02-06', 'in-grace'],
  ['seven days of grace have gone by', CLINICAL, [], '2026-02-13', 'owed'],
  [
    '44 minutes are too short to count',
    CLINICAL,
    [held('clinical-supervision', '2026-01-20', 44)],
    '2026-02-13',
    'owed',
  ],
  ['45 minutes count', CLINICAL, [held('clinical-supervision', '2026-01-20', 45)], '2026-02-13', 'met'],
  [
    'once a month: the last day of the next',
    CLINICAL,
    [held('clinical-supervision', '2026-03-02')],
    '2026-04-30',
    'due',
  ],
  [
    'a month was missed: the first day after',
    CLINICAL,
    [held('clinical-supervision', '2026-03-02')],
    '2026-05-01',
    'in-grace',
  ],
  [
    'a month was missed: the seventh day after',
    CLINICAL,
    [held('clinical-supervision', '2026-03-02')],
    '2026-05-07',
    'in-grace',
  ],
  [
    'a month was missed: the eighth day after',
    CLINICAL,
    [held('clinical-supervision', '2026-03-02')],
    '2026-05-08',
    'owed',
  ],
  ['a session of another kind says nothing', CLINICAL, [held('line-management', '2026-04-02')], '2026-05-08', 'owed'],
  ['a session to come says nothing', CLINICAL, [held('clinical-supervision', '2026-05-20')], '2026-05-08', 'owed'],
]
for (const [when, clause, sessions, today, met] of table)
  test(`${clause} is ${met} when ${when}`, () => {
    assert.equal(standing(clause, sessions, today)?.met, met)
  })

test('a gap is owed by the network and never said of the worker', () => {
  const says = standing(GP, [], '2026-01-27')?.says ?? ''
  assert.equal(
    says,
    'Riverside PCN owes Amina a GP supervision session: it was due by 12 Jan 2026. None is recorded yet.',
  )
  assert.doesNotMatch(says, /unsupervised|failed|Amina (has|did) not/)
})

test('long leave stops the clock, and adds its days afterwards', () => {
  const last = [held('gp-supervision', '2026-03-02')]
  const away = (absence: Omit<Absence, 'id'>): Post => ({ ...amina, absences: [{ id: 'a', ...absence }] })
  assert.equal(standing(GP, last, '2026-05-01', away({ from: '2026-03-10' }))?.met, 'paused')
  const back = away({ from: '2026-03-10', until: '2026-05-10' })
  // 28 days, and the 61 away: from 30 March to 30 May.
  assert.equal(standing(GP, last, '2026-05-12', back)?.on, '2026-05-30')
})

test('somebody here before the service joined is counted from that day', () => {
  const here = { ...amina, startedOn: '2024-01-01', joinedOn: '2026-11-01', alreadyTakingReferrals: true }
  assert.equal(standing(GP, [], '2026-11-20', here)?.on, '2026-11-29')
})

test('coaches and care co-ordinators are asked for no sessions, nor is anybody whose post has ended', () => {
  for (const post of [
    { ...amina, role: 'health-coach' as const },
    { ...amina, endedOn: '2026-02-01' },
  ])
    assert.deepEqual(sessionReasons(post, [], NO_PLACEMENTS, standard, '2026-06-01'), [])
})

test('a network sees of a provider’s employee the contract items only', () => {
  const provider: Post = {
    ...amina,
    employer: { id: '0198c0de-0000-7000-8000-0000000000b2', name: 'Good Neighbours', kind: 'provider' },
    employmentModel: 'vcse-sub-contract',
  }
  const all = sessionReasons(provider, [], NO_PLACEMENTS, standard, '2026-06-01')
  const clauses = seenBy(all, provider, standard, false).map(({ clause }) => clause)
  assert.deepEqual(clauses.sort(), [CLINICAL, GP])
  assert.ok(seenBy(all, provider, standard, true).some(({ clause }) => clause === 'sup.appraisal'))
})
