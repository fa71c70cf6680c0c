import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  amina,
  appointed,
  away,
  held,
  type Known,
  metOf,
  OAK,
  placed,
  reasonsOf,
  sole,
  standard,
  subContracted,
  supervisor,
} from '../../../test/supervision-rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Met } from '../../lib/verdict.ts'
import { agreementReason } from '../placements/placements.rules.ts'
import { debriefDue } from './debrief.rules.ts'
import { loadReason, readyReason } from './supervisor.rules.ts'

/** The days from which each rule is counted here: nothing near, the clocks go forward, they go back, 29 February lies ahead. */
const FROM = {
  'an ordinary day': '2026-06-03',
  'the day before the clocks go forward': '2026-03-28',
  'the day before the clocks go back': '2026-10-24',
  'the day before a leap day': '2028-02-28',
}
/** Long in post, so that nothing of a starter's is counted. */
const since = { startedOn: '2024-01-01', joinedOn: '2024-01-01' }
const settled: Post = { ...amina, ...since, sites: amina.sites.map((site) => ({ ...site, from: since.startedOn })) }
const starter = (on: string): Post => ({
  ...amina,
  startedOn: on,
  joinedOn: on,
  sites: amina.sites.map((site) => ({ ...site, from: on })),
})

type Turn = [before: Met, after: Met]
type Worker = { post: Post; known: Known; day: string }
/**
 * One rule at its edge: counted from a day, it stands in one way until `days` have gone by, and in another from then on. `leave`:
 * what ten days away in between do: the days are added, or nothing changes.
 */
type Edge = {
  clause: string
  says: string
  days: (from: string) => number
  turn: Turn
  known: (from: string) => Known
  post?: Partial<Post>
  leave: 'added' | 'no matter'
  met?: (worker: Worker) => Met | undefined
}
const after = (days: number) => () => days
const until =
  (kind: Parameters<typeof appointed>[0], by = {}) =>
  (from: string) => ({
    placements: placed({ appointments: [appointed(kind, { from: since.startedOn, until: from, ...by })] }),
  })
const last =
  (kind: string) =>
  (from: string): Known => ({ sessions: held(kind, from) })

/** Days from a day to the first of the month after the next, counted without the project's own calendar. */
function toMonthAfterNext(from: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  return (Date.UTC(year, month + 1, 1) - Date.UTC(year, month - 1, day)) / 86_400_000
}

const points = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, stated: true }))
const GRACE: Turn = ['in-grace', 'owed']
const DUE: Turn = ['due', 'in-grace']
const peerNamed = appointed('peer-link', { profession: undefined, from: since.startedOn })

const EDGES: Edge[] = [
  {
    clause: 'sup.gp-supervisor-appointed',
    says: 'the supervisor left',
    days: after(14),
    turn: GRACE,
    known: until('gp-supervisor'),
    leave: 'no matter',
  },
  {
    clause: 'sup.clinical-supervisor-appointed',
    says: 'the supervisor left',
    days: after(14),
    turn: GRACE,
    known: until('clinical-supervisor'),
    leave: 'no matter',
  },
  {
    clause: 'sup.first-point-of-contact',
    says: 'the contact left',
    days: after(14),
    turn: GRACE,
    known: until('practice-contact', { siteId: OAK, profession: undefined }),
    leave: 'no matter',
  },
  {
    clause: 'sup.safeguarding-discussion',
    says: 'the GP left',
    days: after(0),
    turn: ['met', 'owed'],
    known: until('safeguarding-gp'),
    leave: 'no matter',
  },
  {
    clause: 'sup.gp-supervisor-meeting',
    says: 'they met',
    days: after(29),
    turn: DUE,
    known: last('gp-supervision'),
    leave: 'added',
  },
  {
    clause: 'sup.clinical-monthly',
    says: 'it was held',
    days: toMonthAfterNext,
    turn: DUE,
    known: last('clinical-supervision'),
    leave: 'no matter',
  },
  {
    clause: 'sup.subcontract-fulfilled',
    says: 'it was agreed',
    days: after(366),
    turn: DUE,
    known: (from) => ({ placements: placed({ agreement: { items: points, agreedOn: from } }) }),
    leave: 'no matter',
    met: ({ known, day, post }) =>
      agreementReason(
        { ...post, employer: subContracted.employer, employmentModel: subContracted.employmentModel },
        known.placements ?? placed({}),
        standard,
        day,
      )?.met,
  },
  {
    clause: 'sup.sole-worker-peer',
    says: 'they met',
    days: after(32),
    turn: DUE,
    known: (from) => ({ placements: placed({ appointments: [peerNamed] }), ...last('peer-support')(from) }),
    post: { soleWorker: sole.soleWorker },
    leave: 'added',
    // That a peer is named is its first half; that they meet is the other.
    met: ({ known, day, post }) => reasonsOf('sup.sole-worker-peer', day, known, post).at(-1)?.met,
  },
  {
    clause: 'sup.peer-network',
    says: 'they met peers',
    days: after(93),
    turn: DUE,
    known: last('peer-support'),
    leave: 'added',
  },
  {
    clause: 'sup.line-management',
    says: 'they met',
    days: after(32),
    turn: DUE,
    known: last('line-management'),
    leave: 'added',
  },
  {
    clause: 'sup.caseload-review',
    says: 'it was reviewed',
    days: after(32),
    turn: DUE,
    known: last('caseload-review'),
    leave: 'added',
  },
  { clause: 'sup.appraisal', says: 'the last', days: after(366), turn: DUE, known: last('appraisal'), leave: 'added' },
  {
    clause: 'sup.pdp',
    says: 'it was agreed',
    days: after(366),
    turn: DUE,
    known: (from) => ({ plans: [{ agreedOn: from, reviewOn: plusDays(from, 365), byWorker: true, byManager: true }] }),
    leave: 'added',
  },
  {
    clause: 'sup.supervisor-cover',
    says: 'a supervisor went away',
    days: after(4),
    turn: GRACE,
    known: (from) => ({
      placements: placed({
        appointments: [appointed('gp-supervisor', { from: since.startedOn })],
        away: away(from, plusDays(from, 30)),
      }),
    }),
    leave: 'no matter',
  },
]

const stands = ({ clause, met }: Edge, worker: Worker) =>
  met ? met(worker) : metOf(clause, worker.day, worker.known, worker.post)

for (const edge of EDGES) {
  const { clause, says, turn, known, leave } = edge
  const [before, then] = turn
  for (const [when, from] of Object.entries(FROM)) {
    const days = edge.days(from)
    const post = { ...settled, ...edge.post }
    const on = (nth: number, by: Partial<Post> = {}) =>
      stands(edge, { post: { ...post, ...by }, known: known(from), day: plusDays(from, nth) })
    test(`${clause} turns ${then} ${days} days after ${says} on ${when}, and for part-time no other way`, () => {
      for (const wte of [1, 0.4]) {
        assert.equal(on(days - 1, { wte }), before, 'the day before')
        assert.equal(on(days, { wte }), then, 'on the day')
        assert.equal(on(days + 1, { wte }), then, 'the day after')
      }
    })
    if (days > 14)
      test(`${clause}, from ${when}: ten days of leave are ${leave}`, () => {
        const absences = [{ id: 'a', from: plusDays(from, 2), until: plusDays(from, 12) }]
        const more = leave === 'added' ? 10 : 0
        assert.equal(on(days + more - 1, { absences }), before)
        assert.equal(on(days + more, { absences }), then)
      })
  }
}

const NAMED = {
  'sup.gp-supervisor-appointed': 'gp-supervisor',
  'sup.clinical-supervisor-appointed': 'clinical-supervisor',
  'sup.first-point-of-contact': 'practice-contact',
  'sup.safeguarding-discussion': 'safeguarding-gp',
} as const
for (const [clause, kind] of Object.entries(NAMED))
  for (const [when, from] of Object.entries(FROM))
    test(`${clause} has no grace for somebody who starts on ${when}, and is met from the day that somebody is named`, () => {
      const next = plusDays(from, 1)
      const by = kind === 'practice-contact' ? { siteId: OAK, profession: undefined } : {}
      const named = { placements: placed({ appointments: [appointed(kind, { from: next, ...by })] }) }
      assert.equal(metOf(clause, from, {}, starter(from)), 'owed')
      assert.equal(metOf(clause, from, named, starter(from)), 'owed', 'the day before')
      assert.equal(metOf(clause, next, named, starter(from)), 'met', 'on the day')
      assert.equal(metOf(clause, plusDays(from, 2), named, starter(from)), 'met', 'the day after')
    })

type Start = [clause: string, days: number, turn: Turn, post?: Partial<Post>]
/** What is counted from the first day of somebody new. */
const STARTS: Start[] = [
  ['sup.gp-supervisor-meeting', 8, DUE],
  ['sup.clinical-monthly', 32, DUE],
  ['sup.sole-worker-peer', 29, DUE, { soleWorker: true }],
  ['sup.peer-network', 93, DUE],
  ['sup.line-management', 32, DUE],
  ['sup.caseload-review', 32, DUE],
  ['sup.appraisal', 366, DUE],
  ['sup.pdp', 91, DUE],
]
for (const [clause, days, [before, then], by] of STARTS)
  for (const [when, from] of Object.entries(FROM))
    test(`${clause} turns ${then} ${days} days after somebody starts on ${when}`, () => {
      const on = (nth: number) => metOf(clause, plusDays(from, nth), {}, { ...starter(from), ...by })
      assert.equal(on(days - 1), before, 'the day before')
      assert.equal(on(days), then, 'on the day')
    })

const SUPERVISORS: [string, number, Turn, (from: string, day: string) => Met | undefined][] = [
  [
    'sup.supervisor-ready',
    731,
    DUE,
    (from, day) =>
      readyReason(
        supervisor({ confirmations: [{ points: standard.supervision.supervisorReadiness, on: from }] }),
        standard,
        day,
      )?.met,
  ],
  [
    'sup.supervisor-load',
    61,
    GRACE,
    (from, day) => {
      const six = Array.from({ length: 6 }, () => since.startedOn)
      const supervises = [...six, from].map((each, at) => ({ postId: `${at}`, from: each }))
      return loadReason(supervisor({ supervises }), standard, day)?.met
    },
  ],
]
for (const [clause, days, [before, then], met] of SUPERVISORS)
  for (const [when, from] of Object.entries(FROM))
    test(`${clause} turns ${then} ${days} days after ${when}`, () => {
      assert.equal(met(from, plusDays(from, days - 1)), before, 'the day before')
      assert.equal(met(from, plusDays(from, days)), then, 'on the day')
    })

const DEBRIEFS: [string, string, string][] = [
  ['a leap day lies between', '2028-02-28', '2028-03-01'],
  ['a leap day is the last', '2028-02-25', '2028-02-29'],
  ['the clocks go forward in between', '2026-03-27', '2026-03-31'],
  ['the clocks go back in between', '2026-10-23', '2026-10-27'],
  ['it was on a Saturday', '2026-11-21', '2026-11-24'],
]
for (const [when, on, lastDay] of DEBRIEFS)
  test(`sup.debrief has two working days where ${when}`, () => {
    const met = (day: string) => debriefDue(on, day, undefined, {}).met
    assert.deepEqual([met(plusDays(lastDay, -1)), met(lastDay), met(plusDays(lastDay, 1))], ['due', 'due', 'owed'])
  })

test('each of the seventeen rules has its edges here', () => {
  const here = [...EDGES, ...SUPERVISORS.map(([clause]) => ({ clause })), { clause: 'sup.debrief' }]
  const all = standard.supervision.rules.map(({ id }) => id)
  assert.deepEqual(here.map(({ clause }) => clause).sort(), all.toSorted())
})
