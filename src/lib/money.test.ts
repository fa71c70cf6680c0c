import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readMoney, showMoney } from './money.ts'

for (const [typed, pence] of [
  ['£1,234.50', 123_450],
  ['1234.5', 123_450],
  ['1 234.50', 123_450],
  ['£1.2k', 120_000],
  ['1.25m', 125_000_000],
  ['50p', 50],
  ['0', 0],
  ['-£5', -500],
  [19.99, 1999],
  ['1,23', undefined],
  ['12.345', undefined],
  ['', undefined],
  ['lots', undefined],
  [Number.NaN, undefined],
] as const)
  test(`"${typed}" is ${pence === undefined ? 'no amount' : `${pence} pence`}`, () =>
    assert.equal(readMoney(typed), pence))

test('an amount is shown with pence only when it has some', () => {
  assert.equal(showMoney(123_450), '£1,234.50')
  assert.equal(showMoney(123_400), '£1,234')
  assert.equal(showMoney(-5), '-£0.05')
})

test('an amount as shown is read as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (pence) => assert.equal(readMoney(showMoney(pence)), pence)),
  )
})
