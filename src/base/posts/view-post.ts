import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { HistoryLine } from '../colleagues/colleague.rules.ts'
import { namedHistory } from '../colleagues/index.ts'
import { isLinkWorker, type Post } from './post.rules.ts'
import { hoursOf } from './post-hours.store.ts'
import { asSeenBy, mayChangeSites, mayManagePost, maySeePost, type ReachedPost, TEAM_ROLES } from './posts.policy.ts'
import { findReachedPost } from './reached-post.ts'

export type PostView = ReachedPost & {
  hours: { from: string; wte: number }[]
  history: HistoryLine[]
  beside: { label: string; href: string }[]
  today: string
  may: { manage: boolean; changeSites: boolean; seeTeam: boolean }
}

/** One post: its facts, its days, its money and its past, as far as the asker may see them. */
export const viewPost = query({
  read: 'posts.post-viewed',
  load: async (context, { postId }: { postId: string }): Promise<PostView | undefined> => {
    const found = await findReachedPost(context, postId)
    return found && wholeView(context, found)
  },
  may: maySeePost,
  about: ({ post }) => [`post:${post.id}`],
})

async function wholeView(context: Context, { post, reach }: ReachedPost): Promise<PostView> {
  const { actor } = context
  return {
    post: asSeenBy(actor, { post, reach }),
    reach,
    hours: (await hoursOf(context, [post.id])).get(post.id)?.toReversed() ?? [],
    history: await namedHistory(context, `post:${post.id}`),
    beside: await besideOf(context, post),
    today: context.moment.today,
    may: {
      manage: mayManagePost(actor, { post, reach }) === true,
      changeSites: mayChangeSites(actor, { post, reach }) === true,
      seeTeam: sitsAs(actor, ...TEAM_ROLES),
    },
  }
}

/** Readiness, induction and the like are a link worker's; they would only mislead beside another role (H10). */
async function besideOf(context: Context, post: Post): Promise<PostView['beside']> {
  const { app, actor } = context
  if (actor.kind !== 'colleague' || !isLinkWorker(post)) return []
  const { role } = actor.seat
  const pages = [
    ...app.besideFor('post', role).map((page) => ({ ...page, id: post.id })),
    ...app.besideFor('colleague', role).map((page) => ({ ...page, id: post.colleagueId })),
  ]
  const open: PostView['beside'] = []
  for (const { label, href, opens, id } of pages)
    if (!opens || (await opens(context, id))) open.push({ label, href: href(id) })
  return open
}
