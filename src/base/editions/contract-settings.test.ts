import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { changesInForce, mayChange, settingsOf, withChanges } from '../../framework/changes.ts'
import { loadFramework } from '../../framework/framework.ts'
import { shippedStandard } from '../../framework/standard.ts'
import { lastOfEach, type ReachingChange } from './change.rules.ts'
import { fixedBecause, limitInWords, partsOf, valueInWords } from './setting-words.rules.ts'

const shipped = shippedStandard(loadFramework())
const contractual = shipped.supervision.rules
  .filter(({ severity, severityIf }) => severity === 'contractual' || severityIf?.severity === 'contractual')
  .map(({ id }) => id)
const settings = settingsOf(shipped)
const ofContract = settings.filter(({ clause }) => contractual.includes(clause))

describe('what the contract requires', () => {
  for (const setting of ofContract) {
    const { path, now, asks, title } = setting
    if (asks.kind === 'number')
      test(`${title}: one more is refused, the same and one fewer stand`, () => {
        const figure = Number(now)
        assert.match(String(mayChange(shipped, { path, value: figure + 1 })), /contract requirement.*not looser/)
        assert.equal(mayChange(shipped, { path, value: figure }), true)
        if (figure > asks.least) assert.equal(mayChange(shipped, { path, value: figure - 1 }), true)
      })
    if (asks.kind === 'switch')
      test(`${title}: what is on stays on`, () => {
        assert.equal(mayChange(shipped, { path, value: true }), true)
        if (now === true) assert.match(String(mayChange(shipped, { path, value: false })), /cannot be/)
      })
    if (asks.kind === 'list')
      test(`${title}: a register may be added, and one must remain`, () => {
        assert.equal(mayChange(shipped, { path, value: ['GMC', 'BACP'] }), true)
        assert.match(String(mayChange(shipped, { path, value: [] })), /at least one/)
      })
  }

  test('each kind of setting of the contract is in the table', () => {
    const kinds = new Set(ofContract.map(({ asks }) => asks.kind))
    assert.deepEqual([...kinds].sort(), ['list', 'number', 'switch'])
    assert.ok(ofContract.length > 15)
  })
})

describe('settings in words', () => {
  const at = (path: string) => {
    const setting = settings.find((each) => each.path === path)
    assert.ok(setting, path)
    return setting
  }
  const meeting = at('supervision.rules.sup.gp-supervisor-meeting.cadence.days')

  test('a figure has its unit, its thing and its limit', () => {
    assert.equal(valueInWords(meeting, meeting.now), '28 days')
    assert.deepEqual(partsOf(meeting.title), {
      figure: 'Most days apart',
      thing: 'GP supervisor and link worker meet regularly',
    })
    assert.equal(limitInWords(meeting), 'May only be made shorter: contract. From 1 to 28 days.')
    assert.equal(valueInWords(at('training.items.sm-resus.refreshMonths'), 12), 'Every 12 months')
    assert.equal(valueInWords(at('training.items.pci-core.refreshMonths'), null), 'Once is enough')
    assert.equal(valueInWords(at('supervision.rules.sup.gp-supervisor-appointed.inForce'), true), 'Yes')
  })

  test('what nobody can change says why, and what may be switched off does not', () => {
    assert.match(
      fixedBecause(at('supervision.rules.sup.gp-supervisor-appointed.inForce')) ?? '',
      /contract requirement: it cannot be switched off/,
    )
    assert.match(fixedBecause(at('supervision.rules.sup.safeguarding-discussion.graceDays')) ?? '', /any closer/)
    assert.equal(fixedBecause(at('supervision.rules.sup.line-management.inForce')), undefined)
    assert.equal(fixedBecause(meeting), undefined)
  })
})

describe('several changes of one figure', () => {
  const change = (id: string, by: ReachingChange['by'], at: string, value: number, from: string): ReachingChange => ({
    ...{ id, by, value, from, basis: 'Agreed', at: { id: at, name: at } },
    path: 'supervision.rules.sup.gp-supervisor-meeting.cadence.days',
  })
  const cadenceWith = (changes: ReachingChange[], on: string) => {
    const { standard } = withChanges(shipped, changesInForce(lastOfEach(changes), on))
    const cadence = standard.supervision.rules.find(({ id }) => id === 'sup.gp-supervisor-meeting')?.cadence
    return cadence?.kind === 'interval' && cadence.days
  }

  test('an organisation takes back what it tightened itself by a later change of its own', () => {
    const own = [change('a', 'own', 'pcn', 14, '2026-01-01'), change('b', 'own', 'pcn', 21, '2026-02-01')]
    assert.equal(cadenceWith(own, '2026-03-01'), 21)
  })

  test('it never takes back what its place asks for', () => {
    const both = [change('a', 'place', 'place', 14, '2026-01-01'), change('b', 'own', 'pcn', 21, '2026-02-01')]
    assert.equal(cadenceWith(both, '2026-03-01'), 14)
  })
})
