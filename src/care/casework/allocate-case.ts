import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPost } from '../../base/posts/index.ts'
import { inPost, type Post } from '../../base/posts/post.rules.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayMoveCase } from './case.policy.ts'
import type { CaseSubject } from './case.rules.ts'
import { findCase } from './cases.store.ts'
import { heldBack } from './gate.ts'
import { moveHolding } from './holdings.store.ts'
import { isInService, outOfService } from './in-service.ts'
import { AllocateCase } from './move-case.form.ts'

/** A waiting case gets its worker, who holds it from now, and who must be ready for somebody new from that practice. */
export const allocateCase = command({
  event: 'casework.case-allocated',
  input: AllocateCase,
  load: async (context, asked) => {
    const move = await loadMove(context, asked)
    return move && { ...move, heldBack: await heldBack(context, move.post, move.subject.practice?.id) }
  },
  may: (actor, move) => mayAllocate(actor, move),
  decide: ({ subject, post, inService, heldBack: because }, _, { today }) => {
    if (!inService) return outOfService(post)
    if (subject.state === 'closed') return invalid({ field: 'caseId', message: 'This case is closed' })
    if (subject.post) return invalid({ field: 'caseId', message: `${subject.post.name} has this case already` })
    if (!inPost(post, today)) return invalid({ field: 'postId', message: `${post.name} is not in post today` })
    if (because) return invalid({ field: 'postId', message: because })
    return accept({ caseId: subject.id, postId: post.id, colleagueId: post.colleagueId })
  },
  save: async (context, { caseId, postId, colleagueId }) => {
    await moveHolding(context, { caseId, colleagueId, postId, holding: 'allocated', because: 'allocated' })
    return accept({ id: caseId })
  },
  about: ({ caseId, postId }) => [`case:${caseId}`, `post:${postId}`],
  keep: ['postId'],
})

/** `inService`: the worker's post is of the case's service, or of one that the asker stands over. */
type Move = { subject: CaseSubject; post: Post; inService: boolean }

export async function loadMove(
  context: Context,
  { caseId, postId }: { caseId: string; postId: string },
): Promise<Move | undefined> {
  const subject = await findCase(context, caseId, 'lock')
  const post = await findPost(context, postId)
  if (!subject || !post) return undefined
  const service = { organisationId: subject.organisation.id, practiceId: subject.practice?.id }
  return { subject, post, inService: await isInService(context, service, post) }
}

/** A manager over the case; or a worker who takes it on themselves. */
const mayAllocate = (actor: Actor, { subject, post }: Move): true | string => {
  const takesIt =
    subject.reached && sitsAs(actor, ...WORKERS) && actor.kind === 'colleague' && actor.id === post.colleagueId
  return takesIt || mayMoveCase(actor, subject)
}
