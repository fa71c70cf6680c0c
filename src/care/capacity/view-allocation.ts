import { z } from 'zod'
import { colleagueNames } from '../../base/colleagues/index.ts'
import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPosts, isOver } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { findCase } from '../casework/index.ts'
import { waitingForWorker } from '../referrals/index.ts'
import { type Allocation, canUndo, waits } from './allocation.rules.ts'
import { allocationsOf } from './allocations.store.ts'
import { type Candidate, ranked } from './candidate.rules.ts'
import { isTheWorker, mayAllocate, mayPlanOver } from './capacity.policy.ts'
import { findAsk, type ReachedAsk } from './find-ask.ts'
import { findCandidates } from './find-candidates.ts'
import { type AllocationSubject, findAllocated } from './take-back.ts'

export type AllocationChoice = {
  ask: ReachedAsk
  waits: boolean
  /** The worker looks, and could take it on themselves. */
  own: boolean
  /** Those who may be given it, the first suggested first. */
  may: Candidate[]
  /** Those who may not yet, with what is still owed. */
  notYet: Candidate[]
  /** Whose it is now, when it was given. */
  given?: (Allocation & { to: string; canUndo: boolean }) | undefined
  /** Who had it and gave it back, and why. */
  handedBack: { to: string; because: string }[]
}

/** A referral's needs, and who could take it with the reasons: the same for whoever may choose. */
export const viewChoice = query({
  read: 'capacity.candidates-viewed',
  load: async (
    context,
    asked: { referralId: string; language?: string | undefined },
  ): Promise<AllocationChoice | undefined> => {
    const ask = await findAsk(context, asked.referralId, asked.language || undefined)
    if (!ask) return undefined
    const waiting = waits(ask)
    const candidates = waiting && !ask.blocked ? await findCandidates(context, ask) : []
    return {
      ask,
      waits: waiting,
      own: Scope.of(context.actor, ...WORKERS) !== undefined,
      may: await agreedByWhom(context, ranked(candidates.filter(({ may }) => may))),
      notYet: candidates.filter(({ may }) => !may),
      ...(await historyOf(context, ask.id)),
    }
  },
  may: (actor, { ask }) => mayAllocate(actor, ask),
  about: ({ ask }) => [`referral:${ask.id}`],
})

/** Whoever may not agree to go over a limit is told who can, before a form that would refuse them. */
async function agreedByWhom(context: Context, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const over = candidates.filter(({ overs }) => overs.length > 0)
  const posts = await findPosts(
    context,
    over.map(({ postId }) => postId),
  )
  const why = new Map<string, string>()
  for (const post of posts.values()) {
    const allowed = mayPlanOver(context.actor, { post, reached: await isOver(context, post) })
    if (allowed !== true) why.set(post.id, allowed)
  }
  return candidates.map((one) => ({ ...one, agreedBy: why.get(one.postId) }))
}

async function historyOf(context: Context, referralId: string) {
  const allocations = await allocationsOf(context, referralId)
  const posts = await findPosts(context, [...new Set(allocations.map(({ postId }) => postId))])
  const nameOf = (postId: string) => posts.get(postId)?.name ?? 'a worker who has left'
  const standing = allocations.find(({ undoneAt, handedBack }) => !undoneAt && !handedBack)
  const noContact = standing && ((await findCase(context, standing.caseId))?.contactsCount ?? 1) === 0
  return {
    given: standing && {
      ...standing,
      to: nameOf(standing.postId),
      canUndo: Boolean(noContact) && canUndo(standing, context.moment.now),
    },
    handedBack: allocations.flatMap(({ postId, handedBack }) =>
      handedBack ? [{ to: nameOf(postId), because: handedBack.because }] : [],
    ),
  }
}

export type AllocationView = AllocationSubject & { caseNumber: string; mine: boolean }

/** Why this came to this worker: the reasons that were seen when it was given. */
export const viewAllocation = query({
  read: 'capacity.allocation-viewed',
  load: async (context, { allocationId }: { allocationId: string }): Promise<AllocationView | undefined> => {
    const allocation = await findAllocated(context, allocationId)
    const opened = allocation && (await findCase(context, allocation.caseId))
    return opened && { ...allocation, caseNumber: opened.number, mine: isTheWorker(context.actor, allocation.post) }
  },
  may: (actor, { post, reached }) =>
    isTheWorker(actor, post) || mayAllocate(actor, { reached, post }) === true || 'Only those it concerns can see this',
  about: ({ id, postId }) => [`allocation:${id}`, `post:${postId}`],
})

export type ToAllocate = { id: string; reference: string; needs: number; dueOn: string; holder: string; red: boolean }

/** What waits for a worker at the services under this seat, by its date. */
export const listToAllocate = list({
  read: 'capacity.waiting-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...MANAGERS),
  load: async (context, scope): Promise<ToAllocate[]> => {
    const waiting = await waitingForWorker(context, scope)
    const names = await colleagueNames(context, [...new Set(waiting.map(({ holderId }) => holderId))])
    return waiting.map(({ id, reference, needs, dueOn, holderId }) => ({
      id,
      reference,
      needs: needs.length,
      dueOn,
      holder: names.get(holderId) ?? 'Nobody',
      red: dueOn <= context.moment.today,
    }))
  },
  names: () => [],
})
