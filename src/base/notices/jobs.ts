import { z } from 'zod'
import { job } from '../../platform/jobs.ts'
import { LOGS, sealLog } from '../../platform/log-seal.ts'

/** Seals what both logs hold since the last hour. Running twice seals nothing twice: the second finds nothing new. */
export const sealLogs = job({
  task: 'audit.seal',
  payload: z.object({}),
  every: 'hour',
  run: async (context) => {
    for (const log of LOGS) await sealLog(context, log)
  },
})
