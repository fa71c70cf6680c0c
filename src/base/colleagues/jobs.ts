import { z } from 'zod'
import { job } from '../../platform/jobs.ts'
import { findOrganisation } from '../organisations/index.ts'
import { moveSeats } from './seats.store.ts'

/** After a merger, whoever held a role at the organisation that is no more holds it at its successor. */
export const followMerger = job({
  task: 'colleagues.follow-merger',
  payload: z.object({ organisationId: z.uuid() }),
  run: async (context, { organisationId }) => {
    const merged = await findOrganisation(context, organisationId)
    if (merged?.succeededBy && merged.closedOn)
      await moveSeats(context, organisationId, merged.succeededBy, merged.closedOn)
  },
})
