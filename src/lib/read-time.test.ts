import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTime } from './read-time.ts'

const READ: [string, string][] = [
  ['2pm', '14:00'],
  ['2 PM', '14:00'],
  ['2.30pm', '14:30'],
  ['2:30 p.m.', '14:30'],
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['14h30', '14:30'],
  ['9', '09:00'],
  ['09:05', '09:05'],
  ['02:00', '02:00'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['10 o’clock', '10:00'],
]

test('a time is read in every shape in which people write one', () => {
  for (const [typed, time] of READ) assert.equal(readTime(typed), time, typed)
})

test('what may be before or after midday, or is no time at all, is asked again', () => {
  for (const typed of ['2', '2:30', '25:00', '9:75', '13pm', '0am', '', 'soon', '14:3'])
    assert.equal(readTime(typed), undefined, typed)
})
