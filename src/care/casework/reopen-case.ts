import { findPost } from '../../base/posts/index.ts'
import { inPost, isAway } from '../../base/posts/post.rules.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayMoveCase, mayWorkOnCase } from './case.policy.ts'
import { markPersonTold, reopenCaseRow } from './case-changes.store.ts'
import { findCase } from './cases.store.ts'
import { OneCase } from './close-case.form.ts'

/**
 * Support goes on. Whoever worked on the case and reopens it holds it (safety H7), until it is moved. When a manager does, it is
 * back with its worker, who is here: to reopen is no way to personal details that ask for a reason.
 */
export const reopenCase = command({
  event: 'casework.case-reopened',
  input: OneCase,
  load: async (context, { caseId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const post = subject?.post && (await findPost(context, subject.post.id))
    return subject && { subject, post }
  },
  may: (actor, { subject }) => mayWorkOnCase(actor, subject) === true || mayMoveCase(actor, subject),
  decide: ({ subject, post }, _, { today }, actor) => {
    if (subject.state === 'open') return forbidden(`${subject.number} is open already`)
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can reopen a case')
    const isHere = post !== undefined && inPost(post, today) && !isAway(post, today)
    const goesBack = mayWorkOnCase(actor, subject) !== true && isHere
    const holderId = goesBack ? post.colleagueId : actor.id
    return accept({ caseId: subject.id, holderId, postId: post?.colleagueId === holderId ? post.id : undefined })
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
