import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayMoveCase, mayWorkOnCase } from './case.policy.ts'
import { markPersonTold, reopenCaseRow } from './case-changes.store.ts'
import { findCase } from './cases.store.ts'
import { OneCase } from './close-case.form.ts'

/** Support goes on. Whoever reopens the case holds it (safety H7), until it is moved. */
export const reopenCase = command({
  event: 'casework.case-reopened',
  input: OneCase,
  load: (context, { caseId }) => findCase(context, caseId, 'lock'),
  may: (actor, subject) => mayWorkOnCase(actor, subject) === true || mayMoveCase(actor, subject),
  decide: (subject, _, __, actor) => {
    if (subject.state === 'open') return forbidden(`${subject.number} is open already`)
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can reopen a case')
    const own = subject.post?.colleagueId === actor.id
    return accept({ caseId: subject.id, holderId: actor.id, postId: own ? subject.post?.id : undefined })
  },
  save: async (context, reopened) => {
    await reopenCaseRow(context, reopened)
    return accept({ id: reopened.caseId })
  },
  about: ({ caseId }) => [`case:${caseId}`],
  keep: [],
})

/** The person was told who holds their case now (safety H7). */
export const tellPerson = command({
  event: 'casework.person-told',
  input: OneCase,
  load: (context, { caseId }) => findCase(context, caseId, 'lock'),
  may: mayWorkOnCase,
  decide: (subject) => accept({ caseId: subject.id }),
  save: async (context, { caseId }) => {
    await markPersonTold(context, caseId)
    return accept({ id: caseId })
  },
  about: ({ caseId }) => [`case:${caseId}`],
  keep: [],
})
