import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadFramework } from '../../framework/framework.ts'
import { shippedStandard } from '../../framework/standard.ts'
import { usualSum } from './capacity.rules.ts'
import { type Colour, oversOf, standingOf } from './standing.rules.ts'
import { fullnessInWords, limitsInWords } from './standing-words.rules.ts'

const { caseload } = shippedStandard(loadFramework())
const sum = usualSum(caseload)
const { thresholds } = caseload
const wholeYear = { wteNow: 1, wteOfYear: 1, daysWorked: 365, share: 1 }
type Figures = Partial<Parameters<typeof standingOf>[0]['counted']> & { share?: number; graded?: number }

/** A whole-time post: 225 by the ceiling, 116 by hours, 56.25 open at once. */
const standing = ({ newPeople365 = 0, openNow = 0, waitingFirst = 0, share = 1, graded = 1 }: Figures) =>
  standingOf(
    { sum, counted: { newPeople365, openNow, waitingFirst }, worked: { ...wholeYear, share }, gradedShare: graded },
    thresholds,
  )

describe('new people of the year against the limit that binds', () => {
  const table: [number, Colour][] = [
    [0, 'green'],
    [99, 'green'],
    [100, 'amber'],
    [116, 'amber'],
    [117, 'red'],
    [150, 'red'],
  ]
  for (const [newPeople365, colour] of table)
    test(`${newPeople365} people of 116 is ${colour}`, () => assert.equal(standing({ newPeople365 }).colour, colour))
})

describe('open cases against the plan', () => {
  const table: [number, number, Colour][] = [
    [56, 1, 'green'],
    [61, 1, 'green'],
    [62, 1, 'amber'],
    [73, 1, 'amber'],
    [74, 1, 'red'],
    // A starter in week 3 has a quarter of the plan: 14.
    [14, 0.25, 'green'],
    [16, 0.25, 'amber'],
    [19, 0.25, 'red'],
    [0, 0, 'green'],
    [1, 0, 'red'],
  ]
  for (const [openNow, graded, colour] of table)
    test(`${openNow} open at ${graded} of the plan is ${colour}`, () =>
      assert.equal(standing({ openNow, graded }).openColour, colour))
})

test('people given but still to be met take room as well', () => {
  assert.equal(standing({ newPeople365: 100, waitingFirst: 10 }).room, 6)
  assert.deepEqual(oversOf(standing({ newPeople365: 100, waitingFirst: 16 }), thresholds), [])
  assert.deepEqual(oversOf(standing({ newPeople365: 100, waitingFirst: 16 }), thresholds, 1), ['hours'])
  assert.deepEqual(oversOf(standing({ newPeople365: 225 }), thresholds, 1), ['ceiling', 'hours'])
})

test('somebody who worked half the year is heading for twice as many, and the warning comes above five percent', () => {
  assert.deepEqual(standing({ newPeople365: 61, share: 0.5 }).projected, { people: 122, over: false, room: -6 })
  assert.equal(standing({ newPeople365: 62, share: 0.5 }).projected?.over, true)
})

test('after a few days nobody says where the year is heading', () => {
  const early = standingOf(
    {
      sum,
      counted: { newPeople365: 5, openNow: 5, waitingFirst: 0 },
      worked: { wteNow: 1, wteOfYear: 1, daysWorked: 14, share: 14 / 365 },
      gradedShare: 1,
    },
    thresholds,
  )
  assert.equal(early.projected, undefined)
})

test('whoever worked more hours earlier in the year is held to those hours, not to today’s', () => {
  const cut = standingOf(
    {
      sum: { ...sum, wte: 0.5 },
      counted: { newPeople365: 70, openNow: 10, waitingFirst: 0 },
      worked: { wteNow: 0.5, wteOfYear: 0.75, daysWorked: 365, share: 1.5 },
      gradedShare: 1,
    },
    thresholds,
  )
  assert.equal(Math.floor(cut.now.people), 50)
  assert.equal(Math.floor(cut.year.people), 83)
  assert.equal(cut.colour, 'green')
  assert.equal(cut.projected?.people, 47)
})

test('how full somebody is, is said in one sentence, and which limit binds is always said', () => {
  assert.equal(fullnessInWords(standing({ newPeople365: 60 }), 'Amina'), 'Amina has room for 56 more people this year')
  assert.equal(
    fullnessInWords(standing({ newPeople365: 130 }), undefined),
    'You are over what the hours allow: 130 people this year, of 116',
  )
  assert.equal(
    limitsInWords(standing({})),
    'The ceiling allows 225 people a year and hours allow 116. Hours bind first.',
  )
})
