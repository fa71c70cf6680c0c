import { z } from 'zod'
import { findOrganisation } from '../../base/organisations/index.ts'
import { job } from '../../platform/jobs.ts'
import { moveOpenCases } from './merger.store.ts'

/** Whoever is being helped goes with the practice or network that merged. */
export const followMerger = job({
  task: 'casework.follow-merger',
  payload: z.object({ organisationId: z.uuid() }),
  run: async (context, { organisationId }) => {
    const merged = await findOrganisation(context, organisationId)
    if (merged?.succeededBy) await moveOpenCases(context, { fromId: organisationId, toId: merged.succeededBy })
  },
})
