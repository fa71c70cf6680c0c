import { z } from 'zod'
import { findOrganisation } from '../../base/organisations/index.ts'
import { job } from '../../platform/jobs.ts'
import { moveWaiting } from './merger.store.ts'

/** Who waits goes with the practice or network that merged. */
export const followMerger = job({
  task: 'referrals.follow-merger',
  payload: z.object({ organisationId: z.uuid() }),
  run: async (context, { organisationId }) => {
    const merged = await findOrganisation(context, organisationId)
    if (merged?.succeededBy) await moveWaiting(context, { fromId: organisationId, toId: merged.succeededBy })
  },
})
