import { z } from 'zod'
import { findOrganisation } from '../../base/organisations/index.ts'
import { job } from '../../platform/jobs.ts'
import { moveContacts } from './appointments.store.ts'

/** Of merged practices: whoever was a link worker's first point of contact stays so at the other, where nobody is yet. */
export const followMerger = job({
  task: 'placements.follow-merger',
  payload: z.object({ organisationId: z.uuid() }),
  run: async (context, { organisationId }) => {
    const merged = await findOrganisation(context, organisationId)
    if (merged?.succeededBy && merged.closedOn)
      await moveContacts(context, { fromId: organisationId, toId: merged.succeededBy, on: merged.closedOn })
  },
})
