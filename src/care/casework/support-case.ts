import { z } from 'zod'
import { findPost } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import { idField } from '../../lib/fields.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayWorkOnCase } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import { heldBack } from './gate.ts'
import { moveHolding } from './holdings.store.ts'
import { endSupports, findSupporter, insertSupporter, markHolderKnown } from './supporters.store.ts'

const OneSupport = z.object({ id: idField(), caseId: idField(), postId: idField() })

/**
 * A colleague begins to support somebody whom another leads, because they were asked to and accepted: `cross-referrals` says when.
 * A link worker must be ready for somebody new there; the other roles are never asked that (safety H10).
 * The acceptance stands on the timeline of the case, and so this does not as well.
 */
export const beginSupport = command({
  event: 'casework.support-began',
  input: OneSupport,
  load: async (context, { caseId, postId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const post = subject && (await findPost(context, postId))
    return post && { subject, post, because: await heldBack(context, post, subject.practice?.id) }
  },
  may: (actor, { post }) =>
    (actor.kind === 'colleague' && actor.id === post.colleagueId) || 'Only whoever was asked can say that they support',
  decide: ({ subject, post, because }, { id }, { today }) => {
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    if (!inPost(post, today)) return forbidden(`${post.name} is not in post today`)
    if (subject.post?.id === post.id) return forbidden('You lead this case already')
    if (because) return forbidden(because)
    const { colleagueId } = post
    return accept({
      id,
      caseId: subject.id,
      postId: post.id,
      role: post.role,
      colleagueId,
      holderId: subject.holder.id,
    })
  },
  save: async (context, one) =>
    (await insertSupporter(context, one)) ? accept({ id: one.id }) : refuse({ kind: 'repeated' }),
  about: ({ caseId, postId }) => [`case:${caseId}`, `post:${postId}`],
  keep: ['role'],
})

/** Support beside the lead ends: whoever gave it says so, or whoever works on the case. */
export const endSupport = command({
  event: 'casework.support-ended',
  input: z.object({ caseId: idField(), postId: idField() }),
  load: async (context, { caseId, postId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const post = subject && (await findPost(context, postId))
    return post && { subject, post }
  },
  may: (actor, { subject, post }) =>
    actor.kind === 'job' ||
    (actor.kind === 'colleague' && actor.id === post.colleagueId) ||
    mayWorkOnCase(actor, subject),
  decide: ({ subject, post }) => accept({ caseId: subject.id, postId: post.id, role: post.role }),
  save: async (context, one) => {
    const ended = await endSupports(context, one)
    return ended.length > 0 ? accept({ id: one.caseId }) : refuse({ kind: 'repeated' })
  },
  about: ({ caseId, postId }) => [`case:${caseId}`, `post:${postId}`],
  keep: ['role'],
})

/**
 * The lead goes to a colleague who supports the person already, as both agreed (mdt.rule.one-lead); whoever led supports from now
 * on. Nobody new comes to anybody, so readiness is not asked (safety H10), and the person stays counted where they were first met.
 */
export const changeLead = command({
  event: 'casework.lead-changed',
  input: z.object({ id: idField(), caseId: idField(), postId: idField() }),
  load: async (context, { caseId, postId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const post = subject && (await findPost(context, postId))
    return post && { subject, post }
  },
  may: (actor, { subject, post }) =>
    (actor.kind === 'colleague' && actor.id === post.colleagueId) || mayWorkOnCase(actor, subject),
  decide: ({ subject, post }, { id }, { today }) => {
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    if (!subject.post) return forbidden(`${subject.number} has no worker yet. Allocate it first`)
    if (!subject.supporterPostIds.includes(post.id)) return forbidden(`${post.name} does not support this person yet`)
    if (!inPost(post, today)) return forbidden(`${post.name} is not in post today`)
    return accept({ id, caseId: subject.id, postId: post.id, colleagueId: post.colleagueId, from: subject.post })
  },
  save: async (context, { id, caseId, postId, colleagueId, from }) => {
    await endSupports(context, { caseId, postId })
    const own = { caseId, colleagueId, postId, holding: 'allocated' as const }
    await moveHolding(context, { ...own, because: 'lead', mustTell: true })
    const supports = { id, caseId, postId: from.id, colleagueId: from.colleagueId, holderId: colleagueId }
    await insertSupporter(context, supports)
    return accept({ id: caseId })
  },
  about: ({ caseId, postId, from }) => [`case:${caseId}`, `post:${postId}`, `post:${from.id}`],
  keep: [],
})

/** Whoever supports a case knows who holds it now (safety H7). */
export const knowHolder = command({
  event: 'casework.supporter-told',
  input: z.object({ supporterId: idField() }),
  load: (context, { supporterId }) => findSupporter(context, supporterId),
  may: (actor, { colleagueId }) =>
    (actor.kind === 'colleague' && actor.id === colleagueId) || 'Only whoever supports this person can say this',
  decide: ({ id, caseId }) => accept({ id, caseId }),
  save: async (context, { id, caseId }) => {
    await markHolderKnown(context, id)
    return accept({ id: caseId })
  },
  about: ({ caseId }) => [`case:${caseId}`],
  keep: [],
})
