import { z } from 'zod'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPosts } from '../../base/posts/index.ts'
import { inPost, type Post } from '../../base/posts/post.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { membersOf, teamUnder } from '../placements/index.ts'
import { sessionFacts } from '../supervision/index.ts'
import { postIdsServedBy } from '../training/index.ts'
import { coverFor } from './cover.ts'
import { findOut } from './find-out.ts'
import { FINDERS } from './peers.policy.ts'
import { namedPeer, soleStanding } from './sole-standing.rules.ts'
import type { Out } from './stand-in-away.rules.ts'
import { wishesOf } from './wishes.store.ts'

export type SoleWorker = {
  post: Post
  /** False where another organisation employs them: what is in place is theirs to tell (safety H9). */
  told: boolean
  mayName: boolean
  peer: string | undefined
  lastMet: string | undefined
  worst: Reason | undefined
  cover: string | undefined
  wishes: number
  /** Their named peer or their cover, where either is away or soon will be. */
  out: Out[]
}

/** Every sole link worker in reach, whether they have a named peer, met one lately, and somebody who stands in [S31]. */
export const listSoleWorkers = list({
  read: 'peers.sole-workers-viewed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...FINDERS),
  load: async (context, scope): Promise<{ workers: SoleWorker[]; today: string }> => ({
    workers: await soleWorkersIn(context, scope),
    today: context.moment.today,
  }),
  names: ({ workers }) => workers.map(({ post }) => `post:${post.id}` as const),
})

/** A fixed number of statements, however many there are. */
export async function soleWorkersIn(context: Context, scope: Scope): Promise<SoleWorker[]> {
  const { today } = context.moment
  const team = await teamOf(context, scope)
  const alone = team.filter(({ post }) => post.soleWorker && post.role === 'link-worker' && inPost(post, today))
  const ids = alone.map(({ post }) => post.id)
  const [sessions, covers] = [await sessionFacts(context, ids), await coverFor(context, ids)]
  const wishes = await wishesOf(context, ids)
  const outs = await findOut(context, [...alone.map(({ facts }) => namedPeer(facts, today)), ...covers.values()])
  const manages = ANSWER_FOR_WORKERS.some((role) => role === scope.role)
  return alone.map(({ post, facts, standard, overEmployer }) => {
    const stands = soleStanding(post, facts, sessions.get(post.id) ?? [], standard, today)
    const worst = stands.reasons[0]
    return {
      post,
      told: overEmployer,
      mayName: manages && overEmployer,
      peer: stands.peer?.name,
      lastMet: stands.lastMet,
      worst,
      cover: covers.get(post.id)?.name,
      wishes: wishes.filter(({ postId, answer }) => postId === post.id && answer === 'yes').length,
      out: [...outs('cover', covers.get(post.id)), ...outs('peer', stands.peer)],
    }
  })
}

/** A hub serves the system that it belongs to; everybody else sees what stands under their seat. */
async function teamOf(context: Context, scope: Scope) {
  if (scope.role !== 'training-hub') return teamUnder(context, scope)
  const posts = [...(await findPosts(context, await postIdsServedBy(context, scope.organisationId))).values()]
  return (await membersOf(context, posts)).map((member) => ({ ...member, overEmployer: true }))
}
