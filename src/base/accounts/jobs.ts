import { z } from 'zod'
import { job } from '../../platform/jobs.ts'
import { dropExpiredSessions } from './sessions.store.ts'

/** Sessions past their time are forgotten each day: they open nothing already, and name a device. */
export const forgetSessions = job({
  task: 'accounts.forget-sessions',
  payload: z.object({}),
  every: 'day',
  run: ({ db, moment }) => dropExpiredSessions(db, moment.now),
})
