import type { Context } from '../../platform/context.ts'
import { accept } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { decideSites, placesIn } from './change.rules.ts'
import { lockReachedPost } from './change-post.store.ts'
import { saveSites } from './keep-posts.store.ts'
import { offeredSites } from './offered-sites.ts'
import { ChangeSites } from './post.form.ts'
import { mayChangeSites, type ReachedPost } from './posts.policy.ts'

type Subject = ReachedPost & { offered: Set<string> }

/** Which practices and other sites are served, on which weekdays, from a day. */
export const changeSites = command({
  event: 'posts.sites-changed',
  input: ChangeSites,
  load,
  may: mayChangeSites,
  decide: ({ post, offered }: Subject, { version, from, days, meant }) =>
    decideSites(post, { version, from, places: placesIn(days), offered, meant }),
  save: async (context, change) => accept(await saveSites(context, change)),
  about: ({ postId }, { post }) => [`post:${postId}`, `colleague:${post.colleagueId}`],
  keep: ['from', 'ends', 'begins', 'meant'],
})

async function load(context: Context, { postId, from }: ChangeSites): Promise<Subject | undefined> {
  const found = await lockReachedPost(context, postId)
  if (!found) return undefined
  const offered = await offeredSites(context, found.post, from)
  return { ...found, offered: new Set(offered.map(({ id }) => id)) }
}
