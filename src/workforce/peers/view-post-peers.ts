import { holdersOf } from '../../base/colleagues/index.ts'
import { findPosts, postsOfColleague } from '../../base/posts/index.ts'
import { inPost, isAway, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { BesidePost } from '../placements/index.ts'
import { isOwn } from '../placements/placements.rules.ts'
import { sessionFacts } from '../supervision/index.ts'
import type { AgreedCover } from './cover.rules.ts'
import { coversOf } from './cover.store.ts'
import { findOut } from './find-out.ts'
import { findPostPeers } from './find-post-peers.ts'
import { postIdsBeside } from './other-posts.store.ts'
import { mayNamePeer, mayViewPeersOf } from './peers.policy.ts'
import { type OfferedPeer, similarPeers } from './similar.rules.ts'
import { type SoleStanding, soleStanding } from './sole-standing.rules.ts'
import type { Out } from './stand-in-away.rules.ts'
import type { Wish } from './wish.rules.ts'
import { wishesOf } from './wishes.store.ts'

export type WishLine = Wish & { peer: Post }

export type PostPeers = {
  post: Post
  own: boolean
  mayName: boolean
  standing: SoleStanding
  wishes: WishLine[]
  offered: OfferedPeer[]
  cover: AgreedCover | undefined
  /** The named peer or the cover, where either is away or soon will be: then others are offered again. */
  out: Out[]
  beside: BesidePost
  today: string
}

/** A worker's named peer, whom they would like, who is offered, and who stands in for them. */
export const viewPostPeers = query({
  read: 'peers.of-post-viewed',
  load: async (context: Context, { postId }: { postId: string }): Promise<PostPeers | undefined> => {
    const beside = await findPostPeers(context, postId)
    if (!beside || mayViewPeersOf(context.actor, beside) !== true) return undefined
    const { post, facts, standard } = beside
    const { today } = context.moment
    const sessions = (await sessionFacts(context, [postId])).get(postId) ?? []
    const wishes = await wishesOf(context, [postId])
    const others = await findPosts(context, [
      ...new Set([
        ...wishes.map(({ peerPostId }) => peerPostId),
        ...(await postIdsBeside(context, (post.pcn ?? post.employer).id)),
      ]),
    ])
    const standing = soleStanding(post, facts, sessions, standard, today)
    const cover = (await coversOf(context, [postId])).get(postId)
    const outs = await findOut(context, [standing.peer, cover])
    return {
      post,
      own: isOwn(context.actor, beside),
      mayName: mayNamePeer(context.actor, beside) === true,
      standing,
      wishes: wishes.flatMap((wish) => {
        const peer = others.get(wish.peerPostId)
        return peer && peer.colleagueId !== standing.peer?.colleagueId ? [{ ...wish, peer }] : []
      }),
      offered: similarPeers(post, [...others.values()], today).filter(
        (each) => each.post.colleagueId !== standing.peer?.colleagueId,
      ),
      cover,
      out: [...outs('peer', standing.peer), ...outs('cover', cover)],
      beside,
      today,
    }
  },
  may: (actor, { beside }) => mayViewPeersOf(actor, beside),
  about: ({ post }) => [`post:${post.id}`],
})

export type CoverChoice = { colleagueId: string; postId?: string | undefined; name: string; says: string }

/** Who could stand in: the named peer, those who said yes, and whoever manages the worker. */
export async function coverChoices(context: Context, view: PostPeers): Promise<CoverChoice[]> {
  const { post, standing, wishes, offered } = view
  const { today } = context.moment
  const peers = [
    ...wishes.filter(({ answer, peer }) => answer === 'yes' && !isAway(peer, today)).map(({ peer }) => peer),
    ...offered.map((each) => each.post),
  ]
  const known = peers.map((peer) => ({
    colleagueId: peer.colleagueId,
    postId: peer.id,
    name: peer.name,
    says: peer.colleagueId === standing.peer?.colleagueId ? 'named peer' : `peer, ${(peer.pcn ?? peer.employer).name}`,
  }))
  const named = standing.peer && (await asChoice(context, standing.peer))
  const managers = await managersOf(context, post)
  const all = [...(named ? [named] : []), ...known, ...managers]
  return [...new Map(all.toReversed().map((each) => [each.colleagueId, each])).values()]
    .reverse()
    .filter(({ colleagueId }) => colleagueId !== post.colleagueId)
}

/** A peer covers with a post of their own: whoever has none any more, or is away from it now, is not offered. */
async function asChoice(context: Context, { colleagueId, name }: { colleagueId: string; name: string }) {
  const posts = await postsOfColleague(context, colleagueId)
  const { today } = context.moment
  const held = posts.find((post) => inPost(post, today) && !isAway(post, today))
  return held && { colleagueId, postId: held.id, name, says: 'named peer' }
}

async function managersOf(context: Context, { lineManager, pcn, employer }: Post): Promise<CoverChoice[]> {
  const at = (pcn ?? employer).id
  const held = (await holdersOf(context, 'pcn-manager', [at])).get(at) ?? []
  return [
    ...(lineManager ? [{ colleagueId: lineManager.id, name: lineManager.name, says: 'line manager' }] : []),
    ...held.map(({ id, name }) => ({ colleagueId: id, name, says: 'PCN manager' })),
  ]
}

/** The form of cover: for whoever manages the post. */
export const viewCover = query({
  read: 'peers.cover-opened',
  load: async (context: Context, asked: { postId: string }) => {
    const view = await viewPostPeers(context, asked)
    return view.ok ? { ...view.value, choices: await coverChoices(context, view.value) } : undefined
  },
  may: (actor, { beside }) => mayNamePeer(actor, beside),
  about: ({ post }) => [`post:${post.id}`],
})
