import { findPost } from '../../base/posts/index.ts'
import { inPost, isAway } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayMoveCase } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import { ReturnCase } from './handover.form.ts'
import { earlierHolding } from './handover.store.ts'
import { moveHolding } from './holdings.store.ts'

/** Back to whoever held it before. If the person was told of the change, they are told again. */
export const returnCase = command({
  event: 'casework.case-returned',
  input: ReturnCase,
  load: async (context, { caseId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const earlier = subject && (await earlierHolding(context, caseId))
    return earlier && { subject, earlier }
  },
  may: (actor, { subject }) => mayMoveCase(actor, subject),
  decide: ({ subject, earlier }) => {
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    return accept({ caseId: subject.id, ...earlier, because: 'returned', mustTell: !subject.mustTell })
  },
  save: async (context, move) => {
    await moveHolding(context, move)
    return accept({ id: move.caseId })
  },
  about: ({ caseId, postId }) => [`case:${caseId}`, ...(postId ? [`post:${postId}` as const] : [])],
  keep: ['holding', 'because'],
})

/** Back from leave: a worker takes their own case back, by choice and not by the calendar (safety H7). */
export const takeBackCase = command({
  event: 'casework.case-taken-back',
  input: ReturnCase,
  load: async (context: Context, { caseId }) => {
    const subject = await findCase(context, caseId, 'lock')
    const post = subject?.post && (await findPost(context, subject.post.id))
    return post && { subject, post }
  },
  may: (actor, { subject, post }) =>
    (actor.kind === 'colleague' && actor.id === post.colleagueId) || mayMoveCase(actor, subject),
  decide: ({ subject, post }, _, { today }) => {
    if (subject.state === 'closed') return forbidden(`${subject.number} is closed`)
    if (subject.holder.id === post.colleagueId) return forbidden(`${post.name} holds this case already`)
    if (!inPost(post, today) || isAway(post, today)) return forbidden(`${post.name} is not here today`)
    return accept({
      caseId: subject.id,
      colleagueId: post.colleagueId,
      postId: post.id,
      holding: 'allocated' as const,
      because: 'returned',
      mustTell: !subject.mustTell,
    })
  },
  save: async (context, move) => {
    await moveHolding(context, move)
    return accept({ id: move.caseId })
  },
  about: ({ caseId, postId }) => [`case:${caseId}`, `post:${postId}`],
  keep: ['holding', 'because'],
})
