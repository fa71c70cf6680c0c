import { londonDay } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { requestHeld } from './answer-access.ts'
import { type AskedItem, itemsAsked } from './asked-items.rules.ts'
import { findWorkerAtSite } from './find-at-site.ts'

export type AskedOf = { postId: string; name: string; givenName: string; items: AskedItem[] }
export type LetterView = {
  site: string
  toName: string
  expiresOn: string
  today: string
  workers: AskedOf[]
  whoToRing: string | undefined
}

/**
 * What the holder of a link sees: whom their site is asked for, what of it is not live yet, and nothing else of anybody. Opening it
 * confirms nothing. An answer is an event with the link's name; to look at one's own letter is not a look at a record.
 */
export async function viewLetter(context: Context): Promise<Result<LetterView>> {
  const request = await requestHeld(context)
  if (!request) return missing()
  const found = []
  for (const postId of request.postIds) found.push(await findWorkerAtSite(context, { postId, siteId: request.siteId }))
  const workers = found.flatMap((worker) => worker ?? [])
  const [first] = workers
  if (!first) return missing()
  return accept({
    site: first.site.name,
    toName: request.toName,
    expiresOn: londonDay(request.expiresAt),
    today: context.moment.today,
    workers: workers.map((worker) => ({
      postId: worker.post.id,
      name: worker.post.name,
      givenName: worker.post.givenName,
      items: itemsAsked(worker),
    })),
    whoToRing: first.facts.practices.find(({ siteId }) => siteId === request.siteId)?.whoToRing,
  })
}
