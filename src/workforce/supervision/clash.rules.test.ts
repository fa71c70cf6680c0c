import assert from 'node:assert/strict'
import { test } from 'node:test'
import { londonInstant } from '../../lib/moment.ts'
import { clashesInWords, clashesOf } from './clash.rules.ts'

const DAY = '2026-11-26'
const AMINA = 'amina'
const LEE = { id: 'lee', name: 'Helen Lee', away: [] }
const worker = { colleagueId: AMINA, givenName: 'Amina', absences: [] }
const from = (on: string, at = '10:00', minutes = 60) => [{ on, startsAt: londonInstant(on, at), minutes }]
const busy = (colleagueId: string, begins: string, ends: string) => [
  { colleagueId, startsAt: londonInstant(DAY, begins), endsAt: londonInstant(DAY, ends) },
]
const against = (times: ReturnType<typeof from>, diary: Partial<Parameters<typeof clashesOf>[1]> = {}) =>
  clashesOf(times, { worker, supervisor: LEE, busy: [], ...diary }).map(({ says }) => says)

const DIARY: [string, string, string, string[]][] = [
  ['one that ends as it begins', '09:00', '10:00', []],
  ['one that ends a minute after', '09:00', '10:01', ['Amina has another session at 9am']],
  ['one within it', '10:15', '10:30', ['Amina has another session at 10:15am']],
  ['one that begins a minute before it ends', '10:59', '11:30', ['Amina has another session at 10:59am']],
  ['one that begins as it ends', '11:00', '11:30', []],
]
for (const [what, begins, ends, says] of DIARY)
  test(`an hour from 10am stands against ${what}: ${says.length ? 'said' : 'no clash'}`, () =>
    assert.deepEqual(against(from(DAY), { busy: busy(AMINA, begins, ends) }), says))

test('the first day away stands against a session, and the first day back does not, for either of the two', () => {
  const away = { from: '2026-11-24', until: '2026-11-26' }
  const ill = { worker: { ...worker, absences: [{ id: 'one', ...away }] } }
  const off = { supervisor: { ...LEE, away: [away] } }
  assert.deepEqual(against(from('2026-11-23'), { ...ill, ...off }), [])
  assert.deepEqual(against(from('2026-11-24'), { ...ill, ...off }), ['Amina is away', 'Helen Lee is away'])
  assert.deepEqual(against(from('2026-11-25'), { ...ill, ...off }), ['Amina is away', 'Helen Lee is away'])
  assert.deepEqual(against(from('2026-11-26'), { ...ill, ...off }), [])
})

test('a bank holiday is said with its day, and after five the rest is counted', () => {
  assert.deepEqual(against(from('2026-12-25')), ['is a bank holiday'])
  const six = Array.from({ length: 6 }, (_, at) => ({ on: `2026-12-0${at + 1}`, says: 'Amina is away' }))
  assert.match(clashesInWords(six), /^1 Dec 2026: Amina is away\. .*5 Dec 2026: Amina is away\. And 1 more\. Choose/)
})
