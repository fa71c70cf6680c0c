import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import numbers from './nhs-number.fixture.json' with { type: 'json' }
import { checkDigit, isNhsNumber, readNhsNumber, showNhsNumber } from './nhs-number.ts'

test('every valid number of the reserved range is read as it is', () => {
  for (const digits of numbers.valid) assert.equal(readNhsNumber(digits), digits)
})

test('a number is read whatever spaces and hyphens it is written with', () => {
  for (const typed of [...numbers.valid_when_normalised, '999–000–0018', '９９９０００００１８'])
    assert.equal(readNhsNumber(typed), '9990000018')
})

test('a wrong check digit and a wrong form are refused', () => {
  for (const typed of [...numbers.invalid_check_digit, ...numbers.invalid_format])
    assert.equal(readNhsNumber(typed), undefined, typed)
})

test('nine digits that can have no check digit make no number', () => {
  for (const nine of numbers.prefixes_with_no_possible_check_digit) {
    assert.equal(checkDigit(nine), undefined)
    for (const last of '0123456789') assert.equal(isNhsNumber(nine + last), false)
  }
})

test('a number is shown in three groups', () => assert.equal(showNhsNumber('9990000018'), '999 000 0018'))

test('one wrong digit is always noticed', () => {
  const nine = fc.stringMatching(/^\d{9}$/).filter((digits) => checkDigit(digits) !== undefined)
  fc.assert(
    fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
      const number = `${digits}${checkDigit(digits)}`
      const wrong = [...number].map((digit, at) => (at === place ? String((Number(digit) + by) % 10) : digit)).join('')
      assert.equal(isNhsNumber(number), true)
      assert.equal(isNhsNumber(wrong), false)
      assert.equal(readNhsNumber(showNhsNumber(number)), number)
    }),
  )
})
