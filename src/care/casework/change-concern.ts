import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { sitsAs } from '../../platform/actor.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AddToConcern, CloseConcern, OneConcern } from './concern.form.ts'
import { decideAcknowledgement, decideConcernClosing, nextCheckAfter } from './concern.rules.ts'
import { insertEntry } from './concern-entries.store.ts'
import { findConcernSubject, maySeeConcern } from './find-concern-subject.ts'
import { markAcknowledged, markClosed, markTold, setNextCheck } from './keep-concerns.store.ts'

/** Whom I told, when, what was agreed, and the next check (safety H4). */
export const addToConcern = command({
  event: 'casework.concern-added-to',
  input: AddToConcern,
  load: (context, { concernId }) => findConcernSubject(context, concernId, 'lock'),
  may: maySeeConcern,
  decide: ({ concern }, form, { today }, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can add to a concern')
    if (concern.state === 'closed') return forbidden('This concern is closed. Open a new one')
    const kind = form.toldWhom ? ('told' as const) : ('checked' as const)
    const toldOn = form.toldWhom ? (form.toldOn ?? today) : undefined
    return accept({ ...form, toldOn, kind, byId: actor.id, nextCheckOn: nextCheckAfter(today, form.nextCheckOn) })
  },
  save: async (context, entry) => {
    await insertEntry(context, entry)
    if (entry.kind === 'told') await markTold(context, entry.concernId, entry.nextCheckOn)
    else await setNextCheck(context, entry.concernId, entry.nextCheckOn)
    return accept({ id: entry.concernId })
  },
  about: ({ concernId }) => [`concern:${concernId}`],
  keep: ['kind'],
})

/** A named person has read it: from now on it is no longer first for everybody, and it may be closed when it is over. */
export const acknowledgeConcern = command({
  event: 'casework.concern-acknowledged',
  input: OneConcern,
  load: (context, { concernId }) => findConcernSubject(context, concernId, 'lock'),
  may: (actor, concern) =>
    (actor.kind === 'colleague' && concern.notices.some(({ id }) => id === actor.id)) ||
    (concern.subject.reached && sitsAs(actor, ...MANAGERS, 'safeguarding-lead')) ||
    'Only those who must see this concern can confirm that they have read it',
  decide: (concern, _, __, actor) =>
    actor.kind === 'colleague'
      ? decideAcknowledgement(concern, actor.id)
      : forbidden('Only a colleague can confirm this'),
  save: async (context, { id, byId }) => {
    await markAcknowledged(context, id, byId)
    await insertEntry(context, { concernId: id, kind: 'acknowledged', byId, said: '' })
    return accept({ id })
  },
  about: ({ id }) => [`concern:${id}`],
  keep: [],
})

export const closeConcern = command({
  event: 'casework.concern-closed',
  input: CloseConcern,
  load: (context, { concernId }) => findConcernSubject(context, concernId, 'lock'),
  may: maySeeConcern,
  decide: (concern, { said }, _, actor) => {
    const decided = decideConcernClosing(concern, said)
    if (!decided.ok) return decided
    return actor.kind === 'colleague'
      ? accept({ ...decided.value, byId: actor.id })
      : forbidden('Only a colleague can close a concern')
  },
  save: async (context, { id, caseId, byId, said }) => {
    await insertEntry(context, { concernId: id, kind: 'closed', byId, said })
    await markClosed(context, id, caseId, byId)
    return accept({ id })
  },
  about: ({ id }) => [`concern:${id}`],
  keep: [],
})
