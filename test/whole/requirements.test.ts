import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readRequirements, report, strayTags } from '../../bin/requirements.ts'

const all = readRequirements(fileURLToPath(new URL('../..', import.meta.url)))
const run = (passed: string[], failed: string[] = []) => ({ passed, failed, at: '2026-11-22T09:00:00Z' })
const S = (number: number) => `S${number}`

test('every statement of the founding documents is listed once, in order', () => {
  assert.deepEqual(
    all.map(({ id }) => id),
    Array.from({ length: 116 }, (_, at) => S(at + 1)),
  )
  assert.equal(report(all, run([])).at(-1), '0 of 115 proven')
})

test('a statement is proven by a passing test that names it, alone or among others', () => {
  const lines = report(all, run([`[${S(35)}] a GP supervisor is shown`, `[${S(36)}, ${S(40)}] sessions are kept`]))
  for (const number of [35, 36, 40]) assert.ok(lines.includes(`${S(number)} proven`))
  assert.ok(lines.includes('S37 missing'))
  assert.ok(lines.includes('S111 void'))
  assert.equal(lines.at(-1), '3 of 115 proven')
})

test('a statement is not proven while a test that names it fails, nor by a name without brackets', () => {
  const lines = report(all, run([`[${S(35)}] shown`, 'S36 is nice'], [`[${S(35)}] stored`]))
  assert.ok(lines.includes('S35 missing'))
  assert.ok(lines.includes('S36 missing'))
})

test('a tag that names no statement is pointed out', () => {
  assert.deepEqual(strayTags(all, run([`[${S(117)}] shown`, `[${S(1)}] shown`])), ['S117'])
})
