import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seated } from '../../../test/actors.ts'
import { type DebriefSubject, mayOffer } from './debriefs.policy.ts'

const DUE = '2026-11-26'
const owed = (by: Partial<DebriefSubject> = {}): DebriefSubject => ({
  debrief: { id: 'one', postId: 'post', owedOn: '2026-11-24', dueOn: DUE, version: 1 },
  worker: { id: 'amina', name: 'Amina Khan' },
  holderIds: ['lee'],
  reached: true,
  ...by,
})
const may = (subject: DebriefSubject, today: string, actor = seated('pcn-manager', 'joan')) =>
  mayOffer(actor, subject, { today }) === true

test('a debrief is offered by those named for it; by the network’s manager once nobody did in time, or nobody is named', () => {
  assert.equal(may(owed(), DUE, seated('gp-supervisor', 'lee')), true)
  assert.equal(may(owed(), DUE), false)
  assert.equal(may(owed(), '2026-11-27'), true)
  assert.equal(may(owed({ holderIds: [] }), DUE), true)
  assert.equal(may(owed({ debrief: { ...owed().debrief, firstOfferedOn: DUE } }), '2026-11-27'), false)
})

test('nobody offers one to themselves, and no manager of elsewhere does', () => {
  assert.equal(may(owed({ holderIds: ['amina'] }), '2026-11-27', seated('pcn-manager', 'amina')), false)
  assert.equal(may(owed({ reached: false }), '2026-11-27'), false)
})
