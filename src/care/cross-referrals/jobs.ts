import { z } from 'zod'
import type { About } from '../../platform/context.ts'
import { job } from '../../platform/jobs.ts'
import { endSupports } from '../casework/index.ts'
import { bringBounced } from '../mdt/index.ts'
import { bouncesToBring, markBrought } from './bounces.store.ts'
import { endOfCase, endOfPost } from './ends.store.ts'

/**
 * Cases that nobody took twice go onto the next shared caseload meeting: at once, and each morning those for which none was
 * planned, or whose meeting was called off (mdt.rule.no-bounce).
 */
export const bringBouncedJob = job({
  task: 'cross-referrals.bring-bounced',
  payload: z.object({}),
  every: 'day',
  run: async (context) => {
    for (const { id, caseId, forId } of await bouncesToBring(context)) {
      const brought = await bringBounced(context, { caseId, forId })
      if (brought.ok) await markBrought(context, id, brought.value.meetingId)
    }
  },
})

/** With the case ends whatever was asked about it. */
export const endOfCaseJob = job({
  task: 'cross-referrals.case-closed',
  payload: z.object({ caseId: z.uuid() }),
  run: (context, { caseId }) => endOfCase(context, caseId),
})

/** Whoever has left supports nobody, and is asked nothing: each sender reads that, and asks somebody else (safety H7). */
export const endOfPostJob = job({
  task: 'cross-referrals.post-ended',
  payload: z.object({}),
  every: 'day',
  run: async (context) => {
    for (const postId of await endOfPost(context)) await endSupports(context, { postId })
  },
})

const idsOf = (about: readonly About[], kind: string) =>
  about.filter((each) => each.startsWith(`${kind}:`)).map((each) => each.slice(kind.length + 1))

export const whenCaseCloses = (about: About[]) => idsOf(about, 'case').map((caseId) => endOfCaseJob.later({ caseId }))
export const whenPostEnds = () => [endOfPostJob.later({})]
