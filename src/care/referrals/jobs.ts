import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { enqueue, job } from '../../platform/jobs.ts'
import { openAlarms } from './alarms.store.ts'
import { CHASE, callNext } from './call-next.ts'
import { keepHeld } from './keep-held.ts'

/** One step of a chase. It may run twice: whoever was called is not called again before their time. */
export const chaseAlarm = job({
  task: CHASE,
  payload: z.object({ alarmId: z.uuid() }),
  run: (context, { alarmId }) => callNext(context, alarmId),
})

/** Each hour: an alarm whose next step was lost is taken up again. Silence must never look like an answer (safety H1). */
export const keepChasing = job({
  task: 'referrals.keep-chasing',
  payload: z.object({}),
  every: 'hour',
  run: async (context: Context) => {
    const open = await openAlarms(context)
    await enqueue(
      context,
      open.map((alarmId) => chaseAlarm.later({ alarmId }, { key: `${CHASE}:${alarmId}` })),
    )
  },
})

/** Each morning, and as soon as somebody is known to be away or to have left: nothing that waits is in their hands. */
export const keepHeldJob = job({
  task: 'referrals.keep-held',
  payload: z.object({}),
  every: 'day',
  run: (context: Context) => keepHeld(context),
})
