import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aLinkWorker } from '../../../test/a-link-worker.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { withChanges } from '../../framework/changes.ts'
import { loadFramework } from '../../framework/framework.ts'
import { shippedContent } from '../../framework/read-content.ts'
import { shippedStandard } from '../../framework/standard.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Met, Reason } from '../../lib/verdict.ts'
import type { AgreedException } from './leniency.rules.ts'
import { mayTake, type ReadinessFacts, type ReadinessWord, readinessOn } from './readiness.rules.ts'

const standard = shippedStandard(loadFramework())
const TODAY = '2026-11-22'
const [OAK, ELM] = ['0198c0de-0000-7000-8000-0000000000a1', '0198c0de-0000-7000-8000-0000000000a2'] as const
const practice = (id: string, name: string) => ({
  id,
  name,
  kind: 'practice' as const,
  weekdays: [1],
  from: '2026-09-01',
})

const amina = aLinkWorker({
  startedOn: '2026-09-01',
  sites: [practice(OAK, 'Oak Surgery'), practice(ELM, 'Elm Surgery')],
})

const met = (clause: string, at?: string): Reason => ({
  clause,
  met: 'met',
  says: `${clause} is in place.`,
  heldBy: { role: 'PCN manager' },
  ...(at ? { at: { id: at, name: at === OAK ? 'Oak Surgery' : 'Elm Surgery' } } : {}),
})
const everywhere = (clause: string, perPractice: boolean) =>
  perPractice ? [met(clause, OAK), met(clause, ELM)] : [met(clause)]

/** Everything that the Framework asks for, met: each truth table takes one thing away. */
function allMet(post: Post = amina): ReadinessFacts {
  const items = standard.induction.items.filter(({ gatesReferrals, isGateSignoff }) => gatesReferrals && !isGateSignoff)
  return {
    post,
    ticks: items
      .filter(({ rule, training }) => !rule && !training)
      .flatMap(({ id, perPractice }) => everywhere(id, perPractice)),
    duties: items.flatMap(({ rule, perPractice }) => (rule ? everywhere(rule, perPractice) : [])),
    training: standard.training.items
      .filter(({ gatesReferrals }) => gatesReferrals)
      .flatMap(({ id, modules, perPractice }) =>
        perPractice && modules.length
          ? modules.flatMap((module) => everywhere(module.id, module.perPractice))
          : everywhere(id, perPractice),
      ),
    exceptions: [],
    signOffs: [
      { by: 'line-manager', name: 'Grace', on: '2026-09-20' },
      { by: 'gp-supervisor', name: 'Dr Osei', on: '2026-09-20' },
    ],
    disputes: [],
  }
}

const but = (facts: ReadinessFacts, clause: string, state: Met = 'owed', at?: string, on?: string): ReadinessFacts => {
  const change = (reason: Reason): Reason =>
    reason.clause === clause && (at === undefined || reason.at?.id === at)
      ? { ...reason, met: state, ...(on ? { on } : {}) }
      : reason
  return {
    ...facts,
    ticks: facts.ticks.map(change),
    duties: facts.duties.map(change),
    training: facts.training.map(change),
  }
}

const verdictOf = (facts: ReadinessFacts, today = TODAY) => readinessOn(facts, standard, today).verdict

test('with everything in place and signed, new people may come from every practice', () => {
  const readiness = readinessOn(allMet(), standard, TODAY)
  assert.equal(readiness.verdict, 'may')
  assert.equal(readiness.headline, 'Amina may take referrals from both practices')
  assert.ok(readiness.reasons.every((reason) => reason.met === 'met'))
})

// Worked by hand from induction.yaml, supervision.yaml, mdt.yaml and training.yaml: one thing missing, and what follows.
const TABLE: [string, string | undefined, ReadinessWord][] = [
  ['ind.b.dbs', undefined, 'not-yet'],
  ['sup.gp-supervisor-appointed', undefined, 'not-yet'],
  ['sup.clinical-supervisor-appointed', undefined, 'not-yet'],
  ['sup.safeguarding-discussion', undefined, 'not-yet'],
  ['sup.first-point-of-contact', OAK, 'some'],
  ['sup.first-point-of-contact', undefined, 'not-yet'],
  ['mdt.record-access', ELM, 'some'],
  ['mdt.record-access', undefined, 'not-yet'],
  ['sm-clinical-system', OAK, 'some'],
  ['local-practice-orientation', ELM, 'some'],
  ['nhse-link-worker-elearning', undefined, 'not-yet'],
  ['pci-core', undefined, 'not-yet'],
  ['sm-safeguarding-adults', undefined, 'not-yet'],
  ['sm-data-security', undefined, 'not-yet'],
  ['local-caseload-briefing', undefined, 'not-yet'],
  ['ind.w1.suicide-route', undefined, 'not-yet'],
  ['ind.m1.shadow', undefined, 'not-yet'],
  ['ind.m1.directory', undefined, 'not-yet'],
  // Not of the gate: the plan asks for them and nobody waits for them.
  ['ind.b.purpose', undefined, 'may'],
  ['sup.gp-supervisor-meeting', undefined, 'may'],
  ['sup.clinical-monthly', undefined, 'may'],
  ['sm-fire', undefined, 'may'],
]
for (const [clause, at, word] of TABLE)
  test(`without ${clause}${at ? ' at one practice' : ''} the verdict is “${word}”`, () => {
    assert.equal(verdictOf(but(allMet(), clause, 'owed', at)), word)
  })

test('a practice that is not in place holds back its own people, and nobody else’s', () => {
  const readiness = readinessOn(but(allMet(), 'sup.first-point-of-contact', 'owed', OAK), standard, TODAY)
  assert.equal(readiness.headline, 'Amina may take referrals from 1 of 2 practices')
  assert.equal(mayTake(readiness, OAK), false)
  assert.equal(mayTake(readiness, ELM), true)
})

for (const state of ['due', 'in-grace', 'not-applicable', 'exception', 'not-yet-evidenced'] as const)
  test(`a line that is “${state}” stops nobody`, () => {
    assert.equal(verdictOf(but(allMet(), 'sup.gp-supervisor-appointed', state)), 'may')
  })

test('what nobody has recorded is owed by whoever holds the item, never taken as done', () => {
  const facts = { ...allMet(), ticks: [], duties: [], training: [] }
  const readiness = readinessOn(facts, standard, TODAY)
  assert.equal(readiness.verdict, 'not-yet')
  assert.deepEqual(readiness.reasons.find(({ item }) => item === 'ind.b.gp-supervisor-named')?.heldBy, {
    role: 'pcn-manager',
  })
})

test('signing comes last: it opens when everything else is in place, and both must sign', () => {
  const unsigned = { ...allMet(), signOffs: [] }
  const ready = readinessOn(unsigned, standard, TODAY)
  assert.deepEqual([ready.verdict, ready.readyToSign], ['not-yet', true])
  assert.equal(readinessOn(but(unsigned, 'ind.b.dbs'), standard, TODAY).readyToSign, false)

  const [manager] = allMet().signOffs
  assert.equal(verdictOf({ ...unsigned, signOffs: manager ? [manager] : [] }), 'not-yet')
})

test('a lapse after signing closes again, and needs no second signature once it is mended', () => {
  assert.equal(verdictOf(but(allMet(), 'sup.safeguarding-discussion')), 'not-yet')
  assert.equal(verdictOf(allMet()), 'may')
})

const exception = (item: string, by: Partial<AgreedException> = {}): AgreedException => ({
  id: '0198c0de-0000-7000-8000-0000000000e1',
  item,
  from: '2026-11-10',
  until: '2026-12-05',
  reason: 'The module is down nationally',
  agreedBy: { id: 'x', name: 'Bola Ade', role: 'pcn-manager' },
  ...by,
})

for (const [day, word] of [
  ['2026-11-09', 'not-yet'],
  ['2026-11-10', 'may'],
  ['2026-12-05', 'may'],
  ['2026-12-06', 'not-yet'],
] as const)
  test(`an agreed exception from 10 November to 5 December gives “${word}” on ${day}`, () => {
    const facts = { ...but(allMet(), 'pci-core'), exceptions: [exception('ind.m1.pci')] }
    assert.equal(verdictOf(facts, day), word)
  })

for (const [item, clause] of [
  ['ind.b.dbs', 'ind.b.dbs'],
  ['ind.w1.suicide-route', 'ind.w1.suicide-route'],
  ['ind.b.gp-supervisor-named', 'sup.gp-supervisor-appointed'],
] as const)
  test(`an exception to ${item} is worth nothing: it can never be excepted`, () => {
    assert.equal(verdictOf({ ...but(allMet(), clause), exceptions: [exception(item)] }), 'not-yet')
  })

test('an exception at one practice stands in at that practice alone', () => {
  const facts = {
    ...but(allMet(), 'mdt.record-access'),
    exceptions: [exception('ind.w1.systems-access', { siteId: OAK })],
  }
  assert.equal(verdictOf(facts), 'some')
})

const existing: Post = { ...amina, startedOn: '2024-01-08', joinedOn: '2026-11-02', alreadyTakingReferrals: true }
for (const [clause, days, word] of [
  ['sup.clinical-supervisor-appointed', 0, 'may'],
  ['sup.clinical-supervisor-appointed', 89, 'may'],
  ['sup.clinical-supervisor-appointed', 90, 'not-yet'],
  ['sup.safeguarding-discussion', 13, 'may'],
  ['sup.safeguarding-discussion', 14, 'not-yet'],
  ['sup.gp-supervisor-appointed', 13, 'may'],
  ['sup.gp-supervisor-appointed', 14, 'not-yet'],
] as const)
  test(`somebody already taking referrals, ${days} days after joining without ${clause}: “${word}”`, () => {
    assert.equal(verdictOf(but(allMet(existing), clause), plusDays(existing.joinedOn, days)), word)
  })

test('what an existing worker has not shown yet is never called failed', () => {
  const readiness = readinessOn(but(allMet(existing), 'sup.clinical-supervisor-appointed'), standard, TODAY)
  const line = readiness.reasons.find(({ clause }) => clause === 'sup.clinical-supervisor-appointed')
  assert.equal(line?.met, 'not-yet-evidenced')
})

const returned: Post = {
  ...amina,
  absences: [{ id: 'a', from: '2026-05-01', until: '2026-11-16', returnTalkOn: '2026-11-16' }],
}
const BACK: [string, Post, string, string, ReadinessWord][] = [
  ['ran out while away, in the window', returned, '2026-08-01', '2026-12-13', 'may'],
  ['ran out while away, window over', returned, '2026-08-01', '2026-12-14', 'not-yet'],
  ['ran out before the leave', returned, '2026-04-30', '2026-11-20', 'not-yet'],
  [
    'no return talk yet',
    { ...amina, absences: [{ id: 'a', from: '2026-05-01', until: '2026-11-16' }] },
    '2026-08-01',
    '2026-11-20',
    'not-yet',
  ],
]
for (const [label, post, on, today, word] of BACK)
  test(`back from long leave, ${label}: “${word}”`, () => {
    assert.equal(verdictOf(but(allMet(post), 'sm-data-security', 'owed', undefined, on), today), word)
  })

test('on long leave nobody new is given, whatever is in place', () => {
  const away: Post = { ...amina, absences: [{ id: 'a', from: '2026-11-01' }] }
  assert.equal(verdictOf(allMet(away)), 'away')
  assert.equal(mayTake(readinessOn(allMet(away), standard, TODAY), OAK), false)
})

test('part-time is judged by the same lines as whole-time', () => {
  assert.equal(verdictOf(allMet({ ...amina, wte: 0.4 })), 'may')
})

test('outside a PCN only the safety items hold anybody back', () => {
  const elsewhere: Post = { ...amina, pcn: undefined, employer: { id: 'v', name: 'Harbour Trust', kind: 'provider' } }
  assert.equal(verdictOf(but(allMet(elsewhere), 'sup.gp-supervisor-appointed')), 'may')
  assert.equal(verdictOf(but(allMet(elsewhere), 'sup.safeguarding-discussion')), 'not-yet')
  assert.equal(verdictOf(but(allMet(elsewhere), 'ind.b.dbs')), 'not-yet')
})

for (const role of ['health-coach', 'care-coordinator'] as const)
  test(`a ${role} is never held back by the rules for link workers (H10)`, () => {
    const readiness = readinessOn(
      { ...allMet({ ...amina, role }), ticks: [], duties: [], training: [] },
      standard,
      TODAY,
    )
    assert.equal(readiness.verdict, 'not-gated')
    assert.equal(mayTake(readiness, OAK), true)
  })

test('the agreement and the honorary contract are asked for only under sub-contract', () => {
  const contracted: Post = { ...amina, employmentModel: 'vcse-sub-contract' }
  const asked = (post: Post) => readinessOn(allMet(post), standard, TODAY).reasons.map(({ item }) => item)
  assert.ok(asked(contracted).includes('ind.b.subcontract') && asked(contracted).includes('ind.b.honorary'))
  assert.ok(!asked(amina).includes('ind.b.subcontract'))
})

test('before the first day the verdict says when they start', () => {
  const facts = allMet({ ...amina, startedOn: '2026-11-30' })
  assert.equal(readinessOn(facts, standard, TODAY).headline, 'Amina starts in 8 days, on 30 Nov 2026')
})

test('what the worker says is not right stands beside its line until it is answered (H9)', () => {
  const dispute = {
    verdict: 'readiness' as const,
    item: 'ind.m1.shadow',
    on: '2026-11-20',
    says: 'I shadowed Jo in October',
  }
  const facts = { ...but(allMet(), 'ind.m1.shadow'), disputes: [dispute] }
  const shown = (with_: ReadinessFacts) =>
    readinessOn(with_, standard, TODAY).reasons.find(({ item }) => item === 'ind.m1.shadow')?.disputed
  assert.equal(shown(facts)?.says, 'I shadowed Jo in October')
  assert.equal(
    shown({ ...facts, disputes: [{ ...dispute, answer: { says: 'Thank you, I have marked it', on: '2026-11-21' } }] }),
    undefined,
  )
})

// The words of a verdict, from the least to the most that may be done.
const MORE: readonly ReadinessWord[] = ['not-yet', 'some', 'may']
const everyReason = [...allMet().ticks, ...allMet().duties, ...allMet().training]

/** Everybody for whom the gate is worked out: each kind of post, at every stage of leave. */
const EVERYBODY: readonly Post[] = [
  amina,
  existing,
  returned,
  { ...amina, absences: [{ id: 'a', from: '2026-11-01' }] },
  { ...amina, wte: 0.4, soleWorker: true },
  { ...amina, employmentModel: 'vcse-sub-contract' },
  { ...amina, pcn: undefined, employer: { id: 'v', name: 'Harbour Trust', kind: 'provider' } },
  { ...amina, startedOn: '2026-11-30' },
]
const STATES: readonly Met[] = ['owed', 'due', 'in-grace', 'paused', 'not-applicable', 'not-yet-evidenced']
const anyFacts = fc.record({
  post: fc.constantFrom(...EVERYBODY),
  missing: fc.array(
    fc.record({
      at: fc.nat(everyReason.length - 1),
      state: fc.constantFrom(...STATES),
      on: fc.constantFrom(undefined, '2026-04-30', '2026-08-01', '2026-11-20'),
    }),
    { maxLength: everyReason.length },
  ),
  excepted: fc.subarray(['ind.m1.pci', 'ind.m1.shadow', 'ind.b.dbs', 'ind.w1.systems-access']),
  signed: fc.boolean(),
  mended: fc.nat(everyReason.length - 1),
  days: fc.integer({ min: -30, max: 120 }),
})

type Tried = typeof anyFacts extends fc.Arbitrary<infer One> ? One : never

/** Two trainings that answer one item, where the one that is more pressing leaves the gate open, or is softened, and the other shuts it. */
const PAIRS: { post: Post; states: [Met, Met]; days: number }[] = [
  { post: amina, states: ['paused', 'not-yet-evidenced'], days: 0 },
  { post: amina, states: ['paused', 'in-grace'], days: 0 },
  { post: existing, states: ['paused', 'owed'], days: 0 },
]

test('meeting one more item never makes anyone less ready, whoever they are, on whatever day, and at no practice', () => {
  fc.assert(
    fc.property(anyFacts, ({ post, missing, excepted, signed, mended, days }) => {
      const base: ReadinessFacts = {
        ...allMet(post),
        exceptions: excepted.map((item) => exception(item)),
        ...(signed ? {} : { signOffs: [] }),
      }
      const facts = missing.reduce((so, { at, state, on }) => {
        const reason = everyReason[at]
        return reason ? but(so, reason.clause, state, reason.at?.id, on) : so
      }, base)
      const one = everyReason[mended]
      assert.ok(one)
      const today = plusDays(TODAY, days)
      const before = readinessOn(facts, standard, today)
      const after = readinessOn(but(facts, one.clause, 'met', one.at?.id), standard, today)
      const rank = (word: ReadinessWord) => MORE.indexOf(word)
      if (rank(before.verdict) < 0) assert.equal(after.verdict, before.verdict)
      assert.ok(rank(after.verdict) >= rank(before.verdict), `${before.verdict}, then ${after.verdict}`)
      for (const at of [OAK, ELM]) assert.ok(!mayTake(before, at) || mayTake(after, at), at)
    }),
    {
      numRuns: 1_000,
      examples: PAIRS.map(({ post, states: [one, other], days }): [Tried] => [
        {
          post,
          missing: [
            { at: 20, state: one, on: undefined },
            { at: 27, state: other, on: undefined },
          ],
          excepted: [],
          signed: true,
          mended: 27,
          days,
        },
      ]),
    },
  )
})

/** The Framework as shipped, but for one line of one file. */
function withLine(file: string, line: RegExp, becomes: (line: string) => string): ReturnType<typeof shippedStandard> {
  const read = shippedContent()
  let changed = 0
  const framework = loadFramework((asked) => {
    if (asked !== file) return read(asked)
    const lines = read(asked).split('\n')
    const after = lines.map((each) => (line.test(each) ? becomes(each) : each))
    changed += after.filter((each, at) => each !== lines[at]).length
    return after.join('\n')
  })
  // The text is read twice: once to be parsed, and once for the name of the edition.
  assert.equal(changed % 2, 0)
  assert.equal(changed / 2, 1, 'one line')
  return shippedStandard(framework)
}

test('a changed line of the Framework’s content changes the verdict', () => {
  const loosened = withLine('induction', /id: ind\.m1\.shadow\b/, (line) =>
    line.replace('gates_referrals: true', 'gates_referrals: false'),
  )
  const shadow = but(allMet(), 'ind.m1.shadow')
  assert.equal(readinessOn(shadow, standard, TODAY).verdict, 'not-yet')
  assert.equal(readinessOn(shadow, loosened, TODAY).verdict, 'may')

  const tightened = withLine('induction', /id: ind\.b\.purpose\b/, (line) =>
    line.replace('gates_referrals: false', 'gates_referrals: true'),
  )
  const purpose = but(allMet(), 'ind.b.purpose')
  assert.equal(readinessOn(purpose, standard, TODAY).verdict, 'may')
  assert.equal(readinessOn(purpose, tightened, TODAY).verdict, 'not-yet')
})

test('a training that an organisation adds before referrals holds its own people back until it is done', () => {
  const local = {
    id: 'local.trauma',
    title: 'Trauma-informed practice here',
    requirement: 'before-referrals',
    refreshMonths: null,
    perPractice: false,
  }
  const change = {
    path: 'training.items.add',
    value: local,
    from: '2026-01-01',
    by: 'own' as const,
    basis: 'Agreed locally',
  }
  const { standard: here, refused } = withChanges(standard, [change])
  assert.deepEqual(refused, [])
  const facts = { ...allMet(), training: [...allMet().training, { ...met('local.trauma'), met: 'owed' as const }] }
  assert.equal(readinessOn(facts, here, TODAY).verdict, 'not-yet')
  assert.equal(readinessOn(facts, standard, TODAY).verdict, 'may')
})
