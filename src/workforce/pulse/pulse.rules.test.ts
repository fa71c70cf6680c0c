import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerInWords, firstWeekKept, teamWeeks, weeksKept } from './pulse.rules.ts'

test('thirteen weeks are kept, this one included, and what was not answered is no low answer', () => {
  const today = '2026-11-25'
  assert.equal(firstWeekKept(today), '2026-08-31')
  const weeks = weeksKept([{ weekOn: '2026-11-16', question: 'supported', answer: 2 }], today)
  assert.equal(weeks.length, 13)
  assert.deepEqual(weeks[0], { weekOn: '2026-11-23' })
  assert.deepEqual(weeks[1], { weekOn: '2026-11-16', supported: 2 })
  assert.equal(weeks.at(-1)?.weekOn, '2026-08-31')
  assert.equal(answerInWords(undefined), 'Not answered')
})

test('a team’s four weeks are over, and no two views overlap, so that none can be subtracted from another', () => {
  const seen = new Set(['2026-11-02', '2026-11-22', '2026-11-23', '2026-12-20', '2026-12-21'].map(teamWeeks))
  const starts = [...seen].sort()
  for (const [at, start] of starts.entries()) {
    const next = starts[at + 1]
    if (next) assert.ok((Date.parse(next) - Date.parse(start)) / 86_400_000 >= 28, `${start} and ${next}`)
  }
  const first = teamWeeks('2026-11-25')
  assert.ok(Date.parse(first) + 28 * 86_400_000 <= Date.parse('2026-11-23'), first)
})
