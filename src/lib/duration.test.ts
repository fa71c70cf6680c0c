import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMinutes, showMinutes } from './duration.ts'

for (const typed of [
  '1h30',
  '1h 30m',
  '1 hr 30 min',
  '1 hour and 30 minutes',
  '90 min',
  '90',
  '1.5 hours',
  '1½ hours',
  '1:30',
  '01:30',
])
  test(`"${typed}" is an hour and a half`, () => assert.equal(readMinutes(typed, 'minutes'), 90))

test('a bare number is minutes where minutes are asked for, and hours where hours are', () => {
  assert.equal(readMinutes(45, 'minutes'), 45)
  assert.equal(readMinutes('37.5', 'hours'), 2250)
})

for (const typed of ['', 'long', '1:75', '-5', '1h30x', 'h'])
  test(`"${typed}" is no length of time`, () => assert.equal(readMinutes(typed, 'minutes'), undefined))

for (const [minutes, shown] of [
  [45, '45 minutes'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [150, '2 hours 30 minutes'],
  [0, '0 minutes'],
] as const)
  test(`${minutes} minutes are shown as ${shown}`, () => assert.equal(showMinutes(minutes), shown))
