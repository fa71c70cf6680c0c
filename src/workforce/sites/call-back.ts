import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { isAtPractice } from '../placements/placements.rules.ts'
import { findSite } from './find-site.ts'
import { openRequests } from './requests.store.ts'
import { callLinkBack } from './write-to-site.ts'

/** Calls the link of a letter back: sent to somebody who should not have it, or no longer needed. */
export const callBack = command({
  event: 'sites.link-called-back',
  input: z.object({ siteId: z.uuid(), requestId: z.uuid() }),
  load: async (context: Context, { siteId, requestId }) => {
    const seen = await findSite(context, { siteId })
    const request = (await openRequests(context, siteId)).find(({ id }) => id === requestId)
    return seen && { ...seen, request }
  },
  // Whoever sees one of those whom the letter names, and could have asked; or the site that got it.
  may: (actor, { workers, siteId, request }) =>
    isAtPractice(actor, siteId) ||
    workers.some(({ post }) => request?.postIds.includes(post.id) ?? true) ||
    'Only the site, or whoever asked, can call this link back',
  decide: ({ request }, { siteId }) =>
    request ? accept({ siteId, requestId: request.id, postIds: request.postIds }) : refuse({ kind: 'repeated' }),
  save: async (context, { siteId, requestId }) => {
    await callLinkBack(context, requestId)
    return accept({ id: siteId })
  },
  about: ({ siteId, postIds }) => [`organisation:${siteId}`, ...postIds.map((id): `post:${string}` => `post:${id}`)],
  keep: ['siteId'],
})
