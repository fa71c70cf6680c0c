import assert from 'node:assert/strict'
import { test } from 'node:test'
import { londonDay, londonInstant, showMoment, showTime } from './moment.ts'

for (const [instant, day] of [
  ['2026-06-30T22:59:59Z', '2026-06-30'],
  ['2026-06-30T23:00:00Z', '2026-07-01'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
] as const)
  test(`in London it is ${day} at ${instant}`, () => assert.equal(londonDay(new Date(instant)), day))

for (const [day, time, instant, why] of [
  ['2026-01-15', '07:00', '2026-01-15T07:00:00.000Z', 'in winter'],
  ['2026-07-15', '07:00', '2026-07-15T06:00:00.000Z', 'in summer'],
  ['2026-07-15', '00:30', '2026-07-14T23:30:00.000Z', 'just after midnight in summer'],
  ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z', 'before summer time begins'],
  ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z', 'in the hour that is skipped'],
  ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z', 'when summer time has begun'],
  ['2026-10-25', '00:59', '2026-10-24T23:59:00.000Z', 'before summer time ends'],
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z', 'in the hour that comes twice, the first'],
  ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z', 'when summer time has ended'],
] as const)
  test(`${time} on ${day} in London is ${instant}: ${why}`, () =>
    assert.equal(londonInstant(day, time).toISOString(), instant))

test('what is no day or no time is refused', () => {
  for (const [day, time] of [
    ['2026-02-30', '07:00'],
    ['2026-02-20', '24:00'],
    ['2026-02-20', '7:00'],
  ] as const)
    assert.throws(() => londonInstant(day, time), RangeError)
})

for (const [time, shown] of [
  ['07:00', '7am'],
  ['07:05', '7:05am'],
  ['12:00', 'midday'],
  ['00:00', 'midnight'],
  ['00:30', '12:30am'],
  ['12:30', '12:30pm'],
  ['23:59', '11:59pm'],
] as const)
  test(`${time} is shown as ${shown}, in winter and in summer`, () => {
    assert.equal(showTime(londonInstant('2026-01-15', time)), shown)
    assert.equal(showTime(londonInstant('2026-07-15', time)), shown)
  })

test('a moment is shown with its day', () =>
  assert.equal(showMoment(new Date('2026-07-15T22:30:00Z')), '15 July 2026 at 11:30pm'))
