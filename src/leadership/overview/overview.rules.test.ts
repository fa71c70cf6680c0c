import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Counted, columnShown, type FigureId, figureWords, inDigits, shownCount } from './overview.rules.ts'

for (const [people, said] of [
  [0, '0'],
  [1, 'fewer than 5'],
  [4, 'fewer than 5'],
  [5, '5'],
  [1200, '1,200'],
] as const)
  test(`${people} people are shown as “${said}”`, () => {
    assert.equal(inDigits(shownCount(people)), said)
  })

const open = figureWords.find(({ id }) => id === 'open-cases')
const place = (id: string, people: number): Counted => {
  const none: Record<FigureId, number> = {
    'link-workers': 3,
    wte: 3,
    'may-take': 3,
    'duties-owed': 0,
    'open-cases': people,
    'people-this-year': people,
  }
  return { id, name: id, values: none }
}

test('one small neighbourhood cannot be found by taking the others from the whole', () => {
  assert.ok(open)
  const column = columnShown(open, [place('a', 3), place('b', 40), place('c', 12)])
  assert.deepEqual([...column.values()], ['fewer than 5', '40', 'not shown'])
})

test('two small neighbourhoods hide each other', () => {
  assert.ok(open)
  const column = columnShown(open, [place('a', 3), place('b', 40), place('c', 2)])
  assert.deepEqual([...column.values()], ['fewer than 5', '40', 'fewer than 5'])
})
