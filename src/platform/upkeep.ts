import { sql } from 'kysely'
import { z } from 'zod'
import { dropExpiredDrafts } from './drafts.ts'
import { dropUnclaimedFiles } from './files.ts'
import { job } from './jobs.ts'
import { dropPassedTries } from './throttle.ts'

const NOTHING = z.object({})

/** What the platform keeps in order by itself. Each may run twice. */
export const upkeepJobs = [
  job({ task: 'upkeep.drafts', payload: NOTHING, every: 'day', run: (context) => dropExpiredDrafts(context) }),
  job({ task: 'upkeep.files', payload: NOTHING, every: 'hour', run: (context) => dropUnclaimedFiles(context) }),
  job({ task: 'upkeep.tries', payload: NOTHING, every: 'day', run: (context) => dropPassedTries(context) }),
  job({
    task: 'upkeep.log-months',
    payload: NOTHING,
    every: 'day',
    run: ({ db }) => sql`select ensure_log_partitions()`.execute(db),
  }),
]
