import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  amina,
  appointed,
  away,
  held,
  type Known,
  metOf,
  OAK,
  placed,
  post,
  sole,
  standard,
  subContracted,
  supervisor,
} from '../../../test/supervision-rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Met } from '../../lib/verdict.ts'
import { agreementReason } from '../placements/placements.rules.ts'
import { debriefDue } from './debrief.rules.ts'
import { loadReason, readyReason, type Supervisor } from './supervisor.rules.ts'

/** Which clauses the tables below have asked about: all of supervision.yaml, or the last test fails. */
const asked = new Set<string>()

type Row = [when: string, day: string, met: Met | undefined, known?: Known, of?: Post]
function table(clause: string, rows: Row[]) {
  asked.add(clause)
  for (const [when, day, met, known, of = amina] of rows)
    test(`${clause} is ${met ?? 'not asked'} when ${when} (${day})`, () => {
      assert.equal(metOf(clause, day, known, of), met)
    })
}

const staff = (...appointments: ReturnType<typeof appointed>[]): Known => ({ placements: placed({ appointments }) })
const onLeave = (from: string, until?: string) => post({ absences: [{ id: 'a', from, until }] })
const partTime = post({ wte: 0.4 })

table('sup.gp-supervisor-appointed', [
  ['nobody is there on the first day: a starter has no grace', '2026-01-05', 'owed'],
  ['the supervisor begins that day', '2026-01-05', 'met', staff(appointed('gp-supervisor'))],
  [
    'the day before the supervisor begins',
    '2026-01-05',
    'owed',
    staff(appointed('gp-supervisor', { from: '2026-01-06' })),
  ],
  [
    'it is the last day of one who leaves',
    '2026-02-28',
    'met',
    staff(appointed('gp-supervisor', { until: '2026-03-01' })),
  ],
  ['one who left leaves grace', '2026-03-01', 'in-grace', staff(appointed('gp-supervisor', { until: '2026-03-01' }))],
  ['it is the 14th day without', '2026-03-14', 'in-grace', staff(appointed('gp-supervisor', { until: '2026-03-01' }))],
  ['it is the 15th day without', '2026-03-15', 'owed', staff(appointed('gp-supervisor', { until: '2026-03-01' }))],
  [
    'the 14 days run over the end of winter time',
    '2026-04-03',
    'in-grace',
    staff(appointed('gp-supervisor', { until: '2026-03-21' })),
  ],
  [
    'the 14 days over the end of winter time are over',
    '2026-04-04',
    'owed',
    staff(appointed('gp-supervisor', { until: '2026-03-21' })),
  ],
  ['the worker is on leave', '2026-03-20', 'paused', {}, onLeave('2026-03-01')],
  ['the role is another', '2026-03-20', undefined, {}, post({ role: 'health-coach' })],
])

table('sup.gp-supervisor-meeting', [
  ['the first week has passed tomorrow', '2026-01-11', 'due'],
  ['the first week has passed today', '2026-01-12', 'due'],
  ['the first week passed yesterday', '2026-01-13', 'in-grace'],
  ['it is the last day of grace', '2026-01-26', 'in-grace'],
  ['grace ended yesterday', '2026-01-27', 'owed'],
  [
    'a starter met on day 21: a week again',
    '2026-02-03',
    'in-grace',
    { sessions: held('gp-supervision', '2026-01-26') },
  ],
  ['a starter met on day 22: four weeks', '2026-02-03', 'met', { sessions: held('gp-supervision', '2026-01-27') }],
  ['27 days have gone by', '2026-03-29', 'due', { sessions: held('gp-supervision', '2026-03-02') }],
  [
    '28 days have gone by, over the clock change',
    '2026-03-30',
    'due',
    { sessions: held('gp-supervision', '2026-03-02') },
  ],
  [
    '29 days have gone by, over the clock change',
    '2026-03-31',
    'in-grace',
    { sessions: held('gp-supervision', '2026-03-02') },
  ],
  [
    '28 days have gone by, back to winter time',
    '2026-10-25',
    'due',
    { sessions: held('gp-supervision', '2026-09-27') },
  ],
  [
    '29 days have gone by, back to winter time',
    '2026-10-26',
    'in-grace',
    { sessions: held('gp-supervision', '2026-09-27') },
  ],
  ['28 days take in a leap day', '2028-02-29', 'due', { sessions: held('gp-supervision', '2028-02-01') }],
  ['the day after a leap day', '2028-03-01', 'in-grace', { sessions: held('gp-supervision', '2028-02-01') }],
  [
    'ten days of leave are added: the last of them',
    '2026-04-09',
    'due',
    { sessions: held('gp-supervision', '2026-03-02') },
    onLeave('2026-03-10', '2026-03-20'),
  ],
  [
    'ten days of leave are added and over',
    '2026-04-10',
    'in-grace',
    { sessions: held('gp-supervision', '2026-03-02') },
    onLeave('2026-03-10', '2026-03-20'),
  ],
  [
    'somebody part-time has the same four weeks',
    '2026-03-31',
    'in-grace',
    { sessions: held('gp-supervision', '2026-03-02') },
    partTime,
  ],
  ['somebody is away', '2026-06-01', 'paused', {}, onLeave('2026-03-10')],
])

table('sup.clinical-supervisor-appointed', [
  ['a starter has nobody', '2026-01-05', 'owed'],
  [
    'a nurse is named',
    '2026-01-05',
    'met',
    staff(appointed('clinical-supervisor', { profession: 'Nurse', register: 'NMC' })),
  ],
  [
    'a social worker is named',
    '2026-01-05',
    'met',
    staff(appointed('clinical-supervisor', { register: 'Social Work England' })),
  ],
  [
    'somebody on no register is named',
    '2026-01-05',
    'owed',
    staff(appointed('clinical-supervisor', { register: undefined })),
  ],
  [
    'the GP supervisor is named for this too',
    '2026-01-05',
    'met',
    staff(appointed('gp-supervisor'), appointed('clinical-supervisor')),
  ],
  [
    'one who left leaves 14 days',
    '2026-03-14',
    'in-grace',
    staff(appointed('clinical-supervisor', { until: '2026-03-01' })),
  ],
  ['one who left 15 days ago', '2026-03-15', 'owed', staff(appointed('clinical-supervisor', { until: '2026-03-01' }))],
])

table('sup.clinical-monthly', [
  ['30 days have gone by', '2026-02-04', 'due'],
  ['31 days have gone by', '2026-02-05', 'due'],
  ['32 days have gone by', '2026-02-06', 'in-grace'],
  ['the last of seven days of grace', '2026-02-12', 'in-grace'],
  ['the day after grace', '2026-02-13', 'owed'],
  ['the next month has not ended', '2026-03-31', 'due', { sessions: held('clinical-supervision', '2026-02-03') }],
  ['the next month has ended', '2026-04-01', 'in-grace', { sessions: held('clinical-supervision', '2026-02-03') }],
  ['its grace has ended', '2026-04-08', 'owed', { sessions: held('clinical-supervision', '2026-02-03') }],
  [
    'February of a leap year ends on the 29th',
    '2028-02-29',
    'due',
    { sessions: held('clinical-supervision', '2028-01-31') },
  ],
  [
    'February of a leap year ended yesterday',
    '2028-03-01',
    'in-grace',
    { sessions: held('clinical-supervision', '2028-01-31') },
  ],
  [
    '44 minutes do not count',
    '2026-04-08',
    'owed',
    { sessions: [{ kind: 'clinical-supervision', heldOn: '2026-04-02', minutes: 44 }] },
  ],
  [
    '45 minutes do',
    '2026-04-08',
    'met',
    { sessions: [{ kind: 'clinical-supervision', heldOn: '2026-04-02', minutes: 45 }] },
  ],
  [
    'a month of leave is paused: the next counts',
    '2026-05-31',
    'due',
    { sessions: held('clinical-supervision', '2026-03-03') },
    onLeave('2026-04-02', '2026-04-29'),
  ],
  [
    'the month after a month of leave has ended',
    '2026-06-01',
    'in-grace',
    { sessions: held('clinical-supervision', '2026-03-03') },
    onLeave('2026-04-02', '2026-04-29'),
  ],
  [
    'less than half a month was leave: it counts',
    '2026-05-01',
    'in-grace',
    { sessions: held('clinical-supervision', '2026-03-03') },
    onLeave('2026-04-02', '2026-04-12'),
  ],
  [
    'leave goes on',
    '2026-06-20',
    'paused',
    { sessions: held('clinical-supervision', '2026-03-03') },
    onLeave('2026-04-02'),
  ],
  [
    'somebody part-time has a session a month too',
    '2026-04-08',
    'owed',
    { sessions: held('clinical-supervision', '2026-02-03') },
    partTime,
  ],
])

const contact = (by = {}) => staff(appointed('practice-contact', { siteId: OAK, profession: undefined, ...by }))
table('sup.first-point-of-contact', [
  ['a practice has none on the first day', '2026-01-05', 'owed'],
  ['a practice has one', '2026-01-05', 'met', contact()],
  ['the contact stood down 14 days ago', '2026-03-14', 'in-grace', contact({ until: '2026-03-01' })],
  ['the contact stood down 15 days ago', '2026-03-15', 'owed', contact({ until: '2026-03-01' })],
  [
    'only a site that is no practice is served',
    '2026-01-05',
    undefined,
    {},
    post({ sites: [{ id: OAK, name: 'Food bank', kind: 'site', weekdays: [1], from: '2026-01-05' }] }),
  ],
])

const POINTS = ['a', 'b', 'c', 'd', 'e']
const agreedOn = (day: string) =>
  placed({ agreement: { items: POINTS.map((id) => ({ id, stated: true })), agreedOn: day } })
const AGREEMENT = 'sup.subcontract-fulfilled'
asked.add(AGREEMENT)
const agreements: [string, string, Met | undefined, ReturnType<typeof placed>, Post][] = [
  ['nothing is agreed', '2026-01-05', 'owed', placed({}), subContracted],
  ['it was agreed 365 days ago', '2027-01-05', 'due', agreedOn('2026-01-05'), subContracted],
  ['it was agreed 366 days ago', '2027-01-06', 'in-grace', agreedOn('2026-01-05'), subContracted],
  ['its 30 days of grace end', '2027-02-04', 'in-grace', agreedOn('2026-01-05'), subContracted],
  ['its 30 days of grace ended yesterday', '2027-02-05', 'owed', agreedOn('2026-01-05'), subContracted],
  ['the PCN employs the worker itself', '2026-01-05', undefined, placed({}), amina],
]
for (const [when, day, met, facts, of] of agreements)
  test(`${AGREEMENT} is ${met ?? 'not asked'} when ${when} (${day})`, () => {
    assert.equal(agreementReason(of, facts, standard, day)?.met, met)
  })

const SAFE = { kind: 'safeguarding-gp' as const }
const safeguarding = (absences: ReturnType<typeof away>, ...more: ReturnType<typeof appointed>[]): Known => ({
  placements: placed({ appointments: [appointed(SAFE.kind), ...more], away: absences }),
})
const other = { colleagueId: 'another', name: 'Dr Iqbal' }
table('sup.safeguarding-discussion', [
  ['there is nobody', '2026-01-05', 'owed'],
  ['there is a GP', '2026-01-05', 'met', staff(appointed('safeguarding-gp'))],
  [
    'the GP left yesterday: no grace',
    '2026-03-01',
    'owed',
    staff(appointed('safeguarding-gp', { until: '2026-03-01' })),
  ],
  ['the GP goes away tomorrow', '2026-03-01', 'met', safeguarding(away('2026-03-02', '2026-03-09'))],
  [
    'the GP is away today: no concern can be taken there today',
    '2026-03-02',
    'owed',
    safeguarding(away('2026-03-02', '2026-03-09')),
  ],
  ['the GP is back', '2026-03-09', 'met', safeguarding(away('2026-03-02', '2026-03-09'))],
  [
    'the GP is away and a deputy is there',
    '2026-03-02',
    'met',
    safeguarding(away('2026-03-02'), appointed('safeguarding-gp', { ...other, deputy: true })),
  ],
  [
    'the GP is away and somebody stands in',
    '2026-03-02',
    'met',
    safeguarding(
      away('2026-03-02'),
      appointed('safeguarding-gp', { ...other, covers: appointed(SAFE.kind).colleagueId }),
    ),
  ],
])

const peer = appointed('peer-link', { profession: undefined })
const peers = (...days: string[]): Known => ({ ...staff(peer), sessions: held('peer-support', ...days) })
const SOLE = 'sup.sole-worker-peer'
table(SOLE, [
  ['the worker is not alone', '2026-06-01', undefined],
  ['nobody is named by day 28', '2026-02-02', 'due', {}, sole],
  ['nobody is named by day 29', '2026-02-03', 'in-grace', {}, sole],
  ['nobody is named and 14 days of grace end', '2026-02-16', 'in-grace', {}, sole],
  ['nobody is named and grace ended yesterday', '2026-02-17', 'owed', {}, sole],
  ['a peer is named', '2026-02-17', 'met', peers('2026-02-10'), sole],
])

table('sup.peer-network', [
  ['92 days have gone by', '2026-04-07', 'due'],
  ['93 days have gone by', '2026-04-08', 'in-grace'],
  ['31 days of grace end', '2026-05-08', 'in-grace'],
  ['31 days of grace ended yesterday', '2026-05-09', 'owed'],
  ['the worker met peers 92 days ago', '2026-07-02', 'due', { sessions: held('peer-support', '2026-04-01') }],
  ['the worker met peers 93 days ago', '2026-07-03', 'in-grace', { sessions: held('peer-support', '2026-04-01') }],
])

for (const [clause, kind] of [
  ['sup.line-management', 'line-management'],
  ['sup.caseload-review', 'caseload-review'],
] as const)
  table(clause, [
    ['31 days from the start', '2026-02-05', 'due'],
    ['32 days from the start', '2026-02-06', 'in-grace'],
    ['14 days of grace end', '2026-02-19', 'in-grace'],
    ['14 days of grace ended yesterday', '2026-02-20', 'owed'],
    ['the last was 31 days ago, over the clock change', '2026-04-01', 'due', { sessions: held(kind, '2026-03-01') }],
    [
      'the last was 32 days ago, over the clock change',
      '2026-04-02',
      'in-grace',
      { sessions: held(kind, '2026-03-01') },
    ],
  ])

table('sup.appraisal', [
  ['a year has gone by', '2027-01-05', 'due'],
  ['a year and a day', '2027-01-06', 'in-grace'],
  ['31 days of grace end', '2027-02-05', 'in-grace'],
  ['31 days of grace ended yesterday', '2027-02-06', 'owed'],
  ['the year has a leap day', '2028-03-01', 'due', { sessions: held('appraisal', '2027-03-02') }],
  ['half a year was leave', '2027-03-01', 'due', {}, onLeave('2026-04-01', '2026-10-01')],
])

const plan = (agreed: string, by = {}) => ({
  plans: [{ agreedOn: agreed, reviewOn: '2027-01-01', byWorker: true, byManager: true, ...by }],
})
table('sup.pdp', [
  ['89 days from the start', '2026-04-04', 'due'],
  ['90 days from the start', '2026-04-05', 'due'],
  ['91 days from the start', '2026-04-06', 'in-grace'],
  ['31 days of grace end', '2026-05-06', 'in-grace'],
  ['31 days of grace ended yesterday', '2026-05-07', 'owed'],
  ['a plan was agreed by both', '2026-05-07', 'met', plan('2026-05-06')],
  ['only the worker has confirmed it', '2026-05-07', 'owed', plan('2026-05-06', { byManager: false })],
  ['only the manager has confirmed it', '2026-05-07', 'owed', plan('2026-05-06', { byWorker: false })],
  ['it is a year old tomorrow', '2027-05-05', 'due', plan('2026-05-06')],
  ['it is a year old', '2027-05-06', 'due', plan('2026-05-06')],
  ['it was a year old yesterday', '2027-05-07', 'in-grace', plan('2026-05-06')],
  ['leave of 30 days is added', '2026-05-05', 'due', {}, onLeave('2026-03-01', '2026-03-31')],
  ['leave goes on', '2026-09-01', 'paused', {}, onLeave('2026-03-01')],
])

const DEBRIEF = 'sup.debrief'
asked.add(DEBRIEF)
const debriefs: [string, string, string, Met, string?][] = [
  ['the event was on Monday and it is Wednesday', '2026-11-23', '2026-11-25', 'due'],
  ['the event was on Monday and it is Thursday', '2026-11-23', '2026-11-26', 'owed'],
  ['the event was on Friday and it is Tuesday', '2026-11-20', '2026-11-24', 'due'],
  ['the event was on Friday and it is Wednesday', '2026-11-20', '2026-11-25', 'owed'],
  ['the event was before Easter and it is the Wednesday after', '2026-04-02', '2026-04-08', 'due'],
  ['the event was before Easter and it is the Thursday after', '2026-04-02', '2026-04-09', 'owed'],
  ['clocks went forward between', '2026-03-27', '2026-03-31', 'due'],
  ['clocks went back between', '2026-10-23', '2026-10-28', 'owed'],
  ['it was offered late', '2026-11-20', '2026-11-30', 'met', '2026-11-27'],
]
for (const [when, on, today, met, offeredOn] of debriefs)
  test(`${DEBRIEF} is ${met} when ${when}`, () => {
    const due = debriefDue(on, today, undefined, { offeredOn })
    assert.equal(due.met, met)
    assert.equal(due.late, met === 'owed' || offeredOn !== undefined)
  })

const points = standard.supervision.supervisorReadiness
const confirmed = (on: string, some = points) => supervisor({ confirmations: [{ points: some, on }] })
const READY = 'sup.supervisor-ready'
asked.add(READY)
const ready: [string, string, Met, Supervisor][] = [
  ['nothing is confirmed on the first day', '2026-01-05', 'due', supervisor()],
  ['nothing is confirmed the day after', '2026-01-06', 'in-grace', supervisor()],
  ['60 days of grace end', '2026-03-06', 'in-grace', supervisor()],
  ['60 days of grace ended yesterday', '2026-03-07', 'owed', supervisor()],
  ['all was confirmed', '2026-03-07', 'met', confirmed('2026-03-06')],
  ['one point is open', '2026-03-07', 'owed', confirmed('2026-03-06', points.slice(1))],
  ['all was confirmed 730 days ago, over a leap day', '2028-03-05', 'due', confirmed('2026-03-06')],
  ['all was confirmed 731 days ago, over a leap day', '2028-03-06', 'in-grace', confirmed('2026-03-06')],
  ['its grace ended yesterday', '2028-05-05', 'owed', confirmed('2026-03-06')],
]
for (const [when, day, met, who] of ready)
  test(`${READY} is ${met} when ${when} (${day})`, () => assert.equal(readyReason(who, standard, day)?.met, met))

const supervising = (...from: string[]) =>
  supervisor({ supervises: from.map((day, at) => ({ postId: `${at}`, from: day })) })
const six = Array.from({ length: 6 }, () => '2026-01-05')
const LOAD = 'sup.supervisor-load'
asked.add(LOAD)
const loads: [string, string, Met, Supervisor][] = [
  ['there are six', '2026-06-01', 'met', supervising(...six)],
  ['a seventh begins tomorrow', '2026-05-31', 'met', supervising(...six, '2026-06-01')],
  ['a seventh begins', '2026-06-01', 'in-grace', supervising(...six, '2026-06-01')],
  ['it is the 60th day of a seventh', '2026-07-31', 'in-grace', supervising(...six, '2026-06-01')],
  ['it is the 61st day of a seventh', '2026-08-01', 'owed', supervising(...six, '2026-06-01')],
]
for (const [when, day, met, who] of loads)
  test(`${LOAD} is ${met} when ${when} (${day})`, () => assert.equal(loadReason(who, standard, day)?.met, met))

const gpAway = (from: string, until?: string, ...more: ReturnType<typeof appointed>[]): Known => ({
  placements: placed({ appointments: [appointed('gp-supervisor'), ...more], away: away(from, until) }),
})
const standsIn = (from: string, until?: string) =>
  appointed('gp-supervisor', { ...other, from, until, covers: appointed('gp-supervisor').colleagueId })
table('sup.supervisor-cover', [
  ['a supervisor is away for 14 days', '2026-03-05', undefined, gpAway('2026-03-02', '2026-03-16')],
  ['a supervisor is away for 15 days: the first', '2026-03-02', 'due', gpAway('2026-03-02', '2026-03-17')],
  ['three days of grace end', '2026-03-05', 'in-grace', gpAway('2026-03-02', '2026-03-17')],
  ['three days of grace ended yesterday', '2026-03-06', 'owed', gpAway('2026-03-02', '2026-03-17')],
  ['somebody stands in', '2026-03-06', 'met', gpAway('2026-03-02', '2026-03-17', standsIn('2026-03-02', '2026-03-17'))],
  ['the supervisor is back', '2026-03-17', undefined, gpAway('2026-03-02', '2026-03-17')],
  ['the end is not known and 14 days have gone by', '2026-03-16', 'due', gpAway('2026-03-02')],
  ['the end is not known and 15 days have gone by', '2026-03-17', 'in-grace', gpAway('2026-03-02')],
  ['the end is not known and grace ended yesterday', '2026-03-20', 'owed', gpAway('2026-03-02')],
  ['it is planned within four weeks', '2026-02-20', 'due', gpAway('2026-03-02', '2026-04-02')],
  ['it is planned for later', '2026-01-20', undefined, gpAway('2026-03-02', '2026-04-02')],
])

after(() => {
  const all = standard.supervision.rules.map(({ id }) => id)
  assert.deepEqual([...asked].sort(), all.toSorted())
})
