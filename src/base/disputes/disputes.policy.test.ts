import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seated } from '../../../test/actors.ts'
import { mayAnswer, mayDispute } from './disputes.policy.ts'

const subject = {
  post: { colleagueId: 'amina', givenName: 'Amina', lineManager: { id: 'joan', name: 'Joan Bell' } },
  reach: { employer: true, pcn: false },
}

test('what a worker says is not right is answered by somebody else, also where the worker manages others (H9)', () => {
  const self = seated('line-manager', 'amina')
  assert.equal(mayDispute(self, subject), true)
  assert.equal(mayAnswer(self, subject), 'Only those who manage this post can answer')
  assert.equal(mayAnswer(seated('line-manager', 'joan'), subject), true)
  assert.notEqual(
    mayAnswer(seated('line-manager', 'joan'), { ...subject, reach: { employer: false, pcn: false } }),
    true,
  )
})
