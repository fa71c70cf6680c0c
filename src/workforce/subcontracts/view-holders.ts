import { isReached } from '../../base/organisations/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type BesidePost, findBeside } from '../placements/index.ts'
import { heldBecause, isOwn, manages } from '../placements/placements.rules.ts'
import { sharedOf } from '../sharing/index.ts'
import { seenBy } from '../supervision/contract.rules.ts'
import { sessionFacts } from '../supervision/index.ts'
import { dutiesTowards } from '../supervision/post-duties.rules.ts'
import { plansFor } from '../supervisors/index.ts'
import { asFact } from '../supervisors/plan.rules.ts'
import { trainingFacts } from '../training/index.ts'

export type Held = { reason: Reason; because: string }
export type HoldersView = BesidePost & { own: boolean; held: Held[]; mayOpenAgreement: boolean }

async function load(context: Context, { postId }: { postId: string }): Promise<HoldersView | undefined> {
  const beside = await findBeside(context, postId)
  if (!beside) return undefined
  const { post, facts, standard } = beside
  const { actor, moment } = context
  const known = {
    placements: facts,
    trainings: (await trainingFacts(context, [post.colleagueId])).get(post.colleagueId) ?? [],
    sessions: (await sessionFacts(context, [postId])).get(postId) ?? [],
    plans: ((await plansFor(context, [postId])).get(postId) ?? []).map(asFact),
  }
  const own = isOwn(actor, beside)
  const inPerson = actor.kind === 'colleague' && post.lineManager?.id === actor.id
  const everything = own || inPerson || (await isReached(context, post.employer.id))
  const shared = (await sharedOf(context, [post]))(post.id)
  const reasons = seenBy(dutiesTowards(post, known, standard, moment.today), post, standard, everything, shared)
  return {
    ...beside,
    own,
    held: reasons.map((reason) => ({ reason, because: heldBecause(reason.clause, post, facts, standard) })),
    mayOpenAgreement: !own && sitsAs(actor, ...ANSWER_FOR_WORKERS),
  }
}

/** Who holds which duty towards one worker, and what says so: the worker's own page, and that of those who manage them [S16]. */
export const viewHolders = query({
  read: 'subcontracts.holders-viewed',
  load,
  may: (actor, view) => isOwn(actor, view) || manages(actor, view) || 'This is not your team',
  about: ({ post }) => [`post:${post.id}`],
})
