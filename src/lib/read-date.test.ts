import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plusDays, shortDate, showDate } from './plain-date.ts'
import { readDate } from './read-date.ts'

for (const typed of [
  '2 Feb 2026',
  '2 February 2026',
  '2nd February 2026',
  '2nd of February 2026',
  '2nd of February, 2026',
  '02 FEB 26',
  "2 Feb '26",
  '2/2/26',
  '2/2/2026',
  '02/02/2026',
  '02.02.2026',
  '2-2-2026',
  '2 2 2026',
  '02 02 26',
  '2-Feb-2026',
  '2Feb2026',
  '02022026',
  '20260202',
  '2026-02-02',
  '2026-2-2',
  '2026/02/02',
  'Feb 2, 2026',
  'February 2nd 2026',
  '2 febuary 2026',
  'Monday 2 February 2026',
  'Mon, 2 Feb 2026',
  '  2  Feb  2026 ',
])
  test(`"${typed}" is read as 2 February 2026`, () => assert.equal(readDate(typed), '2026-02-02'))

for (const typed of [
  '',
  '31/02/2026',
  '29 Feb 2026',
  '2 Smarch 2026',
  '13/13/2026',
  '2 Feb',
  'Feb 2026',
  'Monday',
  'Tuesday 2 February 2026',
  '2/2/226',
  '1/1/0026',
  'today',
  '12345',
  '2026-02-02T10:00:00Z',
])
  test(`"${typed}" is not read as a day`, () => assert.equal(readDate(typed), undefined))

for (const [typed, expected] of [
  ['Today', '2026-11-22'],
  ['yesterday', '2026-11-21'],
  ['tomorrow', '2026-11-23'],
  ['3 days ago', '2026-11-19'],
  ['a week ago', '2026-11-15'],
  ['in 2 weeks', '2026-12-06'],
  ['1 Dec', '2026-12-01'],
  ['3rd of January', '2027-01-03'],
  ['20/11', '2026-11-20'],
  ['Tue 1 Dec', '2026-12-01'],
  ['Monday 1 Dec', undefined],
  ['3 May', undefined],
  ['31 Nov', undefined],
  ['May 26', undefined],
  ['2 weeks', undefined],
  ['in 2 weeks ago', undefined],
] as const)
  test(`on 22 November 2026 "${typed}" is ${expected ?? 'no day'}`, () =>
    assert.equal(readDate(typed, { today: '2026-11-22' }), expected))

for (const [typed, event, birth] of [
  ['4/3/52', '2052-03-04', '1952-03-04'],
  ['4/3/27', '2027-03-04', '1927-03-04'],
  ['4/3/26', '2026-03-04', '2026-03-04'],
  ['4/3/08', '2008-03-04', '2008-03-04'],
] as const)
  test(`"${typed}" is ${event} for something that happens and ${birth} for a birth date`, () => {
    assert.equal(readDate(typed, { today: '2026-11-22' }), event)
    assert.equal(readDate(typed, { today: '2026-11-22', birth: true }), birth)
  })

test('a birth date is never read without its year', () => {
  assert.equal(readDate('1 Dec', { today: '2026-11-22', birth: true }), undefined)
})

test('whatever is shown can be typed back', () => {
  const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => plusDays('1900-01-01', days))
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const shown of [day, showDate(day), shortDate(day), day.split('-').reverse().join('/')])
        assert.equal(readDate(shown), day)
    }),
  )
})

test('no text at all makes reading a date fail', () => {
  fc.assert(fc.property(fc.string(), (typed) => void readDate(typed, { today: '2026-11-22' })))
})
