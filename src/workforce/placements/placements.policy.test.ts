import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seated } from '../../../test/actors.ts'
import { amina } from '../../../test/supervision-rules.ts'
import { NO_PLACEMENTS } from './placement-facts.rules.ts'
import { mayAskForAccess, mayGrantAccess } from './placements.policy.ts'

const SITE = 'oak-tree'
const beside = { post: amina, facts: NO_PLACEMENTS, within: true, siteId: SITE }

test('whoever also sits as a manager, or at the practice, asks for access for themselves and never says that it is live', () => {
  const self = seated('pcn-manager', amina.colleagueId)
  assert.equal(mayAskForAccess(self, beside), true)
  assert.equal(mayGrantAccess(self, beside), 'Only the practice or a manager can say that access is live')
  const there = seated('practice-manager', amina.colleagueId, SITE)
  assert.equal(mayGrantAccess(there, beside), 'Only the practice or a manager can say that access is live')
  assert.equal(mayGrantAccess(seated('pcn-manager', 'joan'), beside), true)
  assert.equal(mayGrantAccess(seated('practice-manager', 'ruth', SITE), beside), true)
  assert.notEqual(mayGrantAccess(seated('practice-manager', 'ruth', 'another'), beside), true)
})
