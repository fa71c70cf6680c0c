import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordProblem } from './password-rules.ts'
import { COMMON_PASSWORDS } from './vendor/common-passwords.ts'

const owner = { email: 'amina.khan@riverside.nhs.uk', names: ['Amina', 'Khan'], organisation: 'Riverside Wellbeing' }
const STOLEN = 'This password is on lists of stolen passwords. Choose one that nobody else would think of'
const EASY = 'This password is too easy to guess. Three words that do not belong together work well'
const OWN = 'Choose a password that is not made of your name, your e-mail or your service'

for (const [password, says] of [
  ['kettle swan', 'Use 12 characters or more. Three words work well'],
  ['a'.repeat(129), 'Use 128 characters or fewer'],
  ['1q2w3e4r5t6y', STOLEN],
  ['Christopher1', STOLEN],
  ['P@ssw0rd2026!', STOLEN],
  ['passwordpassword', STOLEN],
  ['Password12345', STOLEN],
  ['football2026!', STOLEN],
  ['aaaaaaaabbbb', EASY],
  ['abcdefghijkl', EASY],
  ['012345678901234', STOLEN],
  ['qwertyuiopasdf', EASY],
  ['AminaKhan2026', OWN],
  ['amina.khan@riverside.nhs.uk', OWN],
  ['Riverside Wellbeing 1', OWN],
  ['linkworker2026', OWN],
  ['trellistrellis', OWN],
] as const)
  test(`"${password.slice(0, 30)}" is refused in words: ${says}`, () =>
    assert.equal(passwordProblem(password, owner), says))

for (const password of [
  'kettle swan marble',
  'correcthorsebatterystaple',
  'amina likes wet mondays',
  'ñandú über Straße 7',
  'kettle '.repeat(18),
  '        heron stone        ',
])
  test(`"${password.slice(0, 30)}" is accepted, whatever kinds of character it has`, () =>
    assert.equal(passwordProblem(password, owner), undefined))

test('the list is long, in small letters, and each entry is refused once it is long enough', () => {
  const listed = COMMON_PASSWORDS.split('\n')
  assert.ok(listed.length > 15_000)
  for (const password of listed) {
    assert.equal(password, password.toLowerCase())
    if (password.length >= 12) assert.equal(passwordProblem(password), STOLEN)
  }
})

test('every listed password is refused with a year and a mark behind it', () => {
  const missed = COMMON_PASSWORDS.split('\n').filter((password) => passwordProblem(`${password}2026!`) === undefined)
  assert.deepEqual(missed, [])
})
