import { z } from 'zod'
import { job } from '../../platform/jobs.ts'
import { findOrganisation } from '../organisations/index.ts'
import { movePosts, moveSites } from './merger.store.ts'
import { turnHours } from './post-hours.store.ts'

/** After a merger the posts follow: employer, contracting PCN, and the practices served. */
export const followMerger = job({
  task: 'posts.follow-merger',
  payload: z.object({ organisationId: z.uuid() }),
  run: async (context, { organisationId }) => {
    const merged = await findOrganisation(context, organisationId)
    if (!merged?.succeededBy || !merged.closedOn) return
    await moveSites(context, organisationId, merged.succeededBy, merged.closedOn)
    await movePosts(context, organisationId, merged.succeededBy, merged.closedOn)
  },
})

/** Hours agreed for a later day hold from that day. */
export const turnTheDay = job({
  task: 'posts.turn-the-day',
  payload: z.object({}),
  every: 'day',
  run: turnHours,
})
