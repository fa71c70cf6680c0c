import { z } from 'zod'
import { findPost } from '../../base/posts/index.ts'
import { idField, optional, yesNoField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import type { AgreedCover } from './cover.rules.ts'
import { agreeCoverRow, coversOf, dropCover, putCover } from './cover.store.ts'
import { mayNamePeer } from './peers.policy.ts'
import { coverChoices, viewPostPeers } from './view-post-peers.ts'

const Chosen = z.object({ postId: z.uuid(), colleagueId: optional(idField('Choose who stands in')) })

/** Who stands in when a sole worker is ill, before they are: a peer, or a manager. Whoever it is has to say yes. */
export const choosePeerCover = command({
  event: 'peers.cover-chosen',
  input: Chosen,
  load: async (context: Context, { postId }) => {
    const view = await viewPostPeers(context, { postId })
    return view.ok ? { ...view.value, choices: await coverChoices(context, view.value) } : undefined
  },
  may: (actor, { beside }) => mayNamePeer(actor, beside),
  decide: ({ choices, cover }, { postId, colleagueId }, _, actor) => {
    if (actor.kind !== 'colleague') return forbidden('Only a colleague can choose who stands in')
    const chosen = choices.find((each) => each.colleagueId === colleagueId)
    if (colleagueId && !chosen) return invalid({ field: 'colleagueId', message: 'Choose who stands in from the list' })
    if (chosen?.colleagueId === cover?.colleagueId) return refuse({ kind: 'repeated' })
    return accept({ postId, chosen, byId: actor.id, agreed: chosen?.colleagueId === actor.id, none: !chosen })
  },
  save: async (context, { postId, chosen, byId, agreed }) => {
    if (chosen)
      await putCover(context, { postId, colleagueId: chosen.colleagueId, coverPostId: chosen.postId, byId, agreed })
    else await dropCover(context, postId)
    return accept({ id: postId })
  },
  about: ({ postId, chosen }) => [`post:${postId}`, ...(chosen ? [`colleague:${chosen.colleagueId}` as const] : [])],
  keep: ['agreed', 'none'],
})

/** Whoever was asked says yes, or no: then another is looked for. */
export const agreeToCover = command({
  event: 'peers.cover-answered',
  input: z.object({ postId: z.uuid(), agree: yesNoField('Say yes or no') }),
  load: async (context: Context, { postId }) => {
    const cover = (await coversOf(context, [postId])).get(postId)
    const post = cover && (await findPost(context, postId))
    return post && { post, cover }
  },
  may: (actor, { cover }) =>
    (actor.kind === 'colleague' && actor.id === cover.colleagueId) || 'Only whoever was asked can answer',
  decide: ({ cover }, { postId, agree }) =>
    agree && cover.agreed ? refuse({ kind: 'repeated' }) : accept({ postId, agree }),
  save: async (context, { postId, agree }) => {
    await (agree ? agreeCoverRow(context, postId) : dropCover(context, postId))
    return accept({ id: postId })
  },
  about: ({ postId }, { cover }) => [`post:${postId}`, `colleague:${cover.colleagueId}`],
  keep: ['agree'],
})

/** Who has agreed to stand in for each of these posts: the name that is offered first when somebody is away. */
export async function coverFor(context: Context, postIds: readonly string[]): Promise<Map<string, AgreedCover>> {
  const covers = await coversOf(context, postIds)
  return new Map([...covers].filter(([, { agreed }]) => agreed))
}
