import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { loadFramework } from '../../framework/framework.ts'
import { shippedStandard } from '../../framework/standard.ts'
import { limitsOf, oneDecimal, type Sum, usualSum } from './capacity.rules.ts'
import { wteNeeded } from './wte-needed.rules.ts'

const { caseload } = shippedStandard(loadFramework())
const usual = usualSum(caseload)
const example = (id: string) => caseload.workedExamples.find((each) => each.id === id)

describe('the worked examples of caseload.yaml come out as they are written', () => {
  for (const [id, ceiling] of [
    ['x1', 250],
    ['x2', 200],
  ] as const)
    test(`${id}: a ceiling of ${ceiling}, 42 weeks, 3 months open`, () => {
      const at = (contacts: number) => limitsOf({ ...usual, annual_ceiling: ceiling, average_contacts: contacts })
      const wanted = example(id)
      assert.equal(oneDecimal(at(6).newPerWeek), wanted?.newPerWeek)
      assert.equal(oneDecimal(at(6).openAtOnce), wanted?.openAtOnce)
      assert.equal(oneDecimal(at(6).contactsPerWeek), wanted?.contactsPerWeekAt6)
      assert.equal(oneDecimal(at(12).contactsPerWeek), wanted?.contactsPerWeekAt12)
    })

  test('x3: 600 people a year need 2.4 posts at 250, 3 at 200, and 5.1 by hours at nine contacts', () => {
    const wanted = example('x3')
    const people = wanted?.expectedPeoplePerYear ?? 0
    assert.equal(people, 600)
    const at = (ceiling: number) => wteNeeded(people, { ...usual, annual_ceiling: ceiling })
    assert.equal(oneDecimal(at(250).byCeiling), wanted?.wteAt250)
    assert.equal(oneDecimal(at(200).byCeiling), wanted?.wteAt200)
    assert.equal(oneDecimal(at(225).byHours), wanted?.wteByHoursAt9)
    assert.equal(oneDecimal(at(225).needed), wanted?.wteByHoursAt9)
    assert.equal(at(225).binds, 'hours')
  })

  for (const [contacts, key] of [
    [6, 'peopleByHoursAt6'],
    [9, 'peopleByHoursAt9'],
    [12, 'peopleByHoursAt12'],
  ] as const)
    test(`x4: 25 contact hours a week leave room for ${example('x4')?.[key]} people at ${contacts} contacts each`, () => {
      const limits = limitsOf({ ...usual, average_contacts: contacts })
      assert.equal(oneDecimal(limits.contactHoursPerWeek), example('x4')?.contactHoursPerWeek)
      assert.equal(oneDecimal(limits.peopleByHours), example('x4')?.[key])
    })

  test('x5: 0.8 WTE over five rural practices is bound by its hours', () => {
    const limits = limitsOf({ ...usual, wte: 0.8, travel_hours: 3 })
    const wanted = example('x5')
    assert.equal(oneDecimal(limits.contactHoursPerWeek), wanted?.contactHoursPerWeek)
    assert.equal(oneDecimal(limits.peopleByHours), wanted?.peopleByHours)
    assert.equal(oneDecimal(limits.personalCeiling), wanted?.personalCeiling)
    assert.equal(limits.binds, wanted?.binding)
  })
})

test('community time within the share that the ceiling assumes takes nothing away; above it, it does', () => {
  const at = (community_share: number) => limitsOf({ ...usual, community_share })
  assert.equal(at(0.15).personalCeiling, at(0).personalCeiling)
  assert.equal(oneDecimal(at(0.25).personalCeiling), oneDecimal(usual.annual_ceiling * 0.9))
})

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const sums: fc.Arbitrary<Sum> = fc
  .record({
    wte: share(0.1, 1.5),
    annual_ceiling: share(50, 250),
    complexity_factor: share(0.5, 1),
    maturity_factor: share(0.7, 1),
    community_share: share(0, 0.5),
    groups_share: share(0, 0.5),
    starter_share: share(0.25, 1),
    average_contacts: share(1, 30),
    hours_per_contact: share(0.25, 4),
    meeting_hours: share(0, 20),
    travel_hours: share(0, 20),
  })
  .map((some) => ({ ...usual, ...some }))

const grown = (key: keyof Sum, by: number) => (sum: Sum) =>
  [limitsOf(sum), limitsOf({ ...sum, [key]: sum[key] + by })] as const
const SLACK = 1e-9

describe('whatever the figures', () => {
  test('more hours of work never lower a limit', () => {
    fc.assert(
      fc.property(sums, share(0, 0.5), (sum, by) => {
        const [less, more] = grown('wte', by)(sum)
        return (
          more.personalCeiling >= less.personalCeiling - SLACK &&
          more.peopleByHours >= less.peopleByHours - SLACK &&
          more.contactHoursPerWeek >= less.contactHoursPerWeek - SLACK
        )
      }),
    )
  })

  for (const key of [
    'community_share',
    'groups_share',
    'travel_hours',
    'meeting_hours',
    'average_contacts',
    'hours_per_contact',
  ] as const)
    test(`more of ${key} never raises a limit`, () => {
      fc.assert(
        fc.property(sums, share(0, 0.5), (sum, by) => {
          const [less, more] = grown(key, by)(sum)
          return more.people <= less.people + SLACK
        }),
      )
    })

  test('the limit that binds is the smaller one, and no limit is below nothing', () => {
    fc.assert(
      fc.property(sums, (sum) => {
        const { personalCeiling, peopleByHours, people, binds } = limitsOf(sum)
        const smaller = binds === 'hours' ? peopleByHours : personalCeiling
        return people === smaller && people <= personalCeiling && people <= peopleByHours && people >= -SLACK
      }),
    )
  })

  test('the posts that are needed are never fewer than the bare ceiling asks for', () => {
    fc.assert(
      fc.property(sums, fc.integer({ min: 0, max: 5000 }), (sum, people) => {
        return wteNeeded(people, sum).needed >= people / sum.annual_ceiling - SLACK
      }),
    )
  })
})
