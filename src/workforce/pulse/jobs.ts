import { z } from 'zod'
import { job } from '../../platform/jobs.ts'
import { firstWeekKept } from './pulse.rules.ts'
import { forgetBefore } from './pulse.store.ts'

/** Answers older than 13 weeks are erased each day (safety H9). */
export const forgetPulse = job({
  task: 'pulse.forget',
  payload: z.object({}),
  every: 'day',
  run: (context) => forgetBefore(context, firstWeekKept(context.moment.today)),
})
