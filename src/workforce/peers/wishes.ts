import { z } from 'zod'
import { findPost } from '../../base/posts/index.ts'
import { choiceField, idField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { command, problemsIn } from '../../platform/use-case.ts'
import { appoint } from '../placements/index.ts'
import { findPostPeers } from './find-post-peers.ts'
import { postIdsBeside } from './other-posts.store.ts'
import { mayWish } from './peers.policy.ts'
import { answerWishRow, findWish, insertWish, withdrawWishRow } from './wishes.store.ts'

const Chosen = z.object({ postId: z.uuid(), peerPostId: idField('Choose whom you would like') })

/** Both posts, where the second is one that the first may be offered: a link worker of another network of the system. */
async function loadPair(context: Context, { postId, peerPostId }: z.infer<typeof Chosen>) {
  const beside = await findPostPeers(context, postId)
  const peer = await findPost(context, peerPostId)
  if (!beside) return undefined
  const near = await postIdsBeside(context, (beside.post.pcn ?? beside.post.employer).id)
  return {
    ...beside,
    peer: peer && near.includes(peer.id) && peer.colleagueId !== beside.post.colleagueId ? peer : undefined,
  }
}

const about = ({ postId, peerPostId }: { postId: string; peerPostId: string }) => [
  `post:${postId}` as const,
  `post:${peerPostId}` as const,
]

/** "I would like this one": the other is asked, and may say no. */
export const wishForPeer = command({
  event: 'peers.peer-wished',
  input: Chosen,
  load: loadPair,
  may: mayWish,
  decide: ({ peer }, { postId, peerPostId }, { newId }) =>
    peer
      ? accept({ id: newId(), postId, peerPostId })
      : invalid({ field: 'peerPostId', message: 'Choose somebody of another network who is in post' }),
  save: async (context, wish) =>
    (await insertWish(context, wish)) ? accept({ id: wish.id }) : refuse({ kind: 'repeated' }),
  about: (wish) => about(wish),
  keep: [],
})

const Answer = z.object({ wishId: z.uuid(), answer: choiceField(['yes', 'no'], 'Say yes or no') })

async function loadWish(context: Context, { wishId }: { wishId: string }) {
  const wish = await findWish(context, wishId)
  const post = wish && (await findPost(context, wish.postId))
  const peer = wish && (await findPost(context, wish.peerPostId))
  return wish && post && peer && { wish, post, peer }
}

/** The peer says yes or no. A no needs no reason and is shown to nobody but the two and those who manage the post. */
export const answerWish = command({
  event: 'peers.wish-answered',
  input: Answer,
  load: loadWish,
  may: (actor, { peer }) =>
    (actor.kind === 'colleague' && actor.id === peer.colleagueId) || 'Only whoever was asked can answer',
  decide: ({ wish }, { answer }) => {
    if (wish.answer === answer) return refuse({ kind: 'repeated' })
    return accept({ id: wish.id, postId: wish.postId, peerPostId: wish.peerPostId, answer })
  },
  save: async (context, { id, answer }) => {
    await answerWishRow(context, id, answer)
    return accept({ id })
  },
  about: (wish) => about(wish),
  keep: ['answer'],
})

export const withdrawWish = command({
  event: 'peers.wish-withdrawn',
  input: z.object({ wishId: z.uuid() }),
  load: loadWish,
  may: mayWish,
  decide: ({ wish }) => accept({ id: wish.id, postId: wish.postId, peerPostId: wish.peerPostId }),
  save: async (context, { id, postId }) => {
    await withdrawWishRow(context, id)
    return accept({ id, postId })
  },
  about: (wish) => about(wish),
  keep: [],
})

/** The manager names a peer in one press: an appointment like any other, from today. Sent twice, it is one. */
export async function namePeer(context: Context, form: unknown): Promise<Result<{ id: string }>> {
  const input = Chosen.safeParse(form)
  if (!input.success) return refuse({ kind: 'invalid', problems: problemsIn(input.error) })
  const pair = await loadPair(context, input.data)
  if (!pair) return missing()
  if (!pair.peer) return forbidden('Choose somebody of another network who is in post')
  const { moment } = context
  return appoint(context, {
    id: moment.newId(),
    postId: pair.post.id,
    kind: 'peer-link',
    colleagueId: pair.peer.colleagueId,
    from: moment.today,
  })
}
namePeer.input = Chosen
