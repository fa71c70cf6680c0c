import { z } from 'zod'
import { settleAction } from '../../base/agreed-actions/index.ts'
import type { About } from '../../platform/context.ts'
import { job } from '../../platform/jobs.ts'
import { leadDecisionsMet } from './decisions.store.ts'

/** Whoever the meeting chose leads by now: what was to be done for that is done, and nobody need say so. */
export const leadIsFoundJob = job({
  task: 'mdt.lead-found',
  payload: z.object({ caseId: z.uuid() }),
  run: async (context, { caseId }) => {
    for (const actionId of await leadDecisionsMet(context, caseId))
      await settleAction(context, { actionId, as: 'done' })
  },
})

const CASE = 'case:'

export const whenLeadChanges = (about: About[]) =>
  about.filter((each) => each.startsWith(CASE)).map((each) => leadIsFoundJob.later({ caseId: each.slice(CASE.length) }))
