import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { CHASE, chaseConcern } from './chase-concern.ts'
import { unconfirmedConcerns } from './concern-calls.store.ts'

/** One step of a chase. It may run twice: whoever was called is not called again before their time. */
export const chaseConcernJob = job({
  task: CHASE,
  payload: z.object({ concernId: z.uuid() }),
  run: (context, { concernId }) => chaseConcern(context, concernId),
})

/** Each hour: a concern whose next step was lost is taken up again. Silence must never look like an answer (safety H4). */
export const keepChasingConcerns = job({
  task: 'casework.keep-chasing',
  payload: z.object({}),
  every: 'hour',
  run: async (context: Context) => {
    const open = await unconfirmedConcerns(context)
    await enqueue(
      context,
      open.map((concernId) => chaseConcernJob.later({ concernId }, { key: `${CHASE}:${concernId}` })),
    )
  },
})
