import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { postsIn } from '../../base/posts/index.ts'
import { inPost, isAway, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { agreedFirst } from './agreed-cover.ts'
import { mayMoveCase } from './case.policy.ts'
import type { Case, CaseSubject } from './case.rules.ts'
import { findCase } from './cases.store.ts'
import { coverPlans } from './handover.store.ts'
import { HandoverFilter } from './handover-filter.ts'
import { thresholdsAt } from './my-cases.ts'
import { type Standing, standingOf } from './red.rules.ts'
import { type HolderCount, handableIn, heldIn, holdersIn } from './team-cases.store.ts'
import { withoutConcerns } from './view-case.ts'

export type Covered = { postId: string; name: string; away: boolean; coverName: string | undefined; coverAway: boolean }
export type HandoverView = {
  from: string | undefined
  holders: HolderCount[]
  cases: { id: string; number: string; workerName: string | undefined; standing: Standing }[]
  /** How many there are to hand over, listed or not, and how many of each worker's. */
  all: number
  byWorker: { postId: string; name: string; count: number }[]
  /** Held too, and without a worker yet: those are allocated and not handed over. */
  unallocated: number
  workers: { postId: string; name: string }[]
  covers: Covered[]
}

/** Who holds what here, who could take it, and who covers whom: for sharing out several cases at once. */
export const viewHandover = list({
  read: 'casework.handover-viewed',
  filter: HandoverFilter,
  scope: (actor) => Scope.of(actor, ...MANAGERS),
  load: async (context, scope, { from }): Promise<HandoverView> => {
    const { today } = context.moment
    const thresholds = await thresholdsAt(context, scope.organisationId)
    const posts = (await postsIn(context, scope, { on: today })).filter((post) => inPost(post, today))
    const held = from ? await heldIn(context, scope, from) : []
    const handable = from ? await handableIn(context, scope, from) : []
    return {
      from,
      holders: await holdersIn(context, scope),
      cases: held
        .filter(({ post }) => post !== undefined)
        .map((one) => ({
          id: one.id,
          number: one.number,
          workerName: one.post?.name,
          standing: withoutConcerns(standingOf(one, thresholds, today)),
        })),
      all: handable.length,
      byWorker: workersAmong(held, handable),
      unallocated: held.filter(({ post }) => post === undefined).length,
      workers: workersHere(posts, today, from),
      covers: await coversOf(context, posts, today),
    }
  },
  names: ({ cases }) => cases.map(({ id }) => `case:${id}` as const),
})

/** Whose cases these are, by name: a manager may hold those of a leaver and of somebody long away. */
function workersAmong(held: readonly Case[], handable: readonly { postId: string }[]) {
  const workers = new Map(held.flatMap(({ post }) => (post ? [[post.id, post.name] as const] : [])))
  return [...workers]
    .map(([postId, name]) => ({ postId, name, count: handable.filter((one) => one.postId === postId).length }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

const workersHere = (posts: readonly Post[], today: string, butNot?: string) =>
  posts
    .filter((post) => post.colleagueId !== butNot && !isAway(post, today))
    .map(({ id, name }) => ({ postId: id, name }))

async function coversOf(context: Context, posts: readonly Post[], today: string): Promise<Covered[]> {
  const plans = await coverPlans(
    context,
    posts.map(({ id }) => id),
  )
  const known = new Map(posts.map((post) => [post.id, post]))
  return posts.map((post) => {
    const cover = known.get(plans.get(post.id) ?? '')
    return {
      postId: post.id,
      name: post.name,
      away: isAway(post, today),
      coverName: cover?.name,
      coverAway: cover !== undefined && isAway(cover, today),
    }
  })
}

export type MoveView = { subject: CaseSubject; workers: { postId: string; name: string }[] }

/** One case and who could take it. */
export const viewForMove = query({
  read: 'casework.move-opened',
  load: async (context, { caseId }: { caseId: string }): Promise<MoveView | undefined> => {
    const subject = await findCase(context, caseId)
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!subject || !scope) return undefined
    const { today } = context.moment
    const posts = (await postsIn(context, scope, { on: today })).filter((post) => inPost(post, today))
    return { subject, workers: workersHere(posts, today, subject.holder.id) }
  },
  may: (actor, { subject }) => mayMoveCase(actor, subject),
  about: ({ subject }) => [`case:${subject.id}`],
})

/** `agreed`: who agreed beforehand to stand in for a sole worker; first among those offered where they hold a post. */
export type CoverView = {
  post: Post
  chosen: string | undefined
  agreed: string | undefined
  workers: { postId: string; name: string }[]
}

/** One worker, and who could hold their cases when they are away. */
export const viewForCover = query({
  read: 'casework.cover-opened',
  load: async (context, { postId }: { postId: string }): Promise<CoverView | undefined> => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope) return undefined
    const { today } = context.moment
    const posts = await postsIn(context, scope, { on: today })
    const post = posts.find(({ id }) => id === postId)
    if (!post) return undefined
    const chosen = (await coverPlans(context, [postId])).get(postId)
    const others = posts.filter((one) => one.id !== postId && inPost(one, today))
    const workers = others.map(({ id, name }) => ({ postId: id, name }))
    return { post, chosen, ...(await agreedFirst(context, postId, workers)) }
  },
  may: () => true,
  about: ({ post }) => [`post:${post.id}`],
})
