import { findPost, isOver } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { unallocateCase } from '../casework/index.ts'
import { type Allocation, canUndo, UNDO_MINUTES } from './allocation.rules.ts'
import { findAllocation, markHandedBack, markUndone } from './allocations.store.ts'
import { HandBack, UndoAllocation } from './capacity.form.ts'
import { isTheWorker, mayUndo } from './capacity.policy.ts'

export type AllocationSubject = Allocation & { post: Post; reached: boolean }

export async function findAllocated(
  context: Context,
  allocationId: string,
  lock?: 'lock',
): Promise<AllocationSubject | undefined> {
  const allocation = await findAllocation(context, allocationId, lock)
  const post = allocation && (await findPost(context, allocation.postId))
  return post && { ...allocation, post, reached: await isOver(context, post) }
}

/** A press taken back within ten minutes, while nobody was contacted. Whoever gave it holds it again (safety H7). */
export const undoAllocation = command({
  event: 'capacity.allocation-undone',
  input: UndoAllocation,
  load: (context, { allocationId }) => findAllocated(context, allocationId, 'lock'),
  may: mayUndo,
  decide: (allocation, _, { now }, actor) => {
    if (actor.kind !== 'colleague' || allocation.undoneAt || allocation.handedBack)
      return forbidden('This was taken back already')
    if (!canUndo(allocation, now))
      return forbidden(`This was given more than ${UNDO_MINUTES} minutes ago. Hand the case over instead`)
    return accept({ id: allocation.id, holderId: allocation.allocatedBy.id, by: actor.id })
  },
  save: async (context, { id, holderId, by }, { caseId, referralId }) => {
    const returned = await unallocateCase(context, { caseId, toColleagueId: holderId, because: 'undone' })
    if (!returned.ok) return returned
    await markUndone(context, id, by)
    return accept({ id, referralId })
  },
  about: (_, { referralId, postId, caseId }) => [`referral:${referralId}`, `post:${postId}`, `case:${caseId}`],
  keep: [],
})

/** The worker says why somebody else should help. It goes back to whoever gave it, who holds it from that minute. */
export const handBack = command({
  event: 'capacity.handed-back',
  input: HandBack,
  load: (context, { allocationId }) => findAllocated(context, allocationId, 'lock'),
  may: (actor, { post }) => isTheWorker(actor, post) || `Only ${post.givenName} can hand this back`,
  decide: ({ id, post, allocatedBy, undoneAt, handedBack }, { because }, _, actor) => {
    if (actor.kind !== 'colleague' || undoneAt || handedBack) return forbidden('This is not with you any more')
    const holderId = allocatedBy.id === post.colleagueId ? post.lineManager?.id : allocatedBy.id
    if (!holderId)
      return forbidden('You took this yourself and no line manager is named. Ask a manager to hand it over')
    return accept({ id, because, holderId, by: actor.id })
  },
  save: async (context, { id, because, holderId, by }, { caseId }) => {
    const returned = await unallocateCase(context, { caseId, toColleagueId: holderId, because: 'handed-back' })
    if (!returned.ok) return returned
    await markHandedBack(context, id, by, because)
    return accept({ id })
  },
  about: (_, { referralId, postId, caseId }) => [`referral:${referralId}`, `post:${postId}`, `case:${caseId}`],
  keep: ['holderId'],
})
