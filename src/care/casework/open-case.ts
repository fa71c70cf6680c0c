import { findOrganisation, isReached } from '../../base/organisations/index.ts'
import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPost } from '../../base/posts/index.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, type Result, refuse } from '../../platform/result.ts'
import { command, problemsIn } from '../../platform/use-case.ts'
import { heldBack } from './gate.ts'
import { isInService, outOfService } from './in-service.ts'
import { insertCase, worksFor } from './new-case.store.ts'
import { OpenCase, OpenCaseByHand } from './open-case.form.ts'

/** A referral becomes a case. It has a holder from its first moment (safety H7); it may wait for its worker. */
export const openCase = command({
  event: 'casework.case-opened',
  input: OpenCase,
  load: async (context, { organisationId, postId, practiceId }) => {
    const practice = practiceId ? await findOrganisation(context, practiceId) : undefined
    const post = postId ? await findPost(context, postId) : undefined
    return {
      organisationId,
      inReach: await isInReach(context, organisationId),
      post,
      inService: post !== undefined && (await isInService(context, { organisationId, practiceId }, post)),
      isPractice: practiceId === undefined || practice?.kind === 'practice',
      heldBack: await heldBack(context, post, practiceId),
    }
  },
  may: (actor, { inReach }) => mayOpenCase(actor, inReach),
  decide: ({ post, inService, isPractice, heldBack: because }, form, { today }) => {
    if (!isPractice) return invalid({ field: 'practiceId', message: 'Choose a practice' })
    if (form.postId && !post) return invalid({ field: 'postId', message: 'Choose a worker who is in post' })
    if (post && !inService) return outOfService(post)
    if (because) return invalid({ field: 'postId', message: because })
    return accept({ ...form, holderId: post?.colleagueId ?? form.holderId, openedOn: today })
  },
  save: insertCase,
  about: ({ id, postId }) => [`case:${id}`, ...(postId ? [`post:${postId}` as const] : [])],
  keep: ['organisationId', 'practiceId', 'source', 'holderId', 'postId'],
})

/** Opened by a colleague or a program: it names nobody, and whoever opens it holds it until it has its worker (safety H7). */
export const openCaseByHand = Object.assign(
  async (context: Context, form: unknown): Promise<Result<{ id: string; number: string }>> => {
    const input = OpenCaseByHand.safeParse(form)
    if (!input.success) return refuse({ kind: 'invalid', problems: problemsIn(input.error) })
    if (context.actor.kind !== 'colleague') return forbidden('Only a colleague can open a case')
    return openCase(context, { ...input.data, holderId: context.actor.id })
  },
  { input: OpenCaseByHand },
)

const mayOpenCase = (actor: Actor, inReach: boolean): true | string =>
  actor.kind === 'job' ||
  (inReach && sitsAs(actor, ...WORKERS, ...MANAGERS)) ||
  'Only those who work for this service can open a case'

/** A seat at a practice's PCN, at the service itself, or at an organisation over it. */
const isInReach = async (context: Context, organisationId: string): Promise<boolean> =>
  (await isReached(context, organisationId)) || (await worksFor(context, organisationId))
