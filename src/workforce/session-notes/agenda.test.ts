import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgendaLine } from '../../platform/agenda.ts'
import { agendaOf } from './agenda.rules.ts'

const line = (key: string, rank: number): AgendaLine => ({ key, rank, what: key, why: '', about: [] })
const keys = (lines: readonly AgendaLine[]) => lines.map(({ key }) => key)

describe('the agenda of a session', () => {
  test('holds five items, somebody’s safety first, no more than two of one cause, and a win at the end', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => line(`case-silent:${name}`, 10))
    const all = [...many, line('case-win:x', 50), line('duty:y', 20), line('training:z', 30), line('case-concern:q', 0)]
    const { first, rest } = agendaOf(all)
    assert.deepEqual(keys(first), ['case-concern:q', 'case-silent:a', 'case-silent:b', 'duty:y', 'case-win:x'])
    assert.deepEqual(keys(rest), ['case-silent:c', 'case-silent:d', 'training:z'])
  })

  test('five people who may be unsafe leave room for nothing else', () => {
    const unsafe = ['a', 'b', 'c', 'd', 'e'].map((name) => line(`case-concern:${name}`, 0))
    assert.deepEqual(keys(agendaOf([line('case-win:x', 50), ...unsafe]).first), keys(unsafe))
  })

  test('an agenda of fewer than five is whole', () => {
    assert.deepEqual(keys(agendaOf([line('duty:y', 20), line('case-silent:a', 10)]).first), ['case-silent:a', 'duty:y'])
  })
})
