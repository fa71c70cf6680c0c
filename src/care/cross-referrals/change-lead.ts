import { findPost } from '../../base/posts/index.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { changeLead, findCase } from '../casework/index.ts'
import { mayOfferLead, maySend } from './cross-referral.policy.ts'
import { answerLeadRow, findLead, insertLead, leadOfCase } from './leads.store.ts'
import { AnswerLead, ProposeLead } from './send.form.ts'

/** Somebody who supports the person leads from now on, if the other of the two agrees (mdt.rule.one-lead). */
export const proposeLead = command({
  event: 'cross-referrals.lead-proposed',
  input: ProposeLead,
  load: async (context, { caseId, postId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const post = subject && (await findPost(context, postId))
    return subject && { subject, post, waiting: await leadOfCase(context, caseId) }
  },
  may: (actor, { subject }) => maySend(actor, subject),
  decide: ({ subject, post, waiting }, form, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Sign in to do this')
    if (waiting?.id === form.id) return refuse({ kind: 'repeated' })
    if (waiting) return forbidden(`Whether ${waiting.to.name} leads waits for an answer already`)
    if (subject.state === 'closed' || !subject.post) return forbidden(`${subject.number} has nobody who leads`)
    if (!post || !subject.supporterPostIds.includes(post.id))
      return invalid({ field: 'postId', message: 'Choose somebody who supports this person already' })
    const mine = post.colleagueId === actor.id
    // The lead proposes to another; anybody else asks whoever holds the case.
    const askedId = mine ? subject.holder.id : post.colleagueId
    if (!mine && !mayOfferLead(actor.id, subject))
      return forbidden(`Only ${subject.holder.name}, who holds this case, or whoever would lead can propose this`)
    return accept({
      id: form.id,
      caseId: subject.id,
      fromPostId: subject.post.id,
      toPostId: post.id,
      byId: actor.id,
      askedId,
    })
  },
  save: async (context, one) =>
    (await insertLead(context, one)) ? accept({ id: one.id }) : refuse({ kind: 'repeated' }),
  about: ({ caseId, toPostId }) => [`case:${caseId}`, `post:${toPostId}`],
  keep: [],
})

/** The other agrees, or not; whoever proposed it takes it back. */
export const answerLead = command({
  event: 'cross-referrals.lead-answered',
  input: AnswerLead,
  load: async (context, { leadChangeId }) => {
    const change = await findLead(context, leadChangeId)
    const subject = change && (await findCase(context, change.caseId, 'lock'))
    return change && subject && { change, subject }
  },
  may: (actor, { change }) =>
    (actor.kind === 'colleague' && (actor.id === change.askedId || actor.id === change.proposedBy.id)) ||
    'Only the two whom it concerns can answer this',
  decide: ({ change, subject }, { answer }, { newId }, actor) => {
    const proposed = actor.kind === 'colleague' && actor.id === change.proposedBy.id
    if (proposed !== (answer === 'withdrawn'))
      return forbidden(proposed ? 'The other of the two answers this' : 'Only whoever proposed it can take it back')
    if (answer === 'agreed' && subject.post?.id !== change.fromPostId)
      return forbidden('Somebody else leads this case by now. Propose it anew')
    return accept({ id: change.id, caseId: change.caseId, postId: change.to.postId, answer, supporterId: newId() })
  },
  save: async (context, { id, caseId, postId, answer, supporterId }) => {
    await answerLeadRow(context, id, answer)
    if (answer !== 'agreed') return accept({ id, caseId })
    const changed = await changeLead(context, { id: supporterId, caseId, postId })
    return changed.ok ? accept({ id, caseId }) : changed
  },
  about: ({ caseId, postId }) => [`case:${caseId}`, `post:${postId}`],
  keep: ['answer'],
})
