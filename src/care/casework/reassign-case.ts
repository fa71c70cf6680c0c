import { inPost, isAway } from '../../base/posts/post.rules.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { loadMove } from './allocate-case.ts'
import { mayMoveCase } from './case.policy.ts'
import { moveHolding } from './holdings.store.ts'
import { outOfService } from './in-service.ts'
import { ReassignCase } from './move-case.form.ts'

/**
 * An open case changes hands: to another worker for good, or to a cover for a while. The new holder tells the person who it is
 * now (safety H7). Readiness is not asked: a gate stops new people, never those already helped (H10).
 */
export const reassignCase = command({
  event: 'casework.case-reassigned',
  input: ReassignCase,
  load: loadMove,
  may: (actor, { subject }) => mayMoveCase(actor, subject),
  decide: ({ subject, post, inService }, { as, because }, { today }) => {
    if (!inService) return outOfService(post)
    if (subject.state === 'closed') return invalid({ field: 'caseId', message: 'This case is closed' })
    if (!inPost(post, today)) return invalid({ field: 'postId', message: `${post.name} is not in post today` })
    if (isAway(post, today)) return invalid({ field: 'postId', message: `${post.name} is away today. Choose another` })
    if (!subject.post)
      return invalid({ field: 'caseId', message: `${subject.number} has no worker yet. Allocate it first` })
    const own = as === 'own' || subject.post.id === post.id
    return accept({
      caseId: subject.id,
      colleagueId: post.colleagueId,
      postId: own ? post.id : subject.post.id,
      holding: own ? ('allocated' as const) : ('cover' as const),
      because,
      fromPostId: subject.post.id,
      toPostId: post.id,
      mustTell: subject.holder.id !== post.colleagueId,
    })
  },
  save: async (context, move) => {
    await moveHolding(context, move)
    return accept({ id: move.caseId })
  },
  about: ({ caseId, toPostId, fromPostId }) => [
    `case:${caseId}`,
    `post:${toPostId}`,
    ...(fromPostId !== toPostId ? [`post:${fromPostId}` as const] : []),
  ],
  keep: ['fromPostId', 'toPostId', 'holding', 'because'],
})
